using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Sessions.Running;

/// <summary>Finds the case with which a session was played.</summary>
/// <param name="bundle">Hash of its bundle.</param>
/// <returns>The scenario, or null when it is gone or does not load any more.</returns>
public delegate ValueTask<Scenario?> ScenarioByHash(string bundle, CancellationToken cancel);

/// <summary>A session read back from the journal: the state, and the events of its own stream and of the parents it branches from.</summary>
/// <param name="State">State after the last event.</param>
/// <param name="Events">Every event that counts, in order; the prefix of a parent first.</param>
public sealed record SessionHistory(SessionState State, IReadOnlyList<PastEvent> Events)
{
    /// <summary>Reads a session and folds it. No reader, engine or voice is asked.</summary>
    /// <exception cref="SessionFailedException">Unknown session, or its case is gone.</exception>
    public static async ValueTask<SessionHistory> LoadAsync(
        IJournalReader journal,
        string session,
        ScenarioByHash cases,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(cases);
        return await LoadUntilAsync(journal, session, long.MaxValue, cases, cancel).ConfigureAwait(false);
    }

    /// <summary>N of the last event before a turn began; for a redo.</summary>
    /// <returns>(session id, n, hash) of the branch point; the session is an ancestor when the turn lies in a parent's prefix.</returns>
    public PastEvent? LastBefore(int turn)
    {
        PastEvent? last = null;
        foreach (var past in Events)
        {
            if (past.Event is TraineeSpoke spoke && spoke.Turn == turn)
            {
                return last;
            }

            last = past;
        }

        return null;
    }

    /// <summary>The state right after an earlier event of this history, in the session that holds it.</summary>
    public SessionState Rewind(PastEvent at)
    {
        ArgumentNullException.ThrowIfNull(at);
        SessionState? state = null;
        foreach (var past in Events)
        {
            state = Next(state, past.Session, past.Event, past.Content, State.Scene.Scenario) with { Version = past.N };
            if (past.N == at.N && past.Session == at.Session)
            {
                return state;
            }
        }

        throw new ArgumentException($"Session {State.Id} has no event {at.N} of {at.Session}.", nameof(at));
    }

    /// <summary>One more event, the first of a stream of its own included.</summary>
    internal static SessionState Next(SessionState? state, string session, SessionEvent happened, string? content, Scenario scenario) => happened switch
    {
        SessionStarted start when state is null => SessionFold.Begin(session, start, scenario),
        SessionStarted start => SessionFold.Branch(state, session, start),
        _ => SessionFold.Apply(state!, happened, content),
    };

    private static async ValueTask<SessionHistory> LoadUntilAsync(
        IJournalReader journal,
        string session,
        long untilN,
        ScenarioByHash cases,
        CancellationToken cancel)
    {
        var stored = await journal.ReadAsync(StreamId.Session(session), 0, cancel).ConfigureAwait(false);
        if (stored.Count == 0 || SessionEventCodec.Decode(stored[0]) is not SessionStarted start)
        {
            throw SessionFailedException.Of(SessionFailureKind.Unknown, session);
        }

        List<PastEvent> events = [];
        SessionState? state = null;
        Scenario scenario;
        if (start.Parent is { } parent)
        {
            var before = await LoadUntilAsync(journal, parent.Session, parent.N, cases, cancel).ConfigureAwait(false);
            events.AddRange(before.Events);
            state = before.State;
            scenario = state.Scene.Scenario;
        }
        else
        {
            scenario = await cases(start.Bundle, cancel).ConfigureAwait(false)
                ?? throw SessionFailedException.Of(SessionFailureKind.CaseMissing, session, start.Bundle);
        }

        foreach (var record in stored.Where(r => r.N <= untilN))
        {
            // Judgements and whatever later versions write stand in the same stream; they do not change the session.
            if (SessionEventCodec.Decode(record) is { } happened)
            {
                state = Next(state, session, happened, record.Content, scenario);
                events.Add(new PastEvent(session, record.N, record.Hash, happened, record.Content, state.Scene.Turn, state.Scene.Minute));
            }

            state = state! with { Version = record.N };
        }

        return new SessionHistory(state!, events);
    }
}

/// <summary>An event of the past.</summary>
/// <param name="Session">Whose stream it is in.</param>
/// <param name="N">Its number there.</param>
/// <param name="Hash">Its chain hash.</param>
/// <param name="Event">The event.</param>
/// <param name="Content">Its words; null when there are none or they were erased.</param>
/// <param name="Turn">Turn after it.</param>
/// <param name="Minute">Scenario minute after it.</param>
public sealed record PastEvent(string Session, long N, string Hash, SessionEvent Event, string? Content, int Turn, int Minute);
