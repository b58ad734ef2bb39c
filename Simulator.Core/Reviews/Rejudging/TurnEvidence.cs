using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>What is evidence in a turn: how its words were read, and what the watchers noted. Everything else of a turn is what happened, and stands.</summary>
/// <param name="Read">The reading with its audience.</param>
/// <param name="KeyActions">In order.</param>
/// <param name="RedLines">Suspected by detectors, in order; those the story itself raised are no evidence.</param>
/// <param name="Held">Turns in a row for which conditions have held at the end of the turn.</param>
public sealed record TurnEvidence(
    TurnRead Read,
    ImmutableArray<KeyActionChanged> KeyActions,
    ImmutableArray<RedLineSuspected> RedLines,
    ImmutableSortedDictionary<string, int> Held)
{
    /// <summary>What was recorded in a turn; null when the events are no whole turn.</summary>
    public static TurnEvidence? Of(IReadOnlyCollection<SessionEvent> turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.OfType<TurnRead>().FirstOrDefault() is { } read && turn.OfType<TurnClosed>().FirstOrDefault() is { } closed
            ? new TurnEvidence(
                read,
                [.. turn.OfType<KeyActionChanged>()],
                [.. turn.OfType<RedLineSuspected>().Where(IsDetected)],
                closed.Held)
            : null;
    }

    /// <summary>True when both would be stored as the same records: arrays compare by what they hold.</summary>
    public bool IsSame(TurnEvidence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Bodies(this).SequenceEqual(Bodies(other), StringComparer.Ordinal);
    }

    /// <summary>True when the words were read so.</summary>
    public bool IsReadAs(TurnRead other) => SessionEventCodec.Encode(Read).Body == SessionEventCodec.Encode(other).Body;

    /// <summary>The records of the turn that hold it, in an order that folds to the same scene.</summary>
    internal IEnumerable<SessionEvent> Records =>
        [Read, .. KeyActions, .. RedLines, new TurnClosed(Read.Turn, Held)];

    // "R05/0" or "case/0"; what the story raises names its cause: "inject:e1".
    internal static bool IsDetected(RedLineSuspected suspected) => !suspected.Reason.Contains(':', StringComparison.Ordinal);

    internal static bool IsEvidence(SessionEvent happened) =>
        happened is TurnRead or KeyActionChanged or TurnClosed || (happened is RedLineSuspected suspected && IsDetected(suspected));

    private static IEnumerable<string> Bodies(TurnEvidence evidence) => evidence.Records.Select(e => SessionEventCodec.Encode(e).Body);
}
