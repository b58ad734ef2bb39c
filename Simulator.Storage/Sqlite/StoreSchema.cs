using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Simulator.Storage.Sqlite;

/// <summary>Tables, their version, and how an old store becomes a new one.</summary>
/// <remarks>
/// <c>events</c> is a rowid table in order of arrival and only its index knows streams. So a row, once written, is never
/// moved to another page, and overwriting it on erasure (<c>secure_delete</c>) leaves no stale copy of the words in
/// the slack of a split page; concurrent sessions also share the page at the end.
/// </remarks>
internal static class StoreSchema
{
    /// <summary>"SIMJ", tells our files from other databases.</summary>
    public const long ApplicationId = 0x53494D4A;

    /// <summary>Format written by this program. A step to version n is <c>Steps[n - 1]</c> and is never edited after a release.</summary>
    public static readonly long Current = Steps.Length;

    private static string[] Steps =>
    [
        """
        CREATE TABLE streams (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            version INTEGER NOT NULL,
            hash BLOB NOT NULL,
            head TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            last_seq INTEGER NOT NULL,
            UNIQUE (kind, name)
        ) STRICT;
        CREATE TABLE events (
            seq INTEGER PRIMARY KEY,
            stream INTEGER NOT NULL REFERENCES streams (id),
            n INTEGER NOT NULL,
            type TEXT NOT NULL,
            v INTEGER NOT NULL,
            body TEXT NOT NULL,
            content_hash BLOB,
            content_salt BLOB,
            content TEXT,
            recorded_at INTEGER NOT NULL,
            hash BLOB NOT NULL,
            UNIQUE (stream, n)
        ) STRICT;
        CREATE TABLE keys (
            key TEXT NOT NULL PRIMARY KEY,
            stream INTEGER NOT NULL REFERENCES streams (id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE blobs (
            hash TEXT NOT NULL PRIMARY KEY,
            bytes BLOB NOT NULL
        ) STRICT;
        """,
    ];

    /// <summary>Tells whether a connection's file is ours, of a version we know, or still empty.</summary>
    /// <returns>The store's version; 0 for a file without any table.</returns>
    /// <exception cref="StoreException">Foreign or newer.</exception>
    public static long Check(SqliteConnection connection, string path)
    {
        var application = SqliteConnections.Ask(connection, "PRAGMA application_id");
        var version = SqliteConnections.Ask(connection, "PRAGMA user_version");
        if (application == ApplicationId)
        {
            return version <= Current ? version : throw new StoreNewerException(path, version, Current);
        }

        var isEmpty = SqliteConnections.Ask(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        return isEmpty && application == 0 && version == 0 ? 0 : throw StoreException.Foreign(path);
    }

    /// <summary>Brings a store to <see cref="Current"/>: each step whole or not at all.</summary>
    /// <param name="connection">The writing connection.</param>
    /// <param name="version">Where the store stands.</param>
    /// <param name="done">Called after each statement; a test stops the world there.</param>
    public static void Migrate(SqliteConnection connection, long version, Action? done = null)
    {
        for (; version < Current; version++)
        {
            foreach (var sql in Transaction(version))
            {
                SqliteConnections.Set(connection, sql);
                done?.Invoke();
            }
        }
    }

    private static IEnumerable<string> Transaction(long version) =>
    [
        "BEGIN IMMEDIATE",
        .. Steps[version].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={ApplicationId}"),
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={version + 1}"),
        "COMMIT",
    ];
}
