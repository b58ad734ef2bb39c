using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Anchors;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Verification;

/// <summary>What is looked at before a store is opened for writing, over a read-only connection: length, pages, heads, last anchors.</summary>
/// <remarks>The words of every event are checked by <see cref="StoreVerifier"/> and by every read.</remarks>
internal static class StartCheck
{
    private const int FirstPage = 4096;

    /// <summary>Checks an existing store.</summary>
    /// <returns>Its format; 0 when it is still empty.</returns>
    /// <exception cref="StoreException">Damaged, foreign or newer.</exception>
    public static long Run(StoreLocation location, AnchorLog anchors)
    {
        var path = location.DatabasePath;
        if (anchors.Anchors.Count == 0 && IsHalfMade(path))
        {
            return 0;
        }

        if (!File.Exists(path))
        {
            return StoreFolder.LeftLog(path) is not null || anchors.Anchors.Count > 0
                ? throw new StoreDamagedException(path, "the database is gone, but its log or its anchors are there.")
                : 0;
        }

        using var connection = SqliteConnections.OpenReader(path);
        var version = StoreSchema.Check(connection, path);
        if (version == 0)
        {
            return anchors.Anchors.Count == 0
                ? 0
                : throw new StoreDamagedException(path, "the database is empty, but there are anchors of an older one.");
        }

        SqliteConnections.Set(connection, "BEGIN");
        CheckPages(connection, path);
        CheckHeads(connection, path);
        CheckAnchors(connection, path, anchors);
        return version;
    }

    /// <summary>The power failed, or the process died, while the store was being made: the writing connection undoes that and makes it anew.</summary>
    /// <remarks>A rollback journal exists only while the first page is written. Its end is on disk before the first append is, so nothing was acknowledged yet.</remarks>
    private static bool IsHalfMade(string path) =>
        new FileInfo(path + "-journal") is { Exists: true, Length: > 0 } && new FileInfo(path) is var database && (!database.Exists || database.Length <= FirstPage);

    private static void CheckPages(SqliteConnection connection, string path)
    {
        if (DatabaseLength.Missing(connection, path) is { } missing)
        {
            throw new StoreDamagedException(path, missing);
        }

        using var check = new SqliteStatement(connection, "PRAGMA quick_check(1)");
        if (!check.Step() || check.Text(0) != "ok")
        {
            throw new StoreDamagedException(path, "SQLite's quick check finds broken pages.");
        }
    }

    private static void CheckHeads(SqliteConnection connection, string path)
    {
        using var broken = new SqliteStatement(connection, """
            SELECT s.kind, s.name, s.version FROM streams s
            LEFT JOIN events e ON e.stream = s.id AND e.n = s.version
            WHERE e.hash IS NOT s.hash OR EXISTS (SELECT 1 FROM events x WHERE x.stream = s.id AND x.n > s.version)
            LIMIT 1
            """);
        if (broken.Step())
        {
            var stream = new StreamId(broken.Text(0), broken.Text(1));
            throw new StoreDamagedException(path, $"the head of {stream} is not its last event.", stream, broken.Int64(2));
        }
    }

    private static void CheckAnchors(SqliteConnection connection, string path, AnchorLog anchors)
    {
        if (anchors.BrokenLines.Count > 0)
        {
            throw new StoreDamagedException(path, $"the anchor file was changed before line {anchors.BrokenLines[0]}.");
        }

        using var points = new AnchorPoints(connection);
        foreach (var head in anchors.LastHeads())
        {
            if (points.Compare(head) is not PointState.Same)
            {
                var stream = new StreamId(head.Kind, head.Id);
                throw new StoreDamagedException(path, $"{stream} differs from its anchor at event {head.N}.", stream, head.N);
            }
        }
    }
}
