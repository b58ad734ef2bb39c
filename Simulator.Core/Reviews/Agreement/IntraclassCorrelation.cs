using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>Intraclass correlations of several raters with 95 % confidence intervals. Pure; the same on every machine.</summary>
/// <remarks>
/// Models and mean squares: Shrout and Fleiss 1979 (domain 7.3). Intervals: F-based, McGraw and Wong 1996, table 7;
/// those of ICC(2,k) are the Spearman-Brown steps of those of ICC(2,1).
/// </remarks>
public sealed class IntraclassCorrelation
{
    private const double Upper = 0.975;

    private readonly RatingTable _table;

    /// <summary>Takes in the marks; rows with a missing mark are left out and counted.</summary>
    /// <param name="rows">One row a subject, one mark a rater in the same order, null where there is none.</param>
    /// <exception cref="ArgumentException">Rows of different lengths.</exception>
    public IntraclassCorrelation(IEnumerable<ImmutableArray<double?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _table = new RatingTable(rows);
    }

    /// <summary>k, all raters of the table.</summary>
    public int Raters => _table.Raters;

    /// <summary>n, complete subjects.</summary>
    public int Subjects => _table.Subjects;

    /// <summary>MSR, six decimals; 0 when there are too few marks.</summary>
    public double BetweenSubjects => Estimate.Rounded(_table.Rows);

    /// <summary>MSC, six decimals; 0 when there are too few marks.</summary>
    public double BetweenRaters => Estimate.Rounded(_table.Columns);

    /// <summary>MSE, six decimals; 0 when there are too few marks.</summary>
    public double Residual => Estimate.Rounded(_table.Error);

    /// <summary>ICC(2,1): two-way random, absolute agreement, one rater's mark.</summary>
    public Estimate RandomSingle() => Estimated(
        _table.Rows - _table.Error,
        _table.Rows + ((_table.Raters - 1) * _table.Error) + ((double)_table.Raters * (_table.Columns - _table.Error) / _table.Subjects),
        RandomInterval);

    /// <summary>ICC(2,k): two-way random, absolute agreement, mean of all raters.</summary>
    public Estimate RandomMean() => Estimated(
        _table.Rows - _table.Error,
        _table.Rows + ((_table.Columns - _table.Error) / _table.Subjects),
        () => RandomInterval() is { } single ? (Stepped(single.Low), Stepped(single.High)) : null);

    /// <summary>ICC(3,1): two-way mixed, consistency, one rater's mark: only the order counts, not how strict raters are.</summary>
    public Estimate FixedSingle() => Estimated(
        _table.Rows - _table.Error,
        _table.Rows + ((_table.Raters - 1) * _table.Error),
        FixedInterval);

    private Estimate Estimated(double above, double below, Func<(double Low, double High)?> interval)
    {
        if (_table.Raters < 2 || _table.Subjects < 2)
        {
            var why = _table.Raters < 2 ? NoEstimate.TooFewRaters : NoEstimate.TooFewSubjects;
            return Estimate.None(why, _table.Subjects, _table.LeftOut);
        }

        // A negative denominator comes from less variation between subjects than within: no share of anything.
        return below > 0
            ? Estimate.Of(above / below, interval(), _table.Subjects, _table.LeftOut)
            : Estimate.None(NoEstimate.NoVariation, _table.Subjects, _table.LeftOut);
    }

    private (double Low, double High)? RandomInterval()
    {
        double n = _table.Subjects;
        double k = _table.Raters;
        var (rows, columns, error) = (_table.Rows, _table.Columns, _table.Error);
        var below = rows + ((k - 1) * error) + (k * (columns - error) / n);
        if (error <= 0 || below <= 0)
        {
            return null;
        }

        var icc = (rows - error) / below;
        if (icc >= 1)
        {
            return null;
        }

        var a = k * icc / (n * (1 - icc));
        var b = 1 + (k * icc * (n - 1) / (n * (1 - icc)));
        var (x, y) = (a * columns, b * error);
        var spread = (x * x / (k - 1)) + (y * y / ((n - 1) * (k - 1)));
        var freedom = (x + y) * (x + y) / spread;
        if (!(freedom > 0) || !double.IsFinite(freedom))
        {
            return null;
        }

        var f = FisherF.Quantile(Upper, n - 1, freedom);
        var g = FisherF.Quantile(Upper, freedom, n - 1);
        var others = (k * columns) + (((k * n) - k - n) * error);
        return (n * (rows - (f * error)) / ((f * others) + (n * rows)), n * ((g * rows) - error) / (others + (n * g * rows)));
    }

    private (double Low, double High)? FixedInterval()
    {
        if (_table.Error <= 0)
        {
            return null;
        }

        double n = _table.Subjects;
        double k = _table.Raters;
        var ratio = _table.Rows / _table.Error;
        var low = ratio / FisherF.Quantile(Upper, n - 1, (n - 1) * (k - 1));
        var high = ratio * FisherF.Quantile(Upper, (n - 1) * (k - 1), n - 1);
        return ((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
    }

    private double Stepped(double single) => _table.Raters * single / (1 + ((_table.Raters - 1) * single));
}
