using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Sqlite;

/// <summary>A read-only connection with its prepared statements; used by one caller at a time.</summary>
internal sealed class ReadSession : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _end;
    private readonly SqliteStatement _stream;
    private readonly SqliteStatement _events;
    private readonly SqliteStatement _list;
    private readonly SqliteStatement _blob;

    /// <exception cref="StoreException">Missing, foreign, newer or damaged.</exception>
    public ReadSession(string path)
    {
        _path = path;
        _connection = OpenChecked(path);
        _begin = new(_connection, "BEGIN");
        _end = new(_connection, "COMMIT");
        _stream = new(_connection, "SELECT id, version, hash, head FROM streams WHERE kind = ?1 AND name = ?2");
        _events = new(_connection, $"SELECT {EventRow.Columns} FROM events WHERE stream = ?1 AND n >= ?2 ORDER BY n");
        _list = new(_connection, """
            SELECT name, version, hash, head, created_at, changed_at FROM streams
            WHERE kind = ?1 AND version > 0 ORDER BY last_seq DESC
            """);
        _blob = new(_connection, "SELECT bytes FROM blobs WHERE hash = ?1");
    }

    public static SqliteConnection OpenChecked(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreMissingException(path);
        }

        var connection = SqliteConnections.OpenReader(path);
        try
        {
            // A file without tables is a store whose first start has not got that far.
            return StoreSchema.Check(connection, path) == 0 ? throw new StoreMissingException(path) : connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads events after <paramref name="afterN"/> and checks the chain from there to the stream's head.</summary>
    public List<StoredEvent> Events(StreamId stream, long afterN, CancellationToken cancel)
    {
        // One snapshot for head and events: an append between two statements would look like damage.
        _begin.Run();
        try
        {
            _stream.Bind(1, stream.Kind).Bind(2, stream.Id);
            return _stream.Step() && afterN < _stream.Int64(1) ? Chain(stream, Math.Max(afterN, 0), EventRow.Read, cancel) : [];
        }
        finally
        {
            _events.Reset();
            _stream.Reset();
            _end.Run();
        }
    }

    /// <summary>A whole stream as it travels; null when there is none. Its chain is checked.</summary>
    public SealedHistory? Seal(StreamId stream, CancellationToken cancel)
    {
        _begin.Run();
        try
        {
            _stream.Bind(1, stream.Kind).Bind(2, stream.Id);
            if (!_stream.Step())
            {
                return null;
            }

            var events = Chain(stream, 0, EventRow.Seal, cancel);
            return new SealedHistory(stream, _stream.Text(3), [.. events]);
        }
        finally
        {
            _events.Reset();
            _stream.Reset();
            _end.Run();
        }
    }

    public List<StreamSummary> List(string kind, CancellationToken cancel)
    {
        _list.Bind(1, kind);
        try
        {
            var lines = new List<StreamSummary>();
            while (_list.Step())
            {
                cancel.ThrowIfCancellationRequested();
                lines.Add(new StreamSummary(
                    new StreamId(kind, _list.Text(0)),
                    _list.Int64(1),
                    Convert.ToHexStringLower(_list.Bytes(2)),
                    _list.Text(3),
                    DateTimeOffset.FromUnixTimeMilliseconds(_list.Int64(4)),
                    DateTimeOffset.FromUnixTimeMilliseconds(_list.Int64(5))));
            }

            return lines;
        }
        finally
        {
            _list.Reset();
        }
    }

    public byte[]? Blob(string hash)
    {
        _blob.Bind(1, hash);
        try
        {
            if (!_blob.Step())
            {
                return null;
            }

            var bytes = _blob.Bytes(0).ToArray();
            return BlobHash.Of(bytes) == hash
                ? bytes
                : throw new StoreDamagedException(_path, $"the bytes stored under {hash} are not those bytes.");
        }
        finally
        {
            _blob.Reset();
        }
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_begin, _end, _stream, _events, _list, _blob])
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private List<T> Chain<T>(StreamId stream, long afterN, Func<SqliteStatement, T> read, CancellationToken cancel)
    {
        var version = _stream.Int64(1);
        var events = new List<T>((int)Math.Min(version - afterN, 4096));
        var link = EventChain.Start(stream);
        _events.Bind(1, _stream.Int64(0)).Bind(2, Math.Max(afterN, 1));
        if (afterN > 0)
        {
            link = _events.Step() && _events.Int64(0) == afterN && EventRow.Hash(_events).Length == EventChain.HashLength
                ? EventRow.Hash(_events).ToArray()
                : throw Broken(stream, afterN);
        }

        var n = afterN + 1;
        for (; _events.Step(); n++)
        {
            cancel.ThrowIfCancellationRequested();
            if (EventRow.Check(_events, n, link) != RowState.Whole)
            {
                throw Broken(stream, n);
            }

            events.Add(read(_events));
        }

        return events.Count == version - afterN && link.AsSpan().SequenceEqual(_stream.Bytes(2))
            ? events
            : throw Broken(stream, Math.Min(n, version + 1));
    }

    private StoreDamagedException Broken(StreamId stream, long n) =>
        new(_path, $"the chain of {stream} breaks at event {n}.", stream, n);
}
