using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Simulator.Storage.Sqlite;

/// <summary>The only place where connections to a store are made, so that the one-writer rule can be read here.</summary>
/// <remarks>
/// SQLite 3.7.0 to 3.51.2 can lose commits when two connections write or checkpoint at once (the WAL-reset bug), and
/// the packaged library is in that range. So: one writing connection in the one process that holds the lock; every
/// other connection is read-only, and a read-only connection never checkpoints.
/// </remarks>
internal static class SqliteConnections
{
    /// <summary>How long a statement waits for a lock somebody else holds.</summary>
    public const int BusyMilliseconds = 5000;

    // Not in SQLitePCLRaw's list of constants; value from sqlite3.h.
    private const int NoCheckpointOnClose = 1006;

    public static SqliteConnection OpenWriter(string path, int? maxPages, string synchronous = "FULL")
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Set(connection, "PRAGMA journal_mode=WAL");
        Set(connection, "PRAGMA synchronous=" + synchronous);
        Set(connection, "PRAGMA fullfsync=ON");
        Set(connection, "PRAGMA foreign_keys=ON");
        Set(connection, "PRAGMA secure_delete=ON");
        Set(connection, "PRAGMA wal_autocheckpoint=0");
        Set(connection, "PRAGMA journal_size_limit=67108864");
        if (maxPages is { } pages)
        {
            LimitPages(connection, pages);
        }

        return connection;
    }

    public static SqliteConnection OpenReader(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadOnly);
        Set(connection, "PRAGMA query_only=ON");
        return connection;
    }

    public static void WaitAtMost(SqliteConnection connection, int milliseconds) =>
        Set(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={milliseconds}"));

    public static void LimitPages(SqliteConnection connection, int pages) =>
        Set(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={pages}"));

    /// <summary>After damage the closing connection must not copy the log into the database.</summary>
    public static void LeaveLogOnClose(SqliteConnection connection) =>
        _ = raw.sqlite3_db_config(connection.Handle!, NoCheckpointOnClose, 1, out _);

    public static void Set(SqliteConnection connection, string pragma)
    {
        using var statement = new SqliteStatement(connection, pragma);
        statement.Run();
    }

    public static long Ask(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        // Pooled connections would outlive the journal that owns the lock.
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            WaitAtMost(connection, BusyMilliseconds);
            Set(connection, "PRAGMA cell_size_check=ON");
            Set(connection, "PRAGMA trusted_schema=OFF");
            Set(connection, "PRAGMA mmap_size=0");
            Set(connection, "PRAGMA temp_store=MEMORY");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
