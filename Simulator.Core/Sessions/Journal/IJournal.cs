namespace Simulator.Core.Sessions.Journal;

/// <summary>Append-only streams of events, each with a hash chain, an expected version and idempotent appends.</summary>
/// <remarks>
/// Safe for use by many threads. An append is acknowledged only after it is durable. One process writes; see
/// <see cref="IJournalReader"/> for reading beside it.
/// Words in <see cref="NewEvent.Content"/> come from trainees and models: untrusted text, stored as given, never interpreted.
/// </remarks>
public interface IJournal : IJournalReader
{
    /// <summary>Appends events to one stream, all or none.</summary>
    /// <param name="stream">The stream; created by its first append.</param>
    /// <param name="expectedVersion">N of the last event the caller has seen; 0 for a new stream.</param>
    /// <param name="key">Idempotency key, unique within the journal (1 to 128 characters): a retry with the same key writes nothing.</param>
    /// <param name="events">1 or more events.</param>
    /// <param name="head">The stream's line in listings after this append (JSON object without personal words); null keeps the present one. Written in the same transaction.</param>
    /// <param name="cancel">Cancels waiting; a commit that has begun is not undone.</param>
    ValueTask<AppendResult> AppendAsync(
        StreamId stream,
        long expectedVersion,
        string key,
        IReadOnlyList<NewEvent> events,
        string? head,
        CancellationToken cancel);

    /// <summary>Stores bytes under their hex SHA-256 (scenario bundles); storing twice is harmless.</summary>
    /// <returns>The hash, lower-case hex.</returns>
    ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <summary>Replaces a stream's head without appending: used to rebuild listings.</summary>
    ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel);

    /// <summary>Erases all words of a stream; events, numbers and chain stay and still verify.</summary>
    /// <returns>How many events lost their words.</returns>
    ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel);
}
