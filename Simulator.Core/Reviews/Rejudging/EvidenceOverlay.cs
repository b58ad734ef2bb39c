using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Another evidence for some turns of a session, laid over what was recorded. Holds spans and ids, never words.</summary>
/// <param name="Turns">Turn to its evidence; turns that are not listed keep theirs.</param>
public sealed record EvidenceOverlay(ImmutableSortedDictionary<int, TurnEvidence> Turns)
{
    /// <summary>Nothing changes.</summary>
    public static EvidenceOverlay None { get; } = new(ImmutableSortedDictionary<int, TurnEvidence>.Empty);

    /// <summary>The session as if it had been judged so: moods, stages, facts and the ending are those that were recorded.</summary>
    /// <param name="recorded">The session.</param>
    /// <param name="scenario">The case by which is judged; null for the one it was played with.</param>
    public SessionHistory ApplyTo(SessionHistory recorded, Scenario? scenario = null)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var judged = scenario ?? recorded.State.Scene.Scenario;
        List<PastEvent> events = new(recorded.Events.Count);
        SessionState? state = null;
        foreach (var past in recorded.Events)
        {
            foreach (var happened in Instead(past.Event, past.Turn))
            {
                state = SessionHistory.Next(state, past.Session, happened, past.Content, judged);
                events.Add(past with { Event = happened, Content = happened is TurnRead or KeyActionChanged or RedLineSuspected or TurnClosed ? null : past.Content });
            }
        }

        return new SessionHistory(state! with { Version = recorded.State.Version }, events);
    }

    private IEnumerable<SessionEvent> Instead(SessionEvent recorded, int turn)
    {
        if (!TurnEvidence.IsEvidence(recorded) || !Turns.TryGetValue(turn, out var evidence))
        {
            return [recorded];
        }

        // The notes stand at the close of the turn: folded there they lead to the same scene.
        return recorded switch
        {
            TurnRead => [evidence.Read],
            TurnClosed => evidence.Records.Skip(1),
            _ => [],
        };
    }
}
