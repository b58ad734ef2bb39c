using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;

namespace Simulator.Evaluation;

/// <summary>Many ways of doing what key actions ask for, and near misses: lines of P or N, key action, atom, turn.</summary>
internal static class KeyActionFigures
{
    public static void Write(EvaluationFolder folder, TextWriter into)
    {
        var reader = new EmbeddedReader();
        into.WriteLine("| case | done | recognised | near misses | wrongly credited |");
        into.WriteLine("|---|---|---|---|---|");
        foreach (var file in folder.Files("keyactions", "*.tsv"))
        {
            var scenario = folder.Case(Path.GetFileNameWithoutExtension(file));
            var engine = new TurnEngine(scenario);
            var counts = new int[4];
            foreach (var parts in File.ReadLines(file).Select(l => l.Split('\t')).Where(p => p.Length == 4))
            {
                var atom = KeyActionAtom.Of(parts[2], scenario);
                if (atom is { Forms.IsEmpty: true, Contact: null })
                {
                    continue;
                }

                var events = Rehearsal.Start(engine, scenario, reader, 1).Take(parts[3]).Select(e => e.Event).ToList();
                var holds = atom.Holds(
                    [.. events.OfType<TurnRead>().SelectMany(r => r.Clauses).Select(c => c.Clause)],
                    [.. events.OfType<ContactCalled>().Select(c => c.Contact)]);
                counts[parts[0] == "P" ? 0 : 2]++;
                counts[parts[0] == "P" ? 1 : 3] += holds ? 1 : 0;
            }

            into.WriteLine(FormattableString.Invariant($"| {scenario.Id} | {counts[0]} | {counts[1]} ({100.0 * counts[1] / counts[0]:F1} %) | {counts[2]} | {counts[3]} ({100.0 * counts[3] / counts[2]:F1} %) |"));
        }
    }
}
