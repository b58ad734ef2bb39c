using System.Collections.Immutable;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Sessions.Running;

/// <summary>Makes batches of events durable and folds them: what comes back is in the journal.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Commits(IJournal journal, SessionState state)
{
    private const int Attempts = 3;

    /// <summary>The session after the last batch.</summary>
    public SessionState State { get; private set; } = state;

    /// <summary>Takes over a state read back from the journal.</summary>
    public void Adopt(SessionState state) => State = state;

    /// <summary>Begins a batch upon the present state.</summary>
    public Batch Begin() => new(State);

    /// <summary>Appends a batch, all or none.</summary>
    /// <param name="key">Unique within the session.</param>
    /// <param name="batch">Begun upon the present state.</param>
    /// <param name="cancel">Cancels waiting.</param>
    /// <exception cref="StoreFullException">Nothing was written; the state is as it was.</exception>
    /// <exception cref="SessionFailedException">Conflict, read-only, or not confirmed after retries.</exception>
    public async ValueTask<ImmutableArray<Released>> CommitAsync(string key, Batch batch, CancellationToken cancel)
    {
        var records = batch.Records;
        var head = SessionHead.Of(batch.After).ToJson();
        for (var attempt = 1; ; attempt++)
        {
            var result = await journal
                .AppendAsync(StreamId.Session(State.Id), State.Version, $"{State.Id}/{key}", records, head, cancel)
                .ConfigureAwait(false);
            switch (result.Outcome)
            {
                case AppendOutcome.Appended:
                case AppendOutcome.AlreadyAppended when await IsOursAsync(records, cancel).ConfigureAwait(false):
                    State = batch.After;
                    return batch.Events;
                case AppendOutcome.Full:
                    throw new StoreFullException(State.Id, result.Detail);
                case AppendOutcome.Unknown when attempt < Attempts:
                    continue;
                case AppendOutcome.Unknown:
                    throw SessionFailedException.Of(SessionFailureKind.Unconfirmed, State.Id, result.Detail);
                case AppendOutcome.ReadOnly:
                    throw SessionFailedException.Of(SessionFailureKind.ReadOnly, State.Id, result.Detail);
                default:
                    throw SessionFailedException.Of(SessionFailureKind.Conflict, State.Id, result.Detail);
            }
        }
    }

    // The key is on disk. Only when exactly this batch stands behind what we have seen did an attempt of our own put it there.
    private async ValueTask<bool> IsOursAsync(IReadOnlyList<NewEvent> records, CancellationToken cancel)
    {
        var stored = await journal.ReadAsync(StreamId.Session(State.Id), State.Version, cancel).ConfigureAwait(false);
        return stored.Count == records.Count && stored.Zip(records).All(p => IsSame(p.First, p.Second));
    }

    private static bool IsSame(StoredEvent stored, NewEvent record) =>
        stored.Type == record.Type
        && stored.Version == record.Version
        && stored.Body == record.Body
        && (stored.ContentErased || stored.Content == record.Content);
}
