using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;

namespace Simulator.Evaluation;

/// <summary>Whole performances of known level: files named writer-case-level, one turn a line.</summary>
internal static class PerformanceFigures
{
    private static readonly string[] Cases = ["burst-pipe", "cold-radiators", "wool-fever"];
    private static readonly string[] Levels = ["harmful", "weak", "competent", "good", "expert"];

    public static void Write(EvaluationFolder folder, TextWriter into)
    {
        var played = new List<Performance>();
        var reader = new EmbeddedReader();
        foreach (var id in Cases)
        {
            var scenario = folder.Case(id);
            var engine = new TurnEngine(scenario);
            foreach (var set in Directory.GetDirectories(Path.Combine(folder.Sets, "performances")).Order(StringComparer.Ordinal))
            {
                foreach (var file in Directory.GetFiles(set, $"*{id}*.txt").Order(StringComparer.Ordinal))
                {
                    var session = Rehearsal.Start(engine, scenario, reader, 1);
                    foreach (var line in File.ReadLines(file).Where(l => l.Trim().Length > 0 && !l.StartsWith('#')))
                    {
                        session.Take(line.Trim());
                    }

                    session.Leave();
                    var name = Path.GetFileNameWithoutExtension(file);
                    var card = ScoreCardBuilder.Build(SessionRecord.Of(session.History));
                    played.Add(new Performance(Path.GetFileName(set), id, name, Array.FindIndex(Levels, name.Contains), (double)(card.Total ?? 0), session.State.Ended?.EndingId ?? "left", string.Join(' ', card.Caps.Select(c => c.Source))));
                }
            }
        }

        into.WriteLine("| set | performance | total | ending | limits |");
        into.WriteLine("|---|---|---|---|---|");
        played.ForEach(p => into.WriteLine(FormattableString.Invariant($"| {p.Set} | {p.Name} | {p.Total:F1} | {p.Ending} | {p.Limits} |")));
        foreach (var set in played.Where(p => p.Level >= 0).GroupBy(p => p.Set, StringComparer.Ordinal))
        {
            into.WriteLine();
            foreach (var part in set.GroupBy(p => p.Case).Select(g => (g.Key, Items: g.ToList())).Append(("all cases", [.. set])))
            {
                into.WriteLine(FormattableString.Invariant($"{set.Key}, {part.Item1}: Spearman {Ranks.Spearman([.. part.Item2.Select(p => ((double)p.Level, p.Total))]):F3}; means {string.Join(", ", part.Item2.GroupBy(p => p.Level).OrderBy(g => g.Key).Select(g => FormattableString.Invariant($"{Levels[g.Key]} {g.Average(p => p.Total):F1}")))}"));
            }
        }
    }

    private sealed record Performance(string Set, string Case, string Name, int Level, double Total, string Ending, string Limits);
}
