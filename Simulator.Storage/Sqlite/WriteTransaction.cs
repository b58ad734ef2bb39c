using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using SQLitePCL;

namespace Simulator.Storage.Sqlite;

/// <summary>The writing connection's prepared statements and its present transaction. For whoever is writing alone.</summary>
/// <remarks>
/// A request first finds out whether it may write (key, version), then writes. So a conflict changes nothing and needs no savepoint;
/// a fault rolls the whole transaction back and the loop runs its requests one by one.
/// </remarks>
internal sealed class WriteTransaction : IDisposable
{
    private const int CachedStreams = 4096;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly StreamCache _committed = new(CachedStreams);
    private readonly Dictionary<StreamId, StreamState> _changed = [];
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _findKey;
    private readonly SqliteStatement _findStream;
    private readonly SqliteStatement _addKey;
    private readonly SqliteStatement _addStream;
    private readonly SqliteStatement _addEvent;
    private readonly SqliteStatement _moveHead;

    public WriteTransaction(SqliteConnection connection, string path, TimeProvider clock)
    {
        _connection = connection;
        _path = path;
        _clock = clock;
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _rollback = new(connection, "ROLLBACK");
        _findKey = new(connection, "SELECT k.stream, s.kind, s.name FROM keys k JOIN streams s ON s.id = k.stream WHERE k.key = ?1");
        _findStream = new(connection, """
            SELECT s.id, s.version, s.hash, e.hash FROM streams s
            LEFT JOIN events e ON e.stream = s.id AND e.n = s.version
            WHERE s.kind = ?1 AND s.name = ?2
            """);
        _addKey = new(connection, "INSERT INTO keys (key, stream) VALUES (?1, ?2)");
        _addStream = new(connection, """
            INSERT INTO streams (kind, name, version, hash, head, created_at, changed_at, last_seq)
            VALUES (?1, ?2, 0, ?3, '{}', ?4, ?4, 0)
            """);
        _addEvent = new(connection, """
            INSERT INTO events (stream, n, type, v, body, content_hash, content_salt, content, recorded_at, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
        _moveHead = new(connection, """
            UPDATE streams SET version = ?2, hash = ?3, head = coalesce(?4, head), changed_at = ?5, last_seq = ?6 WHERE id = ?1
            """);
    }

    public void Begin() => _begin.Run();

    public void Commit()
    {
        _commit.Run();
        foreach (var (stream, state) in _changed)
        {
            _committed.Put(stream, state);
        }

        _changed.Clear();
    }

    public void Rollback()
    {
        _changed.Clear();
        // After a commit that was not confirmed only the file knows where a stream stands.
        _committed.Clear();
        // SQLite may have rolled back by itself, as it does on some full disks.
        if (raw.sqlite3_get_autocommit(_connection.Handle!) == 0)
        {
            _rollback.Run();
        }
    }

    public AppendResult Append(StreamId stream, long expectedVersion, string key, EventBytes[] events, string? head)
    {
        var state = Find(stream);
        if (KeyOwner(key) is { } owner)
        {
            return owner == stream
                ? new AppendResult(AppendOutcome.AlreadyAppended, state.Version, state.HeadHash)
                : new AppendResult(AppendOutcome.Conflict, state.Version, state.HeadHash, $"The key belongs to {owner}.");
        }

        if (state.Version != expectedVersion)
        {
            return new AppendResult(AppendOutcome.Conflict, state.Version, state.HeadHash);
        }

        var recorded = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        var row = state.Row != 0 ? state.Row : AddStream(stream, state.Link, recorded);
        var link = state.Link;
        var n = state.Version;
        foreach (var item in events)
        {
            link = item.Link(link, ++n, recorded);
            _addEvent.Bind(1, row).Bind(2, n).BindText(3, item.Type).Bind(4, item.Version).BindText(5, item.Body)
                .BindBlob(6, item.ContentHash).BindBlob(7, item.Salt).BindText(8, item.Content).Bind(9, recorded).BindBlob(10, link)
                .Run();
        }

        var last = raw.sqlite3_last_insert_rowid(_connection.Handle!);
        _moveHead.Bind(1, row).Bind(2, n).BindBlob(3, link).Bind(4, head).Bind(5, recorded).Bind(6, last).Run();
        _addKey.Bind(1, key).Bind(2, row).Run();
        _changed[stream] = state = new StreamState(row, n, link);
        return new AppendResult(AppendOutcome.Appended, n, state.HeadHash);
    }

    // A stream is looked at before anything is written, so that one that does not fit leaves nothing behind.
    public IntakeResult TakeIn(IReadOnlyList<SealedHistory> streams)
    {
        var fresh = new List<SealedHistory>();
        foreach (var stream in streams)
        {
            var state = Find(stream.Stream);
            if (state.Version == 0)
            {
                fresh.Add(stream);
            }
            else if (LinkAt(state.Row, stream.Events.Length) != stream.Events[^1].Hash)
            {
                return new IntakeResult(IntakeOutcome.Differs, stream.Stream);
            }
        }

        foreach (var stream in fresh)
        {
            TakeIn(stream);
        }

        return new IntakeResult(fresh.Count > 0 ? IntakeOutcome.Taken : IntakeOutcome.AlreadyThere, null);
    }

    public void PutBlob(string hash, byte[] bytes)
    {
        using var add = new SqliteStatement(_connection, "INSERT OR IGNORE INTO blobs (hash, bytes) VALUES (?1, ?2)");
        add.Bind(1, hash).BindBlob(2, bytes).Run();
    }

    public void PutHead(StreamId stream, string head)
    {
        using var put = new SqliteStatement(_connection, "UPDATE streams SET head = ?3 WHERE kind = ?1 AND name = ?2");
        put.Bind(1, stream.Kind).Bind(2, stream.Id).Bind(3, head).Run();
    }

    public int Erase(StreamId stream)
    {
        using var erase = new SqliteStatement(_connection, """
            UPDATE events SET content = NULL, content_salt = NULL
            WHERE stream = (SELECT id FROM streams WHERE kind = ?1 AND name = ?2) AND content IS NOT NULL
            """);
        erase.Bind(1, stream.Kind).Bind(2, stream.Id).Run();
        return raw.sqlite3_changes(_connection.Handle!);
    }

    public void LimitPages(int pages) => SqliteConnections.LimitPages(_connection, pages);

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_begin, _commit, _rollback, _findKey, _findStream, _addKey, _addStream, _addEvent, _moveHead])
        {
            statement.Dispose();
        }
    }

    private StreamState Find(StreamId stream)
    {
        if (_changed.TryGetValue(stream, out var state) || (_committed.TryGet(stream, out state) && state is not null))
        {
            return state;
        }

        _findStream.Bind(1, stream.Kind).Bind(2, stream.Id);
        try
        {
            if (!_findStream.Step())
            {
                return new StreamState(0, 0, EventChain.Start(stream));
            }

            var link = _findStream.Bytes(2);
            if (!link.SequenceEqual(_findStream.Bytes(3)))
            {
                throw new StoreDamagedException(_path, $"the head of {stream} is not its last event.", stream, _findStream.Int64(1));
            }

            state = new StreamState(_findStream.Int64(0), _findStream.Int64(1), link.ToArray());
            _committed.Put(stream, state);
            return state;
        }
        finally
        {
            _findStream.Reset();
        }
    }

    private void TakeIn(SealedHistory stream)
    {
        var last = stream.Events[^1];
        var row = AddStream(stream.Stream, EventChain.Start(stream.Stream), stream.Events[0].RecordedAtMs);
        foreach (var item in stream.Events)
        {
            _addEvent.Bind(1, row).Bind(2, item.N).Bind(3, item.Type).Bind(4, item.Version).Bind(5, item.Body)
                .BindBlob(6, Hex(item.ContentHash)).BindBlob(7, Hex(item.Salt)).Bind(8, item.Content).Bind(9, item.RecordedAtMs).BindBlob(10, Hex(item.Hash))
                .Run();
        }

        var sequence = raw.sqlite3_last_insert_rowid(_connection.Handle!);
        var link = Convert.FromHexString(last.Hash);
        _moveHead.Bind(1, row).Bind(2, last.N).BindBlob(3, link).Bind(4, stream.Head).Bind(5, last.RecordedAtMs).Bind(6, sequence).Run();
        _changed[stream.Stream] = new StreamState(row, last.N, link);
    }

    private string? LinkAt(long row, long n)
    {
        using var find = new SqliteStatement(_connection, "SELECT hash FROM events WHERE stream = ?1 AND n = ?2");
        find.Bind(1, row).Bind(2, n);
        return find.Step() ? Convert.ToHexStringLower(find.Bytes(0)) : null;
    }

    private static byte[]? Hex(string? hex) => hex is null ? null : Convert.FromHexString(hex);

    private StreamId? KeyOwner(string key)
    {
        _findKey.Bind(1, key);
        try
        {
            return _findKey.Step() ? new StreamId(_findKey.Text(1), _findKey.Text(2)) : null;
        }
        finally
        {
            _findKey.Reset();
        }
    }

    private long AddStream(StreamId stream, byte[] start, long recorded)
    {
        _addStream.Bind(1, stream.Kind).Bind(2, stream.Id).BindBlob(3, start).Bind(4, recorded).Run();
        return raw.sqlite3_last_insert_rowid(_connection.Handle!);
    }
}
