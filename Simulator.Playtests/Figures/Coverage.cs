using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Playtests.Figures;

/// <summary>How much of one kind of thing the sessions reached.</summary>
/// <param name="Kind">stages, transitions, injects, facts, interactions, key_actions, endings.</param>
/// <param name="Reached">How many.</param>
/// <param name="All">Of how many.</param>
/// <param name="Missed">The others by name; a transition is <c>from -> to: reason</c>.</param>
public sealed record Coverage(string Kind, int Reached, int All, ImmutableArray<string> Missed)
{
    internal static ImmutableArray<Coverage> Of(Scenario scenario, IReadOnlyList<PlayedRun> runs)
    {
        var seen = runs.SelectMany(Reach).ToHashSet();
        return
        [
            Count("stages", scenario.Stages.Select(s => s.Id), seen),
            Count("transitions", scenario.Stages.SelectMany(s => s.Transitions.Select(t => Name(s.Id, t.To ?? t.End!, t.To is null ? null : t.Reason))), seen),
            Count("injects", scenario.Injects.Select(i => i.Id), seen),
            Count("facts", scenario.Facts.Select(f => f.Id), seen),
            Count("interactions", scenario.Interactions.Select(i => i.Id), seen),
            Count("key_actions", scenario.KeyActions.Select(k => k.Id), seen),
            Count("endings", scenario.Endings.Select(e => e.Id), seen),
        ];
    }

    private static Coverage Count(string kind, IEnumerable<string> ids, HashSet<(string Kind, string Id)> seen)
    {
        var all = ids.Distinct(StringComparer.Ordinal).ToList();
        var missed = all.Where(id => !seen.Contains((kind, id))).ToImmutableArray();
        return new(kind, all.Count - missed.Length, all.Count, missed);
    }

    private static IEnumerable<(string Kind, string Id)> Reach(PlayedRun run)
    {
        var stage = run.History.State.Scene.Scenario.StartStage;
        yield return ("stages", stage);
        foreach (var happened in run.History.Events.Select(e => e.Event))
        {
            switch (happened)
            {
                case StageChanged s:
                    stage = s.To;
                    yield return ("stages", s.To);
                    yield return ("transitions", Name(s.From, s.To, s.Reason));
                    break;
                case InjectFired i:
                    yield return ("injects", i.Inject);
                    break;
                case FactRevealed f:
                    yield return ("facts", f.Fact);
                    break;
                case InteractionHappened i:
                    yield return ("interactions", i.Interaction);
                    break;
                case SessionEnded { EndingId: { } ending }:
                    yield return ("endings", ending);
                    yield return ("transitions", Name(stage, ending, null));
                    break;
                default:
                    break;
            }
        }

        foreach (var key in run.Card.KeyActions.Where(k => k.Status is KeyActionStatus.Done or KeyActionStatus.Late))
        {
            yield return ("key_actions", key.Id);
        }
    }

    // Ways into an ending are told apart by stage and ending only.
    private static string Name(string from, string to, string? reason) => reason is null ? $"{from} -> {to}" : $"{from} -> {to}: {reason}";
}
