using System.Diagnostics;
using System.Globalization;

namespace Simulator.Storage.Sqlite;

/// <summary>The right to write to a store: a lock the operating system drops when the process ends, however it ends.</summary>
/// <remarks>
/// The lock file holds nothing, because no other process can read a file that is locked this way; the pid stands in a
/// file of its own beside it. A pid left by a crash misleads nobody: it is looked at only while the lock is held.
/// </remarks>
internal sealed class StoreOwner : IDisposable
{
    private const int Attempts = 8;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(60);

    private readonly FileStream _lock;
    private readonly StoreLocation _location;

    private StoreOwner(FileStream held, StoreLocation location)
    {
        _lock = held;
        _location = location;
    }

    /// <summary>Takes the lock, or names who has it, within a second.</summary>
    /// <exception cref="StoreOwnedException">Another process, or another journal of this one, has it.</exception>
    public static async Task<StoreOwner> TakeAsync(StoreLocation location, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (TryLock(location.LockPath) is { } held)
            {
                WritePid(location.OwnerPath);
                return new StoreOwner(held, location);
            }

            // An owner that has just taken the lock may not have written its pid yet.
            var pid = ReadPid(location.OwnerPath);
            if (attempt == Attempts || (pid is { } known && IsAlive(known)))
            {
                throw new StoreOwnedException(location.DatabasePath, pid);
            }

            await Task.Delay(BetweenAttempts, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the lock back. The lock file stays: deleting it would let two processes lock two files of one name.</summary>
    public void Dispose()
    {
        File.Delete(_location.OwnerPath);
        _lock.Dispose();
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }

    private static void WritePid(string path)
    {
        try
        {
            File.WriteAllText(path, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // A full disk must not keep the owner from opening: the lock counts, the pid is a courtesy.
        }
    }

    private static int? ReadPid(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
