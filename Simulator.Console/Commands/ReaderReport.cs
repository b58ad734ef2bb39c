using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Evaluation;
using Simulator.Core.Understanding.Training;

namespace Simulator.Console.Commands;

/// <summary>Evaluation of the reader, split by author, as Markdown.</summary>
internal static class ReaderReport
{
    public static int Write(Host app, IReadOnlyList<Example> examples)
    {
        var evaluation = Waiting.While(app, Phrase.Of("wait.evaluate"), () => ReaderEvaluation.CrossValidate(examples));
        Section(app, "Clauses", evaluation.Clauses);
        Section(app, "Turns", evaluation.Turns);
        return ExitCodes.Done;
    }

    private static void Section(Host app, string title, IReadOnlyList<ReadSample> samples)
    {
        var score = ReaderScore.Of(samples);
        var (low, high) = ReaderScore.Interval(samples);
        app.Out.WriteLine(Invariant($"## {title}: macro-F1 {score.MacroF1:0.000} (95% {low:0.000} to {high:0.000}), {score.Texts} texts"));
        app.Out.WriteLine();
        app.Out.WriteLine("| act | precision | recall | F1 | n |");
        app.Out.WriteLine("|---|---|---|---|---|");
        foreach (var act in score.Acts)
        {
            app.Out.WriteLine(Invariant($"| {act.Act.Id()} | {act.Precision:0.00} | {act.Recall:0.00} | {act.F1:0.00} | {act.Hits + act.Misses} |"));
        }

        app.Out.WriteLine();
        foreach (var (real, read, count) in ReaderScore.Confusions(samples).Take(20))
        {
            app.Out.WriteLine(Invariant($"- {real.Id()} read as {read.Id()}: {count}"));
        }

        app.Out.WriteLine();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
