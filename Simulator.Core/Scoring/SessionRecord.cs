using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Scoring;

/// <summary>Gathers what scoring looks at from a session's events. Pure: recorded outcomes only, no engine and no reader.</summary>
public static class SessionRecord
{
    /// <summary>The record of a session, ended or not; a redo includes the turns of its parent before the branch.</summary>
    public static JudgedSession Of(SessionHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var state = history.State;
        return new JudgedSession
        {
            Final = state.Scene,
            Ending = state.Ended?.Kind ?? Scenarios.EndingKind.Left,
            EndingId = state.Ended?.EndingId,
            ValidTurns = state.ValidTurns,
            Moods = Moods(history),
            KeyActions = KeyActions(history),
            RedLines = [.. history.Events.Select(e => e.Event).OfType<RedLineSuspected>().Select(Suspicion)],
            Hints = state.HintCount,
            Mode = state.Start.Mode,
            Copied = CopiedWords.Of(history),
            TurnLengths = [.. state.Words.Select(w => w?.Length ?? 0)],
        };
    }

    private static RedLineEvidence Suspicion(RedLineSuspected e) => new(
        new RedLineSuspicion(e.RedLine, e.Turn, e.Span, e.SinceTurn, e.UntilTurn, e.Veto, e.Cap, e.Reason),
        RedLineStatus.Suspected);

    private static ImmutableArray<KeyActionEvidence> KeyActions(SessionHistory history) =>
    [
        .. history.Events.Select(e => e.Event).OfType<KeyActionChanged>()
            .GroupBy(e => e.KeyAction, StringComparer.Ordinal)
            .Select(g => g.Last())
            .Select(e => new KeyActionEvidence(e.KeyAction, e.Status, e.Turn, e.Span)),
    ];

    private static ImmutableArray<TurnMoods> Moods(SessionHistory history)
    {
        var start = (SessionStarted)history.Events[0].Event;
        var now = start.Opening.ToImmutableSortedDictionary(r => r.Id, r => r.Mood, StringComparer.Ordinal);
        var moods = ImmutableArray.CreateBuilder<TurnMoods>();
        moods.Add(new TurnMoods(0, now));
        foreach (var happened in history.Events.Select(e => e.Event))
        {
            switch (happened)
            {
                case ResidentChanged changed:
                    now = now.SetItem(changed.After.Id, changed.After.Mood);
                    break;
                case TurnClosed closed:
                    moods.Add(new TurnMoods(closed.Turn, now));
                    break;
                default:
                    break;
            }
        }

        return moods.ToImmutable();
    }
}
