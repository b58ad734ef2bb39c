using Simulator.Core.People.Access;

namespace Simulator.Storage.Access;

/// <summary>The access log of a data folder: <c>access.jsonl</c>, each line chained to the one before.</summary>
/// <remarks>
/// Beside the database and not in it, so that reading works while another process owns the store. Safe for many threads and
/// processes: every write holds a lock of its own for a moment. An entry is on disk (fsync) before the words it is about are shown.
/// </remarks>
/// <param name="location">The data folder; it has to exist.</param>
public sealed class FileAccessLog(StoreLocation location) : IAccessLog
{
    /// <inheritdoc/>
    /// <exception cref="StoreException">It cannot be written: then nothing may be shown.</exception>
    public async ValueTask WriteAsync(AccessEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        try
        {
            using var file = await AccessFile.HoldAsync(location.AccessPath, cancel).ConfigureAwait(false);
            var (last, end) = file.Last();
            var n = last is null ? 1 : (AccessLine.Parse(last)?.N ?? file.Lines().Count) + 1;
            var line = AccessLine.Of(entry, n, last is null ? string.Empty : AccessLine.Hash(last)).ToText();
            file.Append(line, end);
            file.PutHead(new AccessHead(n, AccessLine.Hash(line)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unavailable(location.AccessPath, fault);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public async ValueTask<IReadOnlyList<AccessEntry>> ReadAsync(CancellationToken cancel)
    {
        if (!File.Exists(location.AccessPath))
        {
            return [];
        }

        try
        {
            using var file = await AccessFile.HoldAsync(location.AccessPath, cancel).ConfigureAwait(false);
            return [.. file.Lines().Select(AccessLine.Parse).OfType<AccessLine>().Select(l => l.ToEntry()).OfType<AccessEntry>()];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unavailable(location.AccessPath, fault);
        }
    }
}
