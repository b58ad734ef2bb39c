namespace Simulator.Storage;

/// <summary>What is wrong with a store; the words shown to people are looked up by this code.</summary>
public enum StoreErrorCode
{
    /// <summary>There is no store at the path. Nothing was created.</summary>
    Missing,

    /// <summary>Another process owns the store's writing side; see <see cref="StoreOwnedException.Pid"/>.</summary>
    Owned,

    /// <summary>The store or its anchors are damaged or were changed from outside. Nothing is written any more: verify, then restore.</summary>
    Damaged,

    /// <summary>The store was made by a newer version of this program; see <see cref="StoreNewerException"/>.</summary>
    Newer,

    /// <summary>The file is a database, but not one of ours.</summary>
    Foreign,

    /// <summary>The place a backup or a restore would go to is taken. Nothing was overwritten.</summary>
    Exists,

    /// <summary>The folder is on a network share, where SQLite's locks cannot be trusted.</summary>
    NetworkFolder,

    /// <summary>The store is full: nothing was written.</summary>
    Full,

    /// <summary>The store refuses writes since a fault; it says which in the message.</summary>
    ReadOnly,

    /// <summary>The disk did not confirm a write: it may or may not be there. Doing it again is harmless.</summary>
    Unknown,

    /// <summary>The file system or SQLite refused for another reason (permissions, handles).</summary>
    Unavailable,
}
