using System.Runtime.InteropServices;

namespace Simulator.Storage.Backups;

/// <summary>Puts a finished file at its place so that a power cut leaves all of it or nothing. Never for a database in use.</summary>
internal static partial class DurableFiles
{
    private const int ReadOnlyFlag = 0;

    /// <summary>Waits until the bytes of a closed file are on disk.</summary>
    public static void Sync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives a synced file its name; never over another file.</summary>
    /// <exception cref="StoreException">The name is taken.</exception>
    public static void Place(string temporary, string target)
    {
        try
        {
            File.Move(temporary, target, overwrite: false);
        }
        catch (IOException) when (File.Exists(target))
        {
            throw StoreException.Exists(target);
        }

        SyncFolder(Path.GetDirectoryName(target)!);
    }

    // Windows keeps names in its own journal and has no such call.
    private static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnlyFlag);
        if (handle < 0)
        {
            throw new IOException($"'{folder}' cannot be opened to sync it (error {Marshal.GetLastPInvokeError()}).");
        }

        var result = Fsync(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (result != 0)
        {
            throw new IOException($"'{folder}' cannot be synced (error {error}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
