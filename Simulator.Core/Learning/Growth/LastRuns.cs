namespace Simulator.Core.Learning.Growth;

/// <summary>The weighted mean of the last figures.</summary>
internal static class LastRuns
{
    private const int Decimals = 2;

    /// <summary>Weighted mean, two decimals; with fewer figures than weights the weights are scaled. Null without figures.</summary>
    /// <param name="figures">In order of time.</param>
    /// <param name="weights">The latest first.</param>
    public static decimal? Weighted(IReadOnlyList<decimal> figures, IReadOnlyList<decimal> weights)
    {
        var count = Math.Min(figures.Count, weights.Count);
        if (count == 0)
        {
            return null;
        }

        var (sum, share) = (0m, 0m);
        for (var i = 0; i < count; i++)
        {
            sum += weights[i] * figures[figures.Count - 1 - i];
            share += weights[i];
        }

        return decimal.Round(sum / share, Decimals, MidpointRounding.AwayFromZero);
    }
}
