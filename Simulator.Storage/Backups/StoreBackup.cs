using Simulator.Storage.Access;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Backups;

/// <summary>Makes backups, also while the store is in use.</summary>
public static class StoreBackup
{
    /// <summary>Writes a whole, verified copy of a store into one file, and its access log into <see cref="AccessLogCopy.NameBeside"/>; on return they survive a power cut.</summary>
    /// <param name="location">The store.</param>
    /// <param name="targetPath">A file that does not exist yet, in a folder that does.</param>
    /// <param name="cancel">Stops before the copy gets its name.</param>
    /// <returns>What is in the copy.</returns>
    /// <exception cref="StoreException">The target is taken (nothing is overwritten), the store is missing or damaged, or there is no space. No partial file is left.</exception>
    /// <remarks>Words erased later stay in backups made before.</remarks>
    public static async Task<VerifyReport> CreateAsync(StoreLocation location, string targetPath, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentException.ThrowIfNullOrEmpty(targetPath);
        var target = Path.GetFullPath(targetPath);
        var report = await CheckedCopy.MakeAsync(location.DatabasePath, target, cancel).ConfigureAwait(false);
        await AccessLogCopy.ToBackupAsync(location, target, CancellationToken.None).ConfigureAwait(false);
        return report;
    }
}
