using Microsoft.Data.Sqlite;
using Simulator.Storage.Access;
using Simulator.Storage.Anchors;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Verification;

/// <summary>Checks every page, event, chain, stored byte and anchor of a store. Reads only; works beside a writing process.</summary>
public static class StoreVerifier
{
    /// <summary>Verifies the store of a data folder against its own anchor file, and its access log.</summary>
    /// <exception cref="StoreException">There is no store, or it cannot be opened at all.</exception>
    public static async Task<VerifyReport> VerifyAsync(StoreLocation location, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(location);
        var report = await VerifyAsync(location.DatabasePath, location.AnchorPath, cancel).ConfigureAwait(false);
        var access = await AccessLogCheck.FindAsync(location, cancel).ConfigureAwait(false);
        return access.Count == 0 ? report : report with { Findings = [.. report.Findings, .. access] };
    }

    /// <summary>Verifies any database file, for example a backup.</summary>
    /// <param name="databasePath">The file.</param>
    /// <param name="anchorPath">Anchors to compare with; null for none.</param>
    /// <param name="cancel">Stops between events.</param>
    /// <exception cref="StoreException">There is no store, or it cannot be opened at all.</exception>
    public static Task<VerifyReport> VerifyAsync(string databasePath, string? anchorPath, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(databasePath);
        return Task.Run(() => Verify(databasePath, anchorPath, cancel), cancel);
    }

    private static VerifyReport Verify(string path, string? anchorPath, CancellationToken cancel)
    {
        try
        {
            // Anchors first: one that is written during the walk would name events after its snapshot.
            var anchors = anchorPath is null ? null : AnchorLog.Read(anchorPath);
            using var connection = ReadSession.OpenChecked(path);
            SqliteConnections.Set(connection, "BEGIN");
            var broken = BrokenPages(connection);
            if (DatabaseLength.Missing(connection, path) is { } missing)
            {
                broken.Add(missing);
            }

            var findings = new List<VerifyFinding>();
            var (streams, events, erased) = (0L, 0L, 0L);
            if (broken.Count == 0)
            {
                using var walk = new StreamWalk(connection);
                foreach (var stream in walk.Streams())
                {
                    if (walk.FirstBad(stream, cancel) is { } finding)
                    {
                        findings.Add(finding);
                    }
                }

                (streams, events, erased) = (walk.StreamCount, walk.EventCount, walk.ErasedCount);
                findings.AddRange(walk.Orphans());
                findings.AddRange(WrongBlobs(connection, cancel));
                findings.AddRange(AnchorComparison.Compare(connection, anchors, findings));
            }

            return new VerifyReport(streams, events, erased, anchors?.Anchors.Count ?? 0, findings, broken);
        }
        catch (SqliteException fault)
        {
            throw fault.ToStoreException(path);
        }
    }

    private static List<string> BrokenPages(SqliteConnection connection)
    {
        var found = new List<string>();
        try
        {
            using var check = new SqliteStatement(connection, "PRAGMA integrity_check");
            while (check.Step())
            {
                if (check.Text(0) is not "ok" and var line)
                {
                    found.Add(line);
                }
            }
        }
        catch (SqliteException fault) when (fault.IsDamage() || fault.IsDisk())
        {
            found.Add(fault.Message);
        }

        return found;
    }

    private static List<VerifyFinding> WrongBlobs(SqliteConnection connection, CancellationToken cancel)
    {
        var found = new List<VerifyFinding>();
        using var blobs = new SqliteStatement(connection, "SELECT hash, bytes FROM blobs ORDER BY hash");
        while (blobs.Step())
        {
            cancel.ThrowIfCancellationRequested();
            var hash = blobs.Text(0);
            if (BlobHash.Of(blobs.Bytes(1)) != hash)
            {
                found.Add(new VerifyFinding(VerifyVerdict.Edited, null, 0, $"The bytes stored under {hash} are not those bytes."));
            }
        }

        return found;
    }
}
