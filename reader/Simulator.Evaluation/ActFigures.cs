using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Evaluation;
using Simulator.Core.Understanding.Training;

namespace Simulator.Evaluation;

/// <summary>Acts on labelled turns: macro-F1, table, confusions, modes, calibration.</summary>
internal static class ActFigures
{
    public static void Write(EvaluationFolder folder, TextWriter into)
    {
        var reader = new EmbeddedReader();
        var examples = folder.Files("acts", "*.jsonl").SelectMany(f => ExampleFile.Parse(File.ReadLines(f))).ToList();
        into.WriteLine(ReaderEvaluationReport.Write(ReaderEvaluation.Read(reader, examples)));
        foreach (var author in examples.GroupBy(e => e.Author, StringComparer.Ordinal))
        {
            var part = ReaderEvaluation.Read(reader, [.. author]);
            into.WriteLine(FormattableString.Invariant($"{author.Key}: clauses {ReaderScore.Of(part.Clauses).MacroF1:F3}, turns {ReaderScore.Of(part.Turns).MacroF1:F3} (labels an author never used count as found)"));
        }
    }
}
