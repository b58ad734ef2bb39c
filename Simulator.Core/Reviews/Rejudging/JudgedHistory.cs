using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>A session with the evidence that counts today: as recorded, or as a set that was applied found it.</summary>
public static class JudgedHistory
{
    /// <summary>Type of the record that holds another evidence, in the session's own stream.</summary>
    public const string EventType = "rejudged";

    /// <summary>Reads it. No reader and no engine is asked.</summary>
    /// <exception cref="SessionFailedException">Unknown session, or its case is gone.</exception>
    public static async ValueTask<SessionHistory> LoadAsync(IJournalReader journal, string session, ScenarioByHash cases, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(cases);
        var recorded = await SessionHistory.LoadAsync(journal, session, cases, cancel).ConfigureAwait(false);
        var stored = await journal.ReadAsync(StreamId.Session(session), 0, cancel).ConfigureAwait(false);
        if (stored.LastOrDefault(e => e.Type == EventType) is not { } last || RejudgeSet.DecodeApplied(last.Body) is not { } applied)
        {
            return recorded;
        }

        // Without the case by which it was judged, the one it was played with is the best there is.
        var scenario = applied.Bundle == recorded.State.Start.Bundle ? null : await cases(applied.Bundle, cancel).ConfigureAwait(false);
        return OverlayCodec.Decode(applied.Records).ApplyTo(recorded, scenario);
    }

    /// <summary>The last judgement stored for a session; null when there is none.</summary>
    public static async ValueTask<Judgement?> LastAsync(IJournalReader journal, string session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var stored = await journal.ReadAsync(StreamId.Session(session), 0, cancel).ConfigureAwait(false);
        return stored.LastOrDefault(e => e.Type == SessionJudge.EventType) is { } last ? Judgement.Parse(last.Body) : null;
    }
}
