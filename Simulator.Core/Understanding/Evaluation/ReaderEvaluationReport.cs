using System.Globalization;
using System.Text;

namespace Simulator.Core.Understanding.Evaluation;

/// <summary>Writes an evaluation down as Markdown, the same bytes for the same evaluation.</summary>
public static class ReaderEvaluationReport
{
    private const int MostConfusions = 30;

    /// <summary>Macro figures with their intervals, one table an act for clauses and turns, confusions, modes, calibration.</summary>
    public static string Write(ReaderEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var text = new StringBuilder();
        var clauses = ReaderScore.Of(evaluation.Clauses);
        var turns = ReaderScore.Of(evaluation.Turns);
        AddMacro(text, "Clauses, each read alone", clauses, evaluation.Clauses);
        AddMacro(text, "Whole turns, union of acts", turns, evaluation.Turns);
        text.Append("\n| act | clause P | R | F1 | n | turn P | R | F1 |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var (c, t) in clauses.Acts.Zip(turns.Acts))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {c.Act.Id()} | {c.Precision:F2} | {c.Recall:F2} | {c.F1:F2} | {c.Hits + c.Misses} | {t.Precision:F2} | {t.Recall:F2} | {t.F1:F2} |\n");
        }

        text.Append("\nMost frequent confusions of clauses (real, read, count): ");
        text.AppendJoin("; ", ReaderScore.Confusions(evaluation.Clauses).Take(MostConfusions).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Real.Id()} → {c.Read.Id()} {c.Count}")));
        text.Append(".\n\n| labelled mode | read mode | clauses |\n|---|---|---|\n");
        foreach (var group in evaluation.Clauses.GroupBy(s => (s.RealMode, s.ReadMode)).OrderBy(g => g.Key.RealMode).ThenBy(g => g.Key.ReadMode))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key.RealMode} | {group.Key.ReadMode} | {group.Count()} |\n");
        }

        text.Append("\n| confidence, permille | clauses | main act right |\n|---|---|---|\n");
        foreach (var group in evaluation.Clauses.GroupBy(s => s.Confidence / 100).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key * 100}-{(group.Key * 100) + 99} | {group.Count()} | {group.Count(s => s.Real.Contains(s.Read[0])) * 1000 / group.Count()} |\n");
        }

        return text.ToString();
    }

    private static void AddMacro(StringBuilder text, string title, ReaderScore score, IReadOnlyList<ReadSample> samples)
    {
        var (low, high) = ReaderScore.Interval(samples);
        text.Append(CultureInfo.InvariantCulture, $"{title}: macro-F1 {score.MacroF1:F3} (95 % interval {low:F3} to {high:F3}) on {score.Texts} texts.\n");
    }
}
