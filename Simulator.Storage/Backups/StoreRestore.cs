using System.Globalization;
using Simulator.Storage.Access;
using Simulator.Storage.Anchors;
using Simulator.Storage.Sqlite;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Backups;

/// <summary>Brings a backup back into an empty place.</summary>
public static class StoreRestore
{
    /// <summary>Verifies a backup and places it as the store of a data folder.</summary>
    /// <param name="backupPath">The backup.</param>
    /// <param name="location">A data folder without a store: a damaged one is moved away by hand first.</param>
    /// <param name="clock">Names the old anchor file.</param>
    /// <param name="cancel">Stops before anything is placed.</param>
    /// <returns>
    /// The report of the restored store against the anchors that were in the folder: what it misses was recorded after the backup and is lost.
    /// An access log that is in the folder stays, else that of the backup is put there.
    /// Those anchors are kept under another name, because the restored store cannot keep their promise.
    /// </returns>
    /// <exception cref="StoreOwnedException">A process is using the folder.</exception>
    /// <exception cref="StoreException">A store, or the log of one, is there (nothing is overwritten); or the backup is missing or not whole.</exception>
    public static async Task<VerifyReport> RestoreAsync(string backupPath, StoreLocation location, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(backupPath);
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(clock);
        StoreFolder.Prepare(location, createsMissing: true);
        using var owner = await StoreOwner.TakeAsync(location, cancel).ConfigureAwait(false);
        if (StoreFolder.LeftLog(location.DatabasePath) is { } log)
        {
            throw StoreException.Exists(log);
        }

        await CheckedCopy.MakeAsync(Path.GetFullPath(backupPath), location.DatabasePath, cancel).ConfigureAwait(false);
        await AccessLogCopy.FromBackupAsync(Path.GetFullPath(backupPath), location, CancellationToken.None).ConfigureAwait(false);
        var report = await StoreVerifier.VerifyAsync(location, CancellationToken.None).ConfigureAwait(false);
        if (File.Exists(location.AnchorPath))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"anchors.before-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}.jsonl");
            File.Move(location.AnchorPath, Path.Combine(location.Folder, name), overwrite: false);
        }

        await AnchorFile.WriteAsync(location, clock, CancellationToken.None).ConfigureAwait(false);
        return report;
    }
}
