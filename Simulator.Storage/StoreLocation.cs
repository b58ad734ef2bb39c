namespace Simulator.Storage;

/// <summary>Where a store's files are within a data folder. Touches no file.</summary>
public sealed class StoreLocation
{
    /// <summary>File name of the database in its folder.</summary>
    public const string DatabaseName = "journal.db";

    /// <param name="dataFolder">The data folder; made absolute.</param>
    public StoreLocation(string dataFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFolder);
        Folder = System.IO.Path.GetFullPath(dataFolder);
    }

    /// <summary>The data folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>The database. While it is in use it is opened by SQLite alone: any other open-and-close would drop SQLite's locks.</summary>
    public string DatabasePath => System.IO.Path.Combine(Folder, DatabaseName);

    /// <summary>Locked by the owning process for as long as it lives; its content means nothing.</summary>
    public string LockPath => DatabasePath + ".lock";

    /// <summary>The owner's process id, for people; only meaningful while <see cref="LockPath"/> is locked.</summary>
    public string OwnerPath => DatabasePath + ".owner";

    /// <summary>The append-only file of anchors beside the database.</summary>
    public string AnchorPath => System.IO.Path.Combine(Folder, "anchors.jsonl");

    /// <summary>The append-only file of who read whose words.</summary>
    public string AccessPath => System.IO.Path.Combine(Folder, "access.jsonl");

    /// <inheritdoc/>
    public override string ToString() => DatabasePath;
}
