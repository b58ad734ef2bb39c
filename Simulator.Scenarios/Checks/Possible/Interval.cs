using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Scenarios.Checks.Possible;

/// <summary>The numbers that are still possible: from one bound to the other, a bound itself left out when it is open.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="IsWhole">Only whole numbers; bounds are then closed.</param>
/// <param name="LowOpen">The lower bound is not among them.</param>
/// <param name="HighOpen">The upper bound is not among them.</param>
internal readonly record struct Interval(double Low, double High, bool IsWhole, bool LowOpen = false, bool HighOpen = false)
{
    /// <summary>No number is left.</summary>
    public bool IsEmpty => Low > High || (Low >= High && (LowOpen || HighOpen));

    /// <summary>What is left when a comparison with a number holds.</summary>
    public Interval Where(ComparisonOperator op, double number) => op switch
    {
        ComparisonOperator.AtLeast => From(IsWhole ? Math.Ceiling(number) : number, open: false),
        ComparisonOperator.Above => IsWhole ? From(Math.Floor(number) + 1, open: false) : From(number, open: true),
        ComparisonOperator.AtMost => To(IsWhole ? Math.Floor(number) : number, open: false),
        ComparisonOperator.Below => IsWhole ? To(Math.Ceiling(number) - 1, open: false) : To(number, open: true),
        ComparisonOperator.Equal => Where(ComparisonOperator.AtLeast, number).Where(ComparisonOperator.AtMost, number),

        // A hole in the middle is not kept: more stays possible than is.
        _ => Low.Equals(High) && Low.Equals(number) ? this with { Low = 1, High = 0 } : this,
    };

    private Interval From(double low, bool open) =>
        low > Low || (low.Equals(Low) && open) ? this with { Low = low, LowOpen = open } : this;

    private Interval To(double high, bool open) =>
        high < High || (high.Equals(High) && open) ? this with { High = high, HighOpen = open } : this;
}
