namespace Simulator.Storage.Sqlite;

/// <summary>The folder a store lives in.</summary>
internal static class StoreFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, open to its owner alone, and refuses places where a store is not safe.</summary>
    public static void Prepare(StoreLocation location, bool createsMissing)
    {
        if (!createsMissing && !File.Exists(location.DatabasePath))
        {
            throw new StoreMissingException(location.DatabasePath);
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(location.Folder);
            }
            else
            {
                Directory.CreateDirectory(location.Folder, OwnerOnly);
            }

            if (IsOnNetwork(location.Folder))
            {
                throw StoreException.NetworkFolder(location.Folder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unavailable(location.Folder, fault);
        }
    }

    /// <summary>A log that another connection left beside a database and that would be replayed into it; null when there is none.</summary>
    /// <remarks>Readers may leave an empty one, which is harmless.</remarks>
    public static string? LeftLog(string databasePath) =>
        Array.Find([databasePath + "-wal", databasePath + "-journal"], path => new FileInfo(path) is { Exists: true, Length: > 0 });

    private static bool IsOnNetwork(string folder)
    {
        var root = OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder;
        return root.StartsWith(@"\\", StringComparison.Ordinal) || new DriveInfo(root).DriveType == DriveType.Network;
    }
}
