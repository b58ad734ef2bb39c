namespace Simulator.Core.Reviews.Agreement;

/// <summary>Chance-corrected agreement of a table of pairs; null where a denominator is zero.</summary>
internal static class KappaFormulas
{
    /// <summary>Cohen 1960: (Po - Pe) / (1 - Pe).</summary>
    public static double? Cohen(PairTable table)
    {
        var byChance = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            byChance += (double)table.Row(i) * table.Column(i);
        }

        return Corrected(table.Agreed(), byChance / ((double)table.Count * table.Count));
    }

    /// <summary>Domain 7.3: weights (i-j)²/(K-1)², QWK = 1 - Σw·O / Σw·E.</summary>
    public static double? Quadratic(PairTable table)
    {
        var (observed, expected) = (0.0, 0.0);
        for (var i = 0; i < table.Categories; i++)
        {
            for (var j = 0; j < table.Categories; j++)
            {
                // The common divisor (K-1)² cancels.
                double weight = (i - j) * (i - j);
                observed += weight * table[i, j];
                expected += weight * table.Row(i) * table.Column(j) / table.Count;
            }
        }

        return expected > 0 ? 1 - (observed / expected) : null;
    }

    /// <summary>Byrt, Bishop and Carlin 1993: (K·Po - 1) / (K - 1), which is 2·Po - 1 for two classes.</summary>
    public static double? Pabak(PairTable table) =>
        table.Categories < 2 ? null : ((table.Categories * table.Agreed()) - 1) / (table.Categories - 1);

    /// <summary>Gwet 2008: chance agreement Σ p(1-p) / (K-1) with the mean marginals p.</summary>
    public static double? GwetAc1(PairTable table)
    {
        if (table.Categories < 2)
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            var share = (table.Row(i) + table.Column(i)) / (2.0 * table.Count);
            sum += share * (1 - share);
        }

        return Corrected(table.Agreed(), sum / (table.Categories - 1));
    }

    /// <summary>Cicchetti and Feinstein 1990: 2a / (2a + b + c) of the last category; null when nobody ever gave it.</summary>
    public static double? Positive(PairTable table)
    {
        var last = table.Categories - 1;
        var given = table.Row(last) + table.Column(last);
        return given == 0 ? null : 2.0 * table[last, last] / given;
    }

    private static double? Corrected(double observed, double byChance) =>
        byChance < 1 ? (observed - byChance) / (1 - byChance) : null;
}
