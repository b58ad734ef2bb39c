using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Verification;

/// <summary>Walks every stream along its chain and names the first event that does not fit.</summary>
internal sealed class StreamWalk(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _events = new(connection, $"SELECT {EventRow.Columns} FROM events WHERE stream = ?1 ORDER BY n");
    private readonly SqliteStatement _event = new(connection, $"SELECT {EventRow.Columns} FROM events WHERE stream = ?1 AND n = ?2");

    public long StreamCount { get; private set; }

    public long EventCount { get; private set; }

    public long ErasedCount { get; private set; }

    public List<StreamRow> Streams()
    {
        var found = new List<StreamRow>();
        using var streams = new SqliteStatement(connection, "SELECT id, kind, name, version, hash, created_at, changed_at FROM streams ORDER BY id");
        while (streams.Step())
        {
            found.Add(new StreamRow(streams.Int64(0), new StreamId(streams.Text(1), streams.Text(2)), streams.Int64(3), streams.Bytes(4).ToArray(), streams.Int64(5), streams.Int64(6)));
        }

        StreamCount = found.Count;
        return found;
    }

    public VerifyFinding? FirstBad(StreamRow stream, CancellationToken cancel)
    {
        var link = EventChain.Start(stream.Name);
        var n = 1L;
        var (first, last) = (0L, 0L);
        _events.Bind(1, stream.Row);
        try
        {
            for (; _events.Step(); n++)
            {
                cancel.ThrowIfCancellationRequested();
                EventCount++;
                ErasedCount += EventRow.IsErased(_events) ? 1 : 0;
                if (n > stream.Version)
                {
                    return new VerifyFinding(VerifyVerdict.Extra, stream.Name, n, $"The stream ended at event {stream.Version}.");
                }

                var state = EventRow.Check(_events, n, link);
                if (state != RowState.Whole)
                {
                    return Judge(stream, state, n, link);
                }

                last = EventRow.RecordedAt(_events);
                first = n == 1 ? last : first;
            }
        }
        finally
        {
            _events.Reset();
        }

        if (n <= stream.Version)
        {
            return new VerifyFinding(VerifyVerdict.Missing, stream.Name, n, $"The stream went on to event {stream.Version}.");
        }

        return link.AsSpan().SequenceEqual(stream.Hash) && (first, last) == (stream.CreatedAt, stream.ChangedAt)
            ? null
            : new VerifyFinding(VerifyVerdict.Edited, stream.Name, stream.Version, "The stream's line does not agree with its events.");
    }

    /// <summary>Events of streams that are not there.</summary>
    public List<VerifyFinding> Orphans()
    {
        using var orphans = new SqliteStatement(connection, """
            SELECT stream, min(n) FROM events WHERE stream NOT IN (SELECT id FROM streams) GROUP BY stream ORDER BY stream
            """);
        var found = new List<VerifyFinding>();
        while (orphans.Step())
        {
            found.Add(new VerifyFinding(VerifyVerdict.Extra, null, orphans.Int64(1), $"Events of stream row {orphans.Int64(0)}, which has no name."));
        }

        return found;
    }

    public void Dispose()
    {
        _events.Dispose();
        _event.Dispose();
    }

    private VerifyFinding Judge(StreamRow stream, RowState state, long n, ReadOnlySpan<byte> link)
    {
        if (state == RowState.WrongNumber)
        {
            return _events.Int64(0) > n
                ? new VerifyFinding(VerifyVerdict.Missing, stream.Name, n, $"After event {n - 1} comes event {_events.Int64(0)}.")
                : new VerifyFinding(VerifyVerdict.Extra, stream.Name, _events.Int64(0), "There is no such number.");
        }

        if (state == RowState.WrongWords)
        {
            return new VerifyFinding(VerifyVerdict.Edited, stream.Name, n, "The words are not those that were recorded.");
        }

        // Put in with the later ones renumbered: the next event is the one that belongs here.
        if (FitsAt(stream.Row, n + 1, n, link))
        {
            return new VerifyFinding(VerifyVerdict.Extra, stream.Name, n, "The event after it is the one that was recorded here.");
        }

        // Taken out with the later ones renumbered: this event's place is one further on, after a link nobody has any more.
        return _events.Int64(0) == n && Count(stream.Row) < stream.Version
            ? new VerifyFinding(VerifyVerdict.Missing, stream.Name, n, $"The stream had {stream.Version} events.")
            : new VerifyFinding(VerifyVerdict.Edited, stream.Name, n, "The event does not fit its chain.");
    }

    private bool FitsAt(long row, long n, long asN, ReadOnlySpan<byte> link)
    {
        _event.Bind(1, row).Bind(2, n);
        try
        {
            return _event.Step() && EventRow.Fits(_event, asN, link);
        }
        finally
        {
            _event.Reset();
        }
    }

    private long Count(long row)
    {
        using var count = new SqliteStatement(connection, "SELECT count(*) FROM events WHERE stream = ?1");
        return count.Bind(1, row).Step() ? count.Int64(0) : 0;
    }
}

/// <summary>A row of <c>streams</c>.</summary>
internal sealed record StreamRow(long Row, StreamId Name, long Version, byte[] Hash, long CreatedAt, long ChangedAt);
