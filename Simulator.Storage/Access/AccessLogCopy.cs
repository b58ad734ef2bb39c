using Simulator.Storage.Backups;

namespace Simulator.Storage.Access;

/// <summary>Carries the access log with backups.</summary>
public static class AccessLogCopy
{
    /// <summary>Name of the access log beside a backup.</summary>
    public static string NameBeside(string backupPath) => Path.ChangeExtension(backupPath, ".access.jsonl");

    /// <summary>Copies the log beside a backup; nothing when there is no log.</summary>
    internal static Task ToBackupAsync(StoreLocation location, string backupPath, CancellationToken cancel) =>
        File.Exists(location.AccessPath) ? CopyAsync(location.AccessPath, NameBeside(backupPath), location.AccessPath, cancel) : Task.CompletedTask;

    /// <summary>Puts the log of a backup into a folder that has none.</summary>
    internal static Task FromBackupAsync(string backupPath, StoreLocation location, CancellationToken cancel) =>
        File.Exists(NameBeside(backupPath)) && !File.Exists(location.AccessPath) ? CopyAsync(NameBeside(backupPath), location.AccessPath, location.AccessPath, cancel) : Task.CompletedTask;

    private static async Task CopyAsync(string source, string target, string held, CancellationToken cancel)
    {
        var temporary = $"{target}.{Guid.NewGuid():N}.partial";
        try
        {
            using var file = await AccessFile.HoldAsync(held, cancel).ConfigureAwait(false);
            File.Copy(source, temporary);
            DurableFiles.Sync(temporary);
            DurableFiles.Place(temporary, target);
            // The copy is its own beginning: what it is compared with comes from itself.
            if (target == held && file.Last().Line is { } last)
            {
                file.PutHead(new AccessHead(file.Lines().Count, AccessLine.Hash(last)));
            }
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
}
