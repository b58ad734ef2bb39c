using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Simulator.Storage.Sqlite;

/// <summary>Copies the write-ahead log into the database, after callers have their answer. For whoever is writing alone.</summary>
internal sealed class LogKeeper(SqliteConnection connection, int longLog)
{
    // Everybody's appends wait behind this one.
    private const int ClearingMilliseconds = 500;

    private int _pages;
    private bool _mustClear;

    /// <summary>True when the log has grown by the set number of pages since it was copied.</summary>
    public bool IsLong
    {
        get
        {
            _ = raw.sqlite3_db_status(connection.Handle!, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var written, out _, resetFlg: 1);
            _pages += written;
            return _pages >= longLog;
        }
    }

    /// <summary>Copies; or clears when an erasure still waits for that.</summary>
    public void CopyOrClear()
    {
        if (_mustClear)
        {
            Clear();
        }
        else
        {
            Copy();
        }
    }

    /// <summary>Copies what no reader is using; never waits.</summary>
    public void Copy()
    {
        _pages = 0;
        _ = Checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
    }

    /// <summary>Copies everything and cuts the log to nothing, so that erased words are in no file. Waits half a second for readers at most; else tries again when the log is long, and at close.</summary>
    public void Clear()
    {
        _pages = 0;
        SqliteConnections.WaitAtMost(connection, ClearingMilliseconds);
        _mustClear = !Checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnections.WaitAtMost(connection, SqliteConnections.BusyMilliseconds);
    }

    private bool Checkpoint(string pragma)
    {
        try
        {
            return SqliteConnections.Ask(connection, pragma) == 0;
        }
        catch (SqliteException fault) when (fault.IsFull() || fault.IsDisk() || fault.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            // The log keeps everything that was committed; only its copy is late.
            return false;
        }
    }
}
