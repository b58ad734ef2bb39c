using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Where the watchers looked during a recorded turn, as places in its events without evidence.</summary>
/// <param name="Deeds">Key actions the first time: before injects fire.</param>
/// <param name="Scenes">Red lines: before the scene changes.</param>
/// <param name="End">Key actions once more: before time runs out.</param>
internal readonly record struct TurnPhases(int Deeds, int Scenes, int End)
{
    /// <summary>The places of a turn.</summary>
    /// <param name="turn">All its records.</param>
    /// <param name="happened">Those that are no evidence, without the words.</param>
    /// <param name="scenario">The case as it was played.</param>
    public static TurnPhases Of(IReadOnlyList<SessionEvent> turn, List<SessionEvent> happened, Scenario scenario)
    {
        var end = IndexOr(happened, e => e is SessionEnded { Reason: "time_up" }, happened.Count);
        var suspected = turn.FirstOrDefault(e => e is RedLineSuspected red && TurnEvidence.IsDetected(red));
        var scenes = suspected is not null
            ? turn.Skip(1).TakeWhile(e => !ReferenceEquals(e, suspected)).Count(e => !TurnEvidence.IsEvidence(e))
            : ScenesFrom(happened, scenario, end);
        return new(IndexOr(happened, e => e is InjectFired, scenes), scenes, end);
    }

    // What a way out of a stage does is recorded before the change of scene itself, and without a name: go back over what it does.
    private static int ScenesFrom(List<SessionEvent> happened, Scenario scenario, int end)
    {
        var at = IndexOr(happened, e => e is StageChanged or SessionEnded { Reason: "stage" }, end);
        if (at == end)
        {
            return end;
        }

        var effects = happened[at] switch
        {
            StageChanged changed => Ways(scenario, t => t.To == changed.To, changed.From),
            SessionEnded ended when !IsEndedByEffect(happened, ended, scenario) => Ways(scenario, t => t.End == ended.EndingId, null),
            _ => default,
        };
        if (effects.IsDefault)
        {
            return end;
        }

        while (at > 0 && effects.Any(e => Did(e, happened[at - 1])))
        {
            at--;
        }

        return at;
    }

    private static ImmutableArray<Effect> Ways(Scenario scenario, Func<Transition, bool> fits, string? from) =>
        [.. scenario.Stages.Where(s => from is null || s.Id == from).SelectMany(s => s.Transitions).Where(fits).SelectMany(t => t.Effects)];

    private static bool IsEndedByEffect(List<SessionEvent> happened, SessionEnded ended, Scenario scenario) =>
        happened.OfType<InjectFired>().SelectMany(f => scenario.Injects.Where(i => i.Id == f.Inject)).SelectMany(i => i.Effects)
            .Concat(happened.OfType<InteractionHappened>().SelectMany(h => scenario.Interactions.Where(i => i.Id == h.Interaction)).SelectMany(i => i.Effects))
            .OfType<EndEffect>()
            .Any(e => e.Ending == ended.EndingId);

    private static bool Did(Effect effect, SessionEvent happened) => (effect, happened) switch
    {
        (MoveEffect move, Moved moved) => move.Who == moved.Who && move.Place == moved.Place,
        (FlagEffect flag, Flagged flagged) => flag.Flag == flagged.Flag,
        (MoodEffect, ResidentChanged changed) => changed.Cause.StartsWith("stage:", StringComparison.Ordinal),
        (MoodEffect { Who: "*" or "crowd" }, CrowdChanged) => true,
        (MinutesEffect, ClockMoved moved) => moved.Reason.StartsWith("stage:", StringComparison.Ordinal),
        (RevealEffect reveal, FactRevealed { Resident: null } revealed) => reveal.Fact == revealed.Fact,
        (CapEffect cap, CapSet set) => cap.Source == set.Source && cap.Limit == set.Limit,
        (RedLineEffect red, RedLineSuspected suspected) => red.RedLine == suspected.RedLine,
        (PromiseEffect, PromiseSettled) => true,
        (PromiseEffect, ResidentChanged changed) => changed.Cause.StartsWith("promise:", StringComparison.Ordinal),
        _ => false,
    };

    private static int IndexOr(List<SessionEvent> happened, Predicate<SessionEvent> fits, int otherwise) =>
        happened.FindIndex(fits) is >= 0 and var at ? at : otherwise;
}
