using System.Globalization;

namespace Simulator.Drills;

/// <summary>The table of results in docs/reliability.md.</summary>
internal static class ReliabilityTable
{
    /// <summary>Replaces the row of a drill, or adds it.</summary>
    public static void Put(Drill drill, DrillResult result, DrillSize size, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(drill);
        ArgumentNullException.ThrowIfNull(result);
        var path = Path.Combine(Tools.Repository, "docs", "reliability.md");
        var outcome = result.Outcome == DrillOutcome.Passed ? "passed" : "**failed**";
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {drill.Id} | {drill.Title} | {drill.Asked} | {outcome}: {result.Figures} | {size.ToString().ToLowerInvariant()} | {now:yyyy-MM-dd} |");
        var lines = File.ReadAllLines(path).ToList();
        var at = lines.FindIndex(l => l.StartsWith($"| {drill.Id} |", StringComparison.Ordinal));
        if (at >= 0)
        {
            lines[at] = row;
        }
        else
        {
            lines.Insert(lines.FindLastIndex(l => l.StartsWith("| ", StringComparison.Ordinal) || l.StartsWith("|-", StringComparison.Ordinal)) + 1, row);
        }

        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }
}
