namespace Simulator.Core.Sessions.Journal;

/// <summary>Read side of a journal: works beside a writing process and never writes.</summary>
public interface IJournalReader
{
    /// <summary>The events of a stream in order, from <paramref name="afterN"/> (exclusive); empty when there is no such stream.</summary>
    ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel);

    /// <summary>All streams of a kind, newest change first.</summary>
    ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel);

    /// <summary>The bytes stored under a hash, or null.</summary>
    ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel);
}

/// <summary>One line of a listing.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">N of its last event.</param>
/// <param name="HeadHash">Hash of its last event.</param>
/// <param name="Head">JSON object written with the last append; <c>{}</c> when there is none.</param>
/// <param name="CreatedAt">Wall time of the first append (UTC).</param>
/// <param name="ChangedAt">Wall time of the last append (UTC).</param>
public sealed record StreamSummary(
    StreamId Stream,
    long Version,
    string HeadHash,
    string Head,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt);
