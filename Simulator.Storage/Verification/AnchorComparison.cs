using Microsoft.Data.Sqlite;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Anchors;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Verification;

/// <summary>Compares every anchored head with the store.</summary>
internal static class AnchorComparison
{
    /// <param name="connection">The store.</param>
    /// <param name="log">The anchors, or null.</param>
    /// <param name="known">Findings so far: a stream that is bad in itself is not told twice, unless its anchor shows an earlier fault.</param>
    public static List<VerifyFinding> Compare(SqliteConnection connection, AnchorLog? log, IReadOnlyList<VerifyFinding> known)
    {
        var found = new List<VerifyFinding>();
        if (log is null)
        {
            return found;
        }

        found.AddRange(log.BrokenLines.Select(line =>
            new VerifyFinding(VerifyVerdict.AnchorDiffers, null, line, $"The anchor file was changed before line {line}.")));

        var told = known.Where(finding => finding.Stream is not null).ToDictionary(finding => finding.Stream!.Value, finding => finding.N);
        var whole = new Dictionary<StreamId, long>();
        using var points = new AnchorPoints(connection);
        foreach (var head in log.Anchors.SelectMany(anchor => anchor.Heads))
        {
            var stream = new StreamId(head.Kind, head.Id);
            var state = points.Compare(head);
            if (state == PointState.Same)
            {
                whole[stream] = head.N;
            }
            else if (!told.TryGetValue(stream, out var n) || n > head.N)
            {
                told[stream] = head.N;
                found.Add(Judge(connection, stream, state, head.N, whole.GetValueOrDefault(stream)));
            }
        }

        return found;
    }

    private static VerifyFinding Judge(SqliteConnection connection, StreamId stream, PointState state, long n, long lastWhole)
    {
        if (state == PointState.Different)
        {
            return new VerifyFinding(VerifyVerdict.AnchorDiffers, stream, n, $"Rewritten somewhere from event {lastWhole + 1} to event {n}.");
        }

        using var version = new SqliteStatement(connection, "SELECT version FROM streams WHERE kind = ?1 AND name = ?2");
        version.Bind(1, stream.Kind).Bind(2, stream.Id);
        var first = version.Step() ? Math.Min(version.Int64(0), n - 1) + 1 : 1;
        return new VerifyFinding(VerifyVerdict.Missing, stream, first, $"The stream was anchored at event {n}.");
    }
}
