using Simulator.Core.Sessions.Journal;

namespace Simulator.Console.Commands.Learning;

/// <summary>A journal for commands that only look: reads pass through, a write is a mistake of ours.</summary>
internal sealed class ReadOnlyJournal(IJournalReader reader) : IJournal
{
    public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel) => reader.ReadAsync(stream, afterN, cancel);

    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) => reader.ListAsync(kind, cancel);

    public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) => reader.GetBlobAsync(hash, cancel);

    public ValueTask<AppendResult> AppendAsync(StreamId stream, long expectedVersion, string key, IReadOnlyList<NewEvent> events, string? head, CancellationToken cancel) => throw Write();

    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => throw Write();

    public ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel) => throw Write();

    public ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel) => throw Write();

    private static NotSupportedException Write() => new("This command reads only.");
}
