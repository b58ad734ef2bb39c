namespace Simulator.Evaluation;

/// <summary>Rank correlation.</summary>
internal static class Ranks
{
    /// <summary>Spearman's rho with mean ranks for ties; NaN when one side does not vary.</summary>
    public static double Spearman(IReadOnlyList<(double A, double B)> pairs)
    {
        var (a, b) = (Of([.. pairs.Select(p => p.A)]), Of([.. pairs.Select(p => p.B)]));
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }

    private static double[] Of(double[] values) => [.. values.Select(x => values.Count(y => y < x) + ((values.Count(y => y == x) + 1) / 2.0))];
}
