using Simulator.Storage.Verification;

namespace Simulator.Storage.Access;

/// <summary>Finds what was changed in an access log.</summary>
internal static class AccessLogCheck
{
    private const string Name = "access.jsonl";

    /// <summary>The first line that is not what was written, and a tail that is gone.</summary>
    public static async Task<IReadOnlyList<VerifyFinding>> FindAsync(StoreLocation location, CancellationToken cancel)
    {
        var hasLines = File.Exists(location.AccessPath);
        if (!hasLines && !File.Exists(AccessFile.HeadPath(location.AccessPath)))
        {
            return [];
        }

        try
        {
            using var file = await AccessFile.HoldAsync(location.AccessPath, cancel).ConfigureAwait(false);
            return Find(file.Lines(), file.Head(), hasLines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unavailable(location.AccessPath, fault);
        }
    }

    private static List<VerifyFinding> Find(IReadOnlyList<string> lines, AccessHead? head, bool hasLines)
    {
        List<VerifyFinding> found = [];
        var previous = string.Empty;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = AccessLine.Parse(lines[i]);
            if (line is null || line.N != i + 1 || line.Previous != previous)
            {
                // A line that does not follow tells that this one or the one before was changed, taken out or put in.
                found.Add(new VerifyFinding(VerifyVerdict.Edited, null, i + 1, $"{Name}: line {i + 1} does not follow the line before."));
                break;
            }

            previous = AccessLine.Hash(lines[i]);
        }

        if (head is null)
        {
            if (hasLines && lines.Count > 1)
            {
                found.Add(new VerifyFinding(VerifyVerdict.Missing, null, lines.Count, $"{Name}.head is gone: whether lines are missing at the end cannot be told."));
            }
        }
        else if (lines.Count < head.N)
        {
            found.Add(new VerifyFinding(VerifyVerdict.Missing, null, lines.Count + 1, $"{Name}: {head.N - lines.Count} lines are missing at the end."));
        }
        else if (found.Count == 0 && head.N > 0 && AccessLine.Hash(lines[(int)head.N - 1]) != head.Hash)
        {
            found.Add(new VerifyFinding(VerifyVerdict.AnchorDiffers, null, head.N, $"{Name}: line {head.N} is not the one that was noted."));
        }

        return found;
    }
}
