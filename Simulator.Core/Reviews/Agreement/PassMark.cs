using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>Ways to set the pass mark (domain 7.4). They propose; people decide.</summary>
public static class PassMark
{
    private const double Hundred = 100;
    private const double Normal = 1.959964;

    /// <summary>Modified Angoff: mean over judges of the sum over items of (points x chance that somebody just good enough does it).</summary>
    /// <param name="points">Points of each item; they may add to anything.</param>
    /// <param name="judges">Each judge's chances, 0 to 1, in the order of the items; a judge who left one out does not count.</param>
    /// <returns>The mark in percent of all points with a normal 95 % interval over judges (none with fewer than two).</returns>
    /// <exception cref="ArgumentException">Another number of chances than of items.</exception>
    public static Estimate Angoff(ImmutableArray<double> points, IEnumerable<ImmutableArray<double?>> judges)
    {
        ArgumentNullException.ThrowIfNull(judges);
        var all = judges.ToList();
        if (all.Any(j => j.Length != points.Length))
        {
            throw new ArgumentException("Every judge needs one chance an item.", nameof(judges));
        }

        List<double> marks = [.. all.Where(j => j.All(c => c is not null)).Select(j => j.Zip(points, (c, p) => c!.Value * p).Sum())];
        var (left, sum) = (all.Count - marks.Count, points.Sum());
        if (marks.Count < 2 || sum <= 0)
        {
            return Estimate.None(sum <= 0 ? NoEstimate.NoVariation : NoEstimate.TooFewRaters, marks.Count, left);
        }

        var mean = marks.Average();
        var error = Math.Sqrt(marks.Sum(m => (m - mean) * (m - mean)) / (marks.Count - 1) / marks.Count);
        var scale = Hundred / sum;
        return Estimate.Of(mean * scale, ((mean - (Normal * error)) * scale, (mean + (Normal * error)) * scale), marks.Count, left);
    }

    /// <summary>Borderline regression: the total on the line through (global rating, total) at the borderline rating.</summary>
    /// <param name="sessions">Global rating 1 to 5 and total 0 to 100.</param>
    /// <param name="borderline">The rating that means just not or just good enough; 2 of 5 by custom.</param>
    /// <returns>The mark with the 95 % interval of the line there (normal approximation; meant for 30 sessions and more).</returns>
    public static Estimate BorderlineRegression(IEnumerable<(double Global, double Total)> sessions, double borderline)
    {
        List<(double Global, double Total)> all = [.. sessions];
        if (all.Count <= 2)
        {
            return Estimate.None(NoEstimate.TooFewSubjects, all.Count);
        }

        var (x, y) = (all.Average(s => s.Global), all.Average(s => s.Total));
        var spread = all.Sum(s => (s.Global - x) * (s.Global - x));
        if (spread <= 0)
        {
            return Estimate.None(NoEstimate.NoVariation, all.Count);
        }

        var slope = all.Sum(s => (s.Global - x) * (s.Total - y)) / spread;
        var mark = y + (slope * (borderline - x));
        var residual = all.Sum(s => Squared(s.Total - y - (slope * (s.Global - x)))) / (all.Count - 2);
        var error = Normal * Math.Sqrt(residual * ((1.0 / all.Count) + (Squared(borderline - x) / spread)));
        return Estimate.Of(mark, (mark - error, mark + error), all.Count);
    }

    private static double Squared(double v) => v * v;
}
