using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Simulator.Core.Sessions.Journal;

/// <summary>A journal that lives as long as its process: for tests, playtests and previews.</summary>
/// <remarks>Keeps the whole contract, chain included. Safe for many threads. Its salts are a counter, not a secret.</remarks>
/// <param name="clock">Gives the time of recording.</param>
public sealed class InMemoryJournal(TimeProvider clock) : IJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<StreamId, Stream> _streams = [];
    private readonly Dictionary<string, StreamId> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private long _salts;
    private long _changes;

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        StreamId stream,
        long expectedVersion,
        string key,
        IReadOnlyList<NewEvent> events,
        string? head,
        CancellationToken cancel)
    {
        JournalRules.CheckAppend(stream, expectedVersion, key, events, head);
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _streams.TryGetValue(stream, out var held);
            if (_keys.TryGetValue(key, out var owner))
            {
                return ValueTask.FromResult(owner == stream
                    ? new AppendResult(AppendOutcome.AlreadyAppended, held!.Version, held.HeadHash)
                    : new AppendResult(AppendOutcome.Conflict, held?.Version ?? 0, held?.HeadHash, $"The key belongs to {owner}."));
            }

            if ((held?.Version ?? 0) != expectedVersion)
            {
                return ValueTask.FromResult(new AppendResult(AppendOutcome.Conflict, held?.Version ?? 0, held?.HeadHash));
            }

            return ValueTask.FromResult(AppendHoldingGate(stream, held, key, events, head));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel)
    {
        JournalRules.CheckStream(stream);
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            IReadOnlyList<StoredEvent> events = _streams.TryGetValue(stream, out var held)
                ? [.. held.Events.Skip((int)Math.Clamp(afterN, 0, held.Version))]
                : [];
            return ValueTask.FromResult(events);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            IReadOnlyList<StreamSummary> lines =
            [
                .. _streams.Where(pair => pair.Key.Kind == kind)
                    .OrderByDescending(pair => pair.Value.Change)
                    .Select(pair => pair.Value.Summary(pair.Key)),
            ];
            return ValueTask.FromResult(lines);
        }
    }

    /// <inheritdoc/>
    public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(_blobs.TryGetValue(hash, out var bytes) ? (byte[])bytes.Clone() : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        lock (_gate)
        {
            _blobs.TryAdd(hash, bytes.ToArray());
        }

        return ValueTask.FromResult(hash);
    }

    /// <inheritdoc/>
    public ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel)
    {
        JournalRules.CheckStream(stream);
        JournalRules.CheckHead(head);
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_streams.TryGetValue(stream, out var held))
            {
                held.Head = head;
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel)
    {
        JournalRules.CheckStream(stream);
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(_streams.TryGetValue(stream, out var held) ? held.Erase() : 0);
        }
    }

    private AppendResult AppendHoldingGate(StreamId stream, Stream? held, string key, IReadOnlyList<NewEvent> events, string? head)
    {
        var recorded = clock.GetUtcNow().ToUnixTimeMilliseconds();
        EventBytes[] bytes = [.. events.Select(item => new EventBytes(item, NextSalt()))];
        if (held is null)
        {
            held = new Stream(EventChain.Start(stream));
            _streams.Add(stream, held);
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            held.Add(events[i], bytes[i], recorded);
        }

        held.Head = head ?? held.Head;
        held.Change = ++_changes;
        _keys.Add(key, stream);
        return new AppendResult(AppendOutcome.Appended, held.Version, held.HeadHash);
    }

    private byte[] NextSalt()
    {
        var salt = new byte[EventChain.SaltLength];
        BinaryPrimitives.WriteInt64BigEndian(salt, ++_salts);
        return salt;
    }

    private sealed class Stream(byte[] start)
    {
        private byte[] _link = start;

        public List<StoredEvent> Events { get; } = [];

        public string Head { get; set; } = "{}";

        public long Change { get; set; }

        public long Version => Events.Count;

        public string HeadHash => Events[^1].Hash;

        public void Add(NewEvent source, EventBytes bytes, long recordedAtMs)
        {
            _link = bytes.Link(_link, Version + 1, recordedAtMs);
            var recorded = DateTimeOffset.FromUnixTimeMilliseconds(recordedAtMs);
            Events.Add(new StoredEvent(
                Version + 1, source.Type, source.Version, source.Body, source.Content, false, recorded, Convert.ToHexStringLower(_link)));
        }

        public int Erase()
        {
            var erased = 0;
            for (var i = 0; i < Events.Count; i++)
            {
                if (Events[i].Content is not null)
                {
                    Events[i] = Events[i] with { Content = null, ContentErased = true };
                    erased++;
                }
            }

            return erased;
        }

        public StreamSummary Summary(StreamId stream) =>
            new(stream, Version, HeadHash, Head, Events[0].RecordedAt, Events[^1].RecordedAt);
    }
}
