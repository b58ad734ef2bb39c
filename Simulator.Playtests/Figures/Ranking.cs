namespace Simulator.Playtests.Figures;

/// <summary>How well scores tell skills apart.</summary>
public static class Ranking
{
    private const double Half = 0.5;

    /// <summary>Spearman's rho with mean ranks for ties; null when one side does not vary.</summary>
    public static double? Spearman(IReadOnlyList<(double Skill, double Score)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
        {
            return null;
        }

        var (a, b) = (Ranks([.. pairs.Select(p => p.Skill)]), Ranks([.. pairs.Select(p => p.Score)]));
        var mean = (pairs.Count + 1) * Half;
        var (varA, varB) = (a.Sum(x => (x - mean) * (x - mean)), b.Sum(x => (x - mean) * (x - mean)));
        return varA == 0 || varB == 0 ? null : a.Zip(b, (x, y) => (x - mean) * (y - mean)).Sum() / Math.Sqrt(varA * varB);
    }

    /// <summary>Chance that one of the better scores higher than one of the worse, ties counting half; null when one side is empty.</summary>
    public static double? Auc(IReadOnlyCollection<double> worse, IReadOnlyCollection<double> better)
    {
        ArgumentNullException.ThrowIfNull(worse);
        ArgumentNullException.ThrowIfNull(better);
        return worse.Count == 0 || better.Count == 0
            ? null
            : better.Sum(b => worse.Sum(w => b > w ? 1 : b == w ? Half : 0)) / worse.Count / better.Count;
    }

    private static double[] Ranks(double[] values)
    {
        var sorted = values.Order().ToArray();
        return [.. values.Select(x => Mean(Array.IndexOf(sorted, x), Array.LastIndexOf(sorted, x)))];
    }

    private static double Mean(int first, int last) => ((first + last) * Half) + 1;
}
