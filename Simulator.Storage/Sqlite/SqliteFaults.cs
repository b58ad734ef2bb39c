using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Simulator.Storage.Sqlite;

/// <summary>What SQLite's error codes mean for a store.</summary>
internal static class SqliteFaults
{
    public static bool IsFull(this SqliteException fault) => fault.SqliteErrorCode == raw.SQLITE_FULL;

    public static bool IsDisk(this SqliteException fault) => fault.SqliteErrorCode == raw.SQLITE_IOERR;

    public static bool IsDamage(this SqliteException fault) =>
        fault.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT;

    /// <summary>The typed error for a fault met while reading or opening.</summary>
    public static StoreException ToStoreException(this SqliteException fault, string path) =>
        fault.IsDamage() || fault.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHORT_READ
            ? new StoreDamagedException(path, $"SQLite reports '{fault.Message}'.", inner: fault)
            : fault.IsFull()
                ? StoreException.Full(path, fault)
                : StoreException.Unavailable(path, fault);
}
