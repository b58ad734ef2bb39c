namespace Simulator.Core.Reviews.Agreement;

/// <summary>Snedecor's F distribution: probabilities and quantiles, the same on every machine.</summary>
/// <remarks>Regularised incomplete beta by Lentz's continued fraction, log gamma by Lanczos (g = 7, 9 terms), quantile by bisection; errors below 1e-9.</remarks>
internal static class FisherF
{
    private const int MostSteps = 5000;
    private const int Halvings = 200;
    private const double Tiny = 1e-300;
    private const double Enough = 1e-15;
    private const double LnRootTwoPi = 0.91893853320467274178;
    private const double Lanczos = 7;

    private static readonly double[] LanczosTerms =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Probability of a value of at most x.</summary>
    /// <param name="x">Not negative.</param>
    /// <param name="d1">Degrees of freedom above the line; positive, need not be whole.</param>
    /// <param name="d2">Degrees of freedom below it; positive, need not be whole.</param>
    public static double Probability(double x, double d1, double d2) =>
        x <= 0 ? 0 : Beta(d1 * x / ((d1 * x) + d2), d1 / 2, d2 / 2);

    /// <summary>The value that is not exceeded with probability p.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A probability outside (0, 1) or degrees of freedom that are not positive.</exception>
    public static double Quantile(double p, double d1, double d2)
    {
        if (!(p > 0 && p < 1) || !(d1 > 0) || !(d2 > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(p), "Needs 0 < p < 1 and positive degrees of freedom.");
        }

        // On the scale of the beta distribution the search has two ends.
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings && high - low > 0; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = Beta(middle, d1 / 2, d2 / 2) < p ? (middle, high) : (low, middle);
        }

        return d2 * low / (d1 * (1 - low));
    }

    /// <summary>The regularised incomplete beta function.</summary>
    public static double Beta(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Elementary.Exp(
            LnGamma(a + b) - LnGamma(a) - LnGamma(b) + (a * SafeLn(x)) + (b * SafeLn(1 - x)));

        // The fraction converges fast on this side of the mean only.
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(x, a, b) / a
            : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double SafeLn(double x) => Elementary.Ln(Math.Max(x, Tiny));

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, Inverse(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m <= MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (c, d) = (NotZero(1 + (even / c)), Inverse(1 + (even * d)));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d) = (NotZero(1 + (odd / c)), Inverse(1 + (odd * d)));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < Enough)
            {
                break;
            }
        }

        return h;
    }

    private static double NotZero(double x) => Math.Abs(x) < Tiny ? Tiny : x;

    private static double Inverse(double x) => 1 / NotZero(x);

    private static double LnGamma(double x)
    {
        if (x < 1)
        {
            // One step of the recurrence keeps the series where it is good.
            return LnGamma(x + 1) - Elementary.Ln(x);
        }

        var (y, sum) = (x - 1, LanczosTerms[0]);
        for (var i = 1; i < LanczosTerms.Length; i++)
        {
            sum += LanczosTerms[i] / (y + i);
        }

        var t = y + Lanczos + 0.5;
        return LnRootTwoPi + ((y + 0.5) * Elementary.Ln(t)) - t + Elementary.Ln(sum);
    }
}
