using Microsoft.Data.Sqlite;
using Simulator.Storage.Sqlite;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Backups;

/// <summary>Copies a database through SQLite to a temporary name, syncs and verifies the copy, then gives it its name.</summary>
internal static class CheckedCopy
{
    /// <exception cref="StoreException">The target is taken, the source cannot be read, or the copy is not whole. Nothing is left behind.</exception>
    public static async Task<VerifyReport> MakeAsync(string source, string target, CancellationToken cancel)
    {
        if (Path.Exists(target))
        {
            throw StoreException.Exists(target);
        }

        var temporary = $"{target}.{Guid.NewGuid():N}.partial";
        try
        {
            await Task.Run(() => Copy(source, temporary), cancel).ConfigureAwait(false);
            DurableFiles.Sync(temporary);
            var report = await StoreVerifier.VerifyAsync(temporary, anchorPath: null, cancel).ConfigureAwait(false);
            if (!report.IsWhole)
            {
                var first = report.Findings.Count > 0 ? report.Findings[0] : null;
                throw new StoreDamagedException(source, first?.Detail ?? report.BrokenPages[0], first?.Stream, first?.N);
            }

            DurableFiles.Place(temporary, target);
            return report;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unavailable(target, fault);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Copy(string source, string temporary)
    {
        try
        {
            // A read transaction of its own: a whole state, while the owner goes on writing.
            using var connection = ReadSession.OpenChecked(source);
            // SQLite takes the copy for a write of this connection; the source stays open for reading only.
            SqliteConnections.Set(connection, "PRAGMA query_only=OFF");
            using var copy = new SqliteStatement(connection, "VACUUM INTO ?1");
            copy.Bind(1, temporary).Run();
        }
        catch (SqliteException fault)
        {
            throw fault.ToStoreException(source);
        }
    }
}
