using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Why a session cannot be judged again; its old judgement stands.</summary>
public enum RejudgeObstacle
{
    /// <summary>Words of the trainee were erased.</summary>
    WordsErased,

    /// <summary>The session has not ended.</summary>
    NotEnded,

    /// <summary>The session was never judged.</summary>
    NeverJudged,

    /// <summary>Today's case lacks a stage, place, person or event that the record names.</summary>
    CaseTooDifferent,

    /// <summary>The case it was played with is gone.</summary>
    CaseMissing,
}

/// <summary>A session read anew.</summary>
/// <param name="Overlay">Turns whose evidence is another one now; empty when nothing changed or nothing could be done.</param>
/// <param name="Obstacle">Why it could not be done; null when it was.</param>
public sealed record Reread(EvidenceOverlay Overlay, RejudgeObstacle? Obstacle);

/// <summary>Runs today's reader and today's watchers over the stored words of a session, against the recorded states. Pure but for the reader.</summary>
/// <remarks>
/// This is no fold and changes no session: moods, stages, facts, promises, injects and the ending are those that were recorded (architecture, law 1).
/// A redo is read with the turns of its parent before the branch.
/// </remarks>
public static class Rereading
{
    /// <summary>The evidence of a session as it is found today.</summary>
    /// <param name="recorded">The session.</param>
    /// <param name="today">The case by which is judged.</param>
    /// <param name="reader">Today's reader.</param>
    public static Reread Of(SessionHistory recorded, Scenario today, IUtteranceReader reader)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(reader);
        var played = recorded.State.Scene.Scenario;
        var obstacle = recorded.State.Ended is null ? RejudgeObstacle.NotEnded
            : HasErased(recorded) ? RejudgeObstacle.WordsErased
            : today != played && !CaseFit.Holds(recorded, today) ? RejudgeObstacle.CaseTooDifferent
            : (RejudgeObstacle?)null;
        return obstacle is null
            ? new Reread(new EvidenceOverlay(Read(recorded, new TurnRejudge(today, played, reader), today)), null)
            : new Reread(EvidenceOverlay.None, obstacle);
    }

    // Silence has no clauses and may have no words.
    private static bool HasErased(SessionHistory recorded)
    {
        string? words = null;
        foreach (var past in recorded.Events)
        {
            words = past.Event is TraineeSpoke ? past.Content : words;
            if (past.Event is TurnRead { Clauses.IsEmpty: false } && words is null)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableSortedDictionary<int, TurnEvidence> Read(SessionHistory recorded, TurnRejudge rejudge, Scenario today)
    {
        var changed = ImmutableSortedDictionary.CreateBuilder<int, TurnEvidence>();
        SessionState? state = null;
        for (var at = 0; at < recorded.Events.Count; at++)
        {
            var past = recorded.Events[at];
            if (past.Event is not TraineeSpoke || TurnFrom(recorded.Events, at) is not { } turn || TurnEvidence.Of(turn) is not { } old)
            {
                state = SessionHistory.Next(state, past.Session, past.Event, past.Content, today);
                continue;
            }

            var found = rejudge.Of(state!, past.Content ?? string.Empty, turn);
            if (!found.IsSame(old))
            {
                changed[past.Turn] = found;
            }

            foreach (var happened in turn.Where(e => !TurnEvidence.IsEvidence(e)).Take(1)
                .Concat([found.Read])
                .Concat(turn.Where(e => !TurnEvidence.IsEvidence(e)).Skip(1))
                .Concat(found.Records.Skip(1)))
            {
                state = SessionHistory.Next(state, past.Session, happened, happened is TraineeSpoke ? past.Content : null, today);
            }

            at += turn.Count - 1;
        }

        return changed.ToImmutable();
    }

    private static List<SessionEvent>? TurnFrom(IReadOnlyList<PastEvent> events, int at)
    {
        List<SessionEvent> turn = [];
        for (; at < events.Count; at++)
        {
            turn.Add(events[at].Event);
            if (events[at].Event is TurnClosed)
            {
                return turn;
            }
        }

        return null;
    }
}
