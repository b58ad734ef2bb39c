using System.Diagnostics;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Drills.Hosting;

/// <summary>Measures every append of the journal behind it.</summary>
internal sealed class TimedJournal(IJournal inner) : IJournal
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];

    /// <summary>Appends so far, and the milliseconds at p50, p99 and most.</summary>
    public (int Count, double P50, double P99, double Most) Figures()
    {
        lock (_gate)
        {
            var sorted = _milliseconds.Order().ToList();
            return (sorted.Count, Percentile.Of(sorted, 50), Percentile.Of(sorted, 99), Percentile.Of(sorted, 100));
        }
    }

    /// <summary>Forgets what was measured.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _milliseconds.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(StreamId stream, long expectedVersion, string key, IReadOnlyList<NewEvent> events, string? head, CancellationToken cancel)
    {
        var from = Stopwatch.GetTimestamp();
        var result = await inner.AppendAsync(stream, expectedVersion, key, events, head, cancel).ConfigureAwait(false);
        var elapsed = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        lock (_gate)
        {
            _milliseconds.Add(elapsed);
        }

        return result;
    }

    /// <inheritdoc/>
    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => inner.PutBlobAsync(bytes, cancel);

    /// <inheritdoc/>
    public ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel) => inner.PutHeadAsync(stream, head, cancel);

    /// <inheritdoc/>
    public ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel) => inner.EraseContentAsync(stream, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel) => inner.ReadAsync(stream, afterN, cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) => inner.ListAsync(kind, cancel);

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) => inner.GetBlobAsync(hash, cancel);
}
