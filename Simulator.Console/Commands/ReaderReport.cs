using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Evaluation;
using Simulator.Core.Understanding.Training;

namespace Simulator.Console.Commands;

/// <summary>Evaluation of the reader as Markdown: cross-validated by author, and the reader in use on blind text.</summary>
internal static class ReaderReport
{
    public static int Write(Host app, IReadOnlyList<Example> examples, IReadOnlyList<Example> blind)
    {
        app.Out.WriteLine(ReaderEvaluationReport.Write(Waiting.While(app, Phrase.Of("wait.evaluate"), () => ReaderEvaluation.CrossValidate(examples))));
        if (blind.Count > 0)
        {
            app.Out.WriteLine("# Blind text");
            app.Out.WriteLine();
            app.Out.WriteLine(ReaderEvaluationReport.Write(ReaderEvaluation.Read(new EmbeddedReader(), blind)));
        }

        return ExitCodes.Done;
    }
}
