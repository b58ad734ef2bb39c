namespace Simulator.Core.Sessions.Journal;

/// <summary>What a link of the <see cref="EventChain"/> covers, besides the link before it.</summary>
/// <param name="n">Position in the stream, from 1.</param>
/// <param name="version">Version of the body's shape.</param>
/// <param name="recordedAtMs">Wall time of the append, Unix milliseconds.</param>
/// <param name="type">UTF-8 of the type.</param>
/// <param name="body">UTF-8 of the body.</param>
/// <param name="contentHash">Salted hash of the words; empty when the event never had any.</param>
public readonly ref struct ChainFields(
    long n,
    int version,
    long recordedAtMs,
    ReadOnlySpan<byte> type,
    ReadOnlySpan<byte> body,
    ReadOnlySpan<byte> contentHash)
{
    public long N { get; } = n;

    public int Version { get; } = version;

    public long RecordedAtMs { get; } = recordedAtMs;

    public ReadOnlySpan<byte> Type { get; } = type;

    public ReadOnlySpan<byte> Body { get; } = body;

    public ReadOnlySpan<byte> ContentHash { get; } = contentHash;
}
