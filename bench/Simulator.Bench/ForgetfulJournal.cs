using Simulator.Core.Sessions.Journal;

namespace Simulator.Bench;

/// <summary>Says yes and keeps nothing, so that only the session itself is measured.</summary>
internal sealed class ForgetfulJournal : IJournal
{
    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(StreamId stream, long expectedVersion, string key, IReadOnlyList<NewEvent> events, string? head, CancellationToken cancel) =>
        ValueTask.FromResult(new AppendResult(AppendOutcome.Appended, expectedVersion + events.Count, null));

    /// <inheritdoc/>
    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => ValueTask.FromResult(string.Empty);

    /// <inheritdoc/>
    public ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel) => ValueTask.FromResult(0);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel) => ValueTask.FromResult<IReadOnlyList<StoredEvent>>([]);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) => ValueTask.FromResult<IReadOnlyList<StreamSummary>>([]);

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) => ValueTask.FromResult<byte[]?>(null);
}
