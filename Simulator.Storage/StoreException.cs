using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage;

/// <summary>A store cannot do what was asked. <see cref="Exception.Message"/> is for logs and carries no person's words.</summary>
public class StoreException : Exception
{
    internal StoreException(StoreErrorCode code, string path, string message, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Path = path;
    }

    /// <summary>What is wrong.</summary>
    public StoreErrorCode Code { get; }

    /// <summary>The file or folder it is about.</summary>
    public string Path { get; }

    internal static StoreException Foreign(string path) =>
        new(StoreErrorCode.Foreign, path, $"'{path}' is no training store. Choose another data folder.");

    internal static StoreException Exists(string path) =>
        new(StoreErrorCode.Exists, path, $"'{path}' is there already and is never overwritten. Choose another place or move it away.");

    internal static StoreException NetworkFolder(string path) =>
        new(StoreErrorCode.NetworkFolder, path, $"'{path}' is on a network share. Put the data folder on a local disk.");

    internal static StoreException Full(string path, Exception inner) =>
        new(StoreErrorCode.Full, path, $"No space left for '{path}'. Nothing was written; free some space and try again.", inner);

    internal static StoreException ReadOnly(string path, string reason) =>
        new(StoreErrorCode.ReadOnly, path, $"'{path}' refuses writes: {reason}");

    internal static StoreException Unknown(string path, Exception inner) =>
        new(StoreErrorCode.Unknown, path, $"The disk did not confirm a write to '{path}'. Try again: that is harmless.", inner);

    internal static StoreException Unavailable(string path, Exception inner) =>
        new(StoreErrorCode.Unavailable, path, $"'{path}' cannot be used: {inner.Message}", inner);
}

/// <summary>There is no store at the path.</summary>
public sealed class StoreMissingException : StoreException
{
    internal StoreMissingException(string path)
        : base(StoreErrorCode.Missing, path, $"There is no store at '{path}'.")
    {
    }
}

/// <summary>Another process owns the writing side of the store.</summary>
public sealed class StoreOwnedException : StoreException
{
    internal StoreOwnedException(string path, int? pid)
        : base(StoreErrorCode.Owned, path, $"'{path}' is in use by process {pid?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(unknown)"}. Close it first.") => Pid = pid;

    /// <summary>Process id of the owner; null when it could not be read.</summary>
    public int? Pid { get; }
}

/// <summary>The store was made by a newer version of this program.</summary>
public sealed class StoreNewerException : StoreException
{
    internal StoreNewerException(string path, long found, long supported)
        : base(StoreErrorCode.Newer, path, $"'{path}' was made by a newer version (format {found}, this program knows up to {supported}). Update the program; nothing was changed.")
    {
        Found = found;
        Supported = supported;
    }

    /// <summary>Format of the store.</summary>
    public long Found { get; }

    /// <summary>Newest format this program knows.</summary>
    public long Supported { get; }
}

/// <summary>The store is damaged or was changed from outside.</summary>
public sealed class StoreDamagedException : StoreException
{
    internal StoreDamagedException(string path, string finding, StreamId? stream = null, long? n = null, Exception? inner = null)
        : base(StoreErrorCode.Damaged, path, $"'{path}' is damaged: {finding} Nothing is written any more; run verify, then restore a backup.", inner)
    {
        Stream = stream;
        N = n;
    }

    /// <summary>The stream it was found in, if one.</summary>
    public StreamId? Stream { get; }

    /// <summary>The first bad event, if one.</summary>
    public long? N { get; }
}
