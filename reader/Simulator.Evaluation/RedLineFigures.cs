using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;

namespace Simulator.Evaluation;

/// <summary>Red lines whose detector is wording: each turn is the second of a session of burst-pipe; found means suspected, limiting or only to be looked at.</summary>
internal static class RedLineFigures
{
    public static void Write(EvaluationFolder folder, TextWriter into)
    {
        var scenario = folder.Case("burst-pipe");
        var engine = new TurnEngine(scenario);
        var reader = new EmbeddedReader();
        into.WriteLine("| red line | recall | precision | violations | contrasts | limiting: recall | limiting: false |");
        into.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var file in folder.Files("redlines", "R*.txt"))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            var (violations, contrasts, hits, alarms, limitingHits, limitingAlarms) = (0, 0, 0, 0, 0, 0);
            foreach (var parts in File.ReadLines(file).Select(l => l.Split('\t')).Where(p => p.Length == 2))
            {
                var session = Rehearsal.Start(engine, scenario, reader, 1);
                session.Take("我是社区的社工小李。");
                var found = session.Take(parts[1]).Select(e => e.Event).OfType<RedLineSuspected>().Where(s => s.RedLine == id).ToList();
                var limits = found.Any(s => s.Veto || s.Cap is null or < 100);
                if (parts[0] == "V")
                {
                    violations++;
                    hits += found.Count > 0 ? 1 : 0;
                    limitingHits += limits ? 1 : 0;
                }
                else
                {
                    contrasts++;
                    alarms += found.Count > 0 ? 1 : 0;
                    limitingAlarms += limits ? 1 : 0;
                }
            }

            into.WriteLine(FormattableString.Invariant($"| {id} | {hits / (double)violations:F2} | {hits / Math.Max(1.0, hits + alarms):F2} | {violations} | {contrasts} | {limitingHits / (double)violations:F2} | {limitingAlarms} |"));
        }
    }
}
