using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>Two-way table of marks: subjects (rows) by raters (columns), complete rows only. Its mean squares follow Shrout and Fleiss 1979.</summary>
internal sealed class RatingTable
{
    public RatingTable(IEnumerable<ImmutableArray<double?>> rows)
    {
        var all = rows.ToList();
        Raters = all.Count == 0 ? 0 : all[0].Length;
        if (all.Any(row => row.Length != Raters))
        {
            throw new ArgumentException("All rows need the same raters.", nameof(rows));
        }

        List<double[]> complete = [.. all.Where(row => row.All(mark => mark is not null)).Select(row => row.Select(mark => mark!.Value).ToArray())];
        Subjects = complete.Count;
        LeftOut = all.Count - Subjects;
        if (Subjects >= 2 && Raters >= 2)
        {
            (Rows, Columns, Error) = MeanSquares(complete);
        }
    }

    public int Raters { get; }

    public int Subjects { get; }

    public int LeftOut { get; }

    /// <summary>MSR, between subjects.</summary>
    public double Rows { get; }

    /// <summary>MSC, between raters.</summary>
    public double Columns { get; }

    /// <summary>MSE, residual.</summary>
    public double Error { get; }

    private (double Rows, double Columns, double Error) MeanSquares(List<double[]> marks)
    {
        var (n, k) = (Subjects, Raters);
        var mean = marks.Sum(row => row.Sum()) / (n * k);
        double[] subjects = [.. marks.Select(row => row.Sum() / k)];
        double[] raters = [.. Enumerable.Range(0, k).Select(j => marks.Sum(row => row[j]) / n)];
        var (between, columns, error) = (0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            between += k * Square(subjects[i] - mean);
            for (var j = 0; j < k; j++)
            {
                error += Square(marks[i][j] - subjects[i] - raters[j] + mean);
            }
        }

        for (var j = 0; j < k; j++)
        {
            columns += n * Square(raters[j] - mean);
        }

        return (Clean(between / (n - 1)), Clean(columns / (k - 1)), Clean(error / ((n - 1) * (k - 1))));
    }

    private static double Square(double x) => x * x;

    // What rounding leaves of an exact zero must not be divided by.
    private static double Clean(double meanSquare) => meanSquare < 1e-12 ? 0 : meanSquare;
}
