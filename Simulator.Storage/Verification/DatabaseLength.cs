using System.Globalization;
using Microsoft.Data.Sqlite;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Verification;

/// <summary>Compares a database's file with the pages its header counts.</summary>
/// <remarks>
/// SQLite notices missing pages, but reads a last page that is cut as if zeros followed. With a log beside it the file may rightly
/// be shorter, because the power failed while the log was copied: then nothing is said here.
/// Only the file's length is asked: opening the file by itself would drop SQLite's locks on it.
/// </remarks>
internal static class DatabaseLength
{
    /// <summary>What is missing, in words for operators; null when the file is as long as it should be.</summary>
    /// <param name="connection">Within a transaction, so that no other process changes the file meanwhile.</param>
    /// <param name="path">The database.</param>
    public static string? Missing(SqliteConnection connection, string path)
    {
        var asked = SqliteConnections.Ask(connection, "PRAGMA page_count") * SqliteConnections.Ask(connection, "PRAGMA page_size");
        var length = new FileInfo(path).Length;
        return length < asked && StoreFolder.LeftLog(path) is null
            ? string.Create(CultureInfo.InvariantCulture, $"the file ends after {length} of {asked} bytes.")
            : null;
    }
}
