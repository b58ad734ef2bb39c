using System.Collections.Immutable;
using Simulator.Core.Reviews.Agreement;

namespace Simulator.Core.Tests.Reviews.Agreement;

/// <summary>The worked examples of domain 7.3.</summary>
internal static class WorkedRatings
{
    /// <summary>Eight recordings by three raters.</summary>
    public static double[][] Domain { get; } = [[3, 4, 3], [2, 2, 3], [5, 4, 5], [4, 4, 4], [1, 2, 2], [3, 3, 4], [4, 5, 4], [2, 3, 2]];

    /// <summary>Shrout and Fleiss 1979.</summary>
    public static double[][] ShroutFleiss { get; } = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    public static IntraclassCorrelation Correlation(double[][] rows) => new(rows.Select(row => row.Select(m => (double?)m).ToImmutableArray()));

    public static IEnumerable<MarkedPair> Pairs(int first, int second) =>
        Domain.Select((row, i) => new MarkedPair($"s{i}", (int)row[first], (int)row[second]));

    public static IEnumerable<MarkedPair> Table(int both, int firstOnly, int secondOnly, int neither) =>
        Enumerable.Repeat((2, 2), both).Concat(Enumerable.Repeat((2, 1), firstOnly)).Concat(Enumerable.Repeat((1, 2), secondOnly)).Concat(Enumerable.Repeat((1, 1), neither))
            .Select((p, i) => new MarkedPair($"s{i:000}", p.Item1, p.Item2));
}
