using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>Raters who all marked the same sessions: an intraclass correlation needs every rater on every subject.</summary>
/// <param name="Raters">By id.</param>
/// <param name="Rows">One row a session (by id), one mark a rater in their order.</param>
/// <param name="LeftOut">Sessions with two or more marks that are not in the block.</param>
public sealed record CrossedBlock(ImmutableArray<string> Raters, ImmutableArray<ImmutableArray<double?>> Rows, int LeftOut)
{
    /// <summary>No two raters share a session.</summary>
    public static CrossedBlock Empty { get; } = new([], [], 0);

    /// <summary>A large block: begins with the pair that shares most sessions and takes raters in while (raters - 1) x (sessions - 1) grows.</summary>
    /// <param name="marks">Session, rater and mark; the last one counts when a rater marked twice.</param>
    public static CrossedBlock Of(IEnumerable<(string Session, string Rater, double Mark)> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var bySession = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (session, rater, mark) in marks)
        {
            if (!bySession.TryGetValue(session, out var row))
            {
                bySession[session] = row = new(StringComparer.Ordinal);
            }

            row[rater] = mark;
        }

        List<SortedDictionary<string, double>> shared = [.. bySession.Values.Where(row => row.Count >= 2)];
        if (shared.Count == 0)
        {
            return Empty;
        }

        var (raters, rows) = Grown(shared);
        ImmutableArray<string> order = [.. raters.Order(StringComparer.Ordinal)];
        return new CrossedBlock(order, [.. rows.Select(row => order.Select(r => (double?)row[r]).ToImmutableArray())], shared.Count - rows.Count);
    }

    private static (List<string> Raters, List<SortedDictionary<string, double>> Rows) Grown(List<SortedDictionary<string, double>> shared)
    {
        var raters = BestPair(shared);
        List<SortedDictionary<string, double>> rows = [.. shared.Where(row => raters.TrueForAll(row.ContainsKey))];
        while (true)
        {
            var next = rows.SelectMany(row => row.Keys)
                .Where(r => !raters.Contains(r))
                .GroupBy(r => r, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (next is null || raters.Count * (next.Count() - 1) <= (raters.Count - 1) * (rows.Count - 1))
            {
                return (raters, rows);
            }

            raters.Add(next.Key);
            rows = [.. rows.Where(row => row.ContainsKey(next.Key))];
        }
    }

    private static List<string> BestPair(List<SortedDictionary<string, double>> shared)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var row in shared)
        {
            string[] names = [.. row.Keys];
            for (var i = 0; i < names.Length; i++)
            {
                for (var j = i + 1; j < names.Length; j++)
                {
                    counts[(names[i], names[j])] = counts.GetValueOrDefault((names[i], names[j])) + 1;
                }
            }
        }

        var best = counts
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key.Item1, StringComparer.Ordinal)
            .ThenBy(c => c.Key.Item2, StringComparer.Ordinal)
            .First().Key;
        return [best.Item1, best.Item2];
    }
}
