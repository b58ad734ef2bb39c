using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.Sessions;

/// <summary>What goes wrong with an append.</summary>
public enum Fault
{
    None,
    Full,
    ReadOnly,
    Conflict,

    /// <summary>Not written and not confirmed.</summary>
    Lost,

    /// <summary>Written but not confirmed.</summary>
    Unconfirmed,

    /// <summary>The power goes before the append.</summary>
    CutBefore,

    /// <summary>The power goes after the append.</summary>
    CutAfter,
}

/// <summary>A journal in memory that does what it is told to appends whose key ends as given.</summary>
internal sealed class FaultyJournal : IJournal
{
    private readonly InMemoryJournal _inner = new(TimeProvider.System);
    private readonly Queue<(string Key, Fault Fault)> _plan = new();

    /// <summary>Keys of all appends that were tried, in order.</summary>
    public List<string> Tried { get; } = [];

    /// <summary>The next append whose key contains this text meets this fault.</summary>
    public FaultyJournal Next(string key, params Fault[] faults)
    {
        foreach (var fault in faults)
        {
            _plan.Enqueue((key, fault));
        }

        return this;
    }

    public async ValueTask<AppendResult> AppendAsync(
        StreamId stream,
        long expectedVersion,
        string key,
        IReadOnlyList<NewEvent> events,
        string? head,
        CancellationToken cancel)
    {
        Tried.Add(key);
        var fault = _plan.TryPeek(out var planned) && key.Contains(planned.Key, StringComparison.Ordinal) ? _plan.Dequeue().Fault : Fault.None;
        switch (fault)
        {
            case Fault.Full:
                return new AppendResult(AppendOutcome.Full, expectedVersion, null, "full");
            case Fault.ReadOnly:
                return new AppendResult(AppendOutcome.ReadOnly, expectedVersion, null, "read-only");
            case Fault.Conflict:
                return new AppendResult(AppendOutcome.Conflict, expectedVersion + 1, null);
            case Fault.Lost:
                return new AppendResult(AppendOutcome.Unknown, -1, null, "no answer");
            case Fault.CutBefore:
                throw new PowerCutException();
            default:
                break;
        }

        var result = await _inner.AppendAsync(stream, expectedVersion, key, events, head, cancel);
        return fault switch
        {
            Fault.Unconfirmed => new AppendResult(AppendOutcome.Unknown, -1, null, "no answer"),
            Fault.CutAfter => throw new PowerCutException(),
            _ => result,
        };
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel) => _inner.ReadAsync(stream, afterN, cancel);

    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) => _inner.ListAsync(kind, cancel);

    public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) => _inner.GetBlobAsync(hash, cancel);

    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => _inner.PutBlobAsync(bytes, cancel);

    public ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel) => _inner.PutHeadAsync(stream, head, cancel);

    public ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel) => _inner.EraseContentAsync(stream, cancel);
}
