using Simulator.Evaluation;

// reader/evaluate [acts] [ordinary] [redlines] [keyactions] [performances [FOLDER]]: figures on text that no model was trained on.
var folder = EvaluationFolder.Find(AppContext.BaseDirectory);
var asked = args.Length == 0 ? ["acts", "ordinary", "redlines", "keyactions", "performances"] : args;
foreach (var what in asked)
{
    Console.WriteLine($"# {what}");
    switch (what)
    {
        case "acts":
            ActFigures.Write(folder, Console.Out);
            break;
        case "ordinary":
            OrdinaryFigures.Write(folder, Console.Out);
            break;
        case "redlines":
            RedLineFigures.Write(folder, Console.Out);
            break;
        case "keyactions":
            KeyActionFigures.Write(folder, Console.Out);
            break;
        case "performances":
            PerformanceFigures.Write(folder, Console.Out);
            break;
        default:
            Console.Error.WriteLine($"There is no '{what}': acts, ordinary, redlines, keyactions, performances.");
            return 2;
    }

    Console.WriteLine();
}

return 0;
