using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Figures;

/// <summary>A place where the talk went round in circles: three turns or more in which the first to answer said the same kind of thing, or nobody said anything.</summary>
/// <param name="Stage">Where.</param>
/// <param name="Kind">Speaker and cue, or <c>nobody</c>.</param>
/// <param name="Runs">Sessions with it.</param>
/// <param name="Longest">Turns of the longest.</param>
/// <param name="Words">What the trainee said in the last turn of one of them.</param>
public sealed record DeadSpot(string Stage, string Kind, int Runs, int Longest, string Words)
{
    private const int Long = 3;
    private const string Nobody = "nobody";

    // Gamers and idlers run into dead ends by themselves.
    private static readonly PlayerSkill[] Serious = [PlayerSkill.Expert, PlayerSkill.Good, PlayerSkill.Competent, PlayerSkill.Weak];

    internal static ImmutableArray<DeadSpot> Of(LineCues cues, IReadOnlyList<PlayedRun> runs, int most) =>
    [
        .. runs.Where(r => Serious.Contains(r.Skill)).SelectMany((r, i) => In(cues, r).Select(s => (Run: i, Spot: s)))
            .GroupBy(s => (s.Spot.Stage, s.Spot.Kind))
            .Select(g => g.MaxBy(s => s.Spot.Longest).Spot with { Runs = g.Select(s => s.Run).Distinct().Count() })
            .OrderByDescending(s => s.Runs).ThenByDescending(s => s.Longest).ThenBy(s => s.Stage, StringComparer.Ordinal).ThenBy(s => s.Kind, StringComparer.Ordinal)
            .Take(most),
    ];

    private static IEnumerable<DeadSpot> In(LineCues cues, PlayedRun run)
    {
        var (kind, stage, length, words) = (Nobody, run.History.State.Scene.Scenario.StartStage, 0, "");
        var now = stage;
        string? first = null;
        foreach (var past in run.History.Events)
        {
            switch (past.Event)
            {
                case TraineeSpoke when past.Turn > 1:
                    if (Close() is { } spot)
                    {
                        yield return spot;
                    }

                    words = past.Content ?? "";
                    break;
                case TraineeSpoke:
                    (first, words) = (null, past.Content ?? "");
                    break;
                case StageChanged s:
                    now = s.To;
                    break;
                case ResidentSpoke { Line: var line }:
                    first ??= cues.KindOf(line);
                    break;
                default:
                    break;
            }
        }

        if (Close() is { } last)
        {
            yield return last;
        }

        // The turn that has just ended either goes on as before or begins something new.
        DeadSpot? Close()
        {
            var said = first ?? Nobody;
            first = null;
            length = said == kind && now == stage ? length + 1 : 1;
            (kind, stage) = (said, now);
            return length >= Long ? new(stage, kind, 1, length, words) : null;
        }
    }
}
