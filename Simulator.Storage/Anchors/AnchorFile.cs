using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Anchors;

/// <summary>The append-only text file beside the store that knows where each chain stood: it finds a cut tail and a rewritten history.</summary>
/// <remarks>Copy it away from the machine now and then: who can rewrite both files leaves no trace in them.</remarks>
public static class AnchorFile
{
    /// <summary>Appends an anchor for what changed since the last one and waits until it is on disk.</summary>
    /// <returns>The anchor, or null when nothing has changed.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<Anchor?> WriteAsync(StoreLocation location, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(clock);
        var log = AnchorLog.Read(location.AnchorPath);
        if (Compose(location, log, clock.GetUtcNow()) is not { } anchor)
        {
            return null;
        }

        // A line of its own after one that a kill has torn.
        var line = (log.EndsTorn ? "\n" : string.Empty) + JsonSerializer.Serialize(anchor, AnchorJson.Default.Anchor) + "\n";
        var file = new FileStream(location.AnchorPath, FileMode.Append, FileAccess.Write, FileShare.Read);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(line), cancel).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        return anchor;
    }

    private static Anchor? Compose(StoreLocation location, AnchorLog log, DateTimeOffset now)
    {
        try
        {
            using var connection = ReadSession.OpenChecked(location.DatabasePath);
            SqliteConnections.Set(connection, "BEGIN");
            var since = log.Anchors.Count == 0 ? 0 : log.Anchors[^1].Seq;
            var seq = SqliteConnections.Ask(connection, "SELECT coalesce(max(last_seq), 0) FROM streams");
            return seq == since
                ? null
                : new Anchor(
                    1,
                    now.ToUniversalTime(),
                    seq,
                    SqliteConnections.Ask(connection, "SELECT coalesce(sum(version), 0) FROM streams"),
                    SqliteConnections.Ask(connection, "SELECT count(*) FROM streams"),
                    Heads(connection, since),
                    log.LastLineHash);
        }
        catch (SqliteException fault)
        {
            throw fault.ToStoreException(location.DatabasePath);
        }
    }

    private static List<AnchoredHead> Heads(SqliteConnection connection, long since)
    {
        using var heads = new SqliteStatement(connection, "SELECT kind, name, version, hash FROM streams WHERE last_seq > ?1 ORDER BY last_seq");
        heads.Bind(1, since);
        var found = new List<AnchoredHead>();
        while (heads.Step())
        {
            found.Add(new AnchoredHead(heads.Text(0), heads.Text(1), heads.Int64(2), Convert.ToHexStringLower(heads.Bytes(3))));
        }

        return found;
    }
}
