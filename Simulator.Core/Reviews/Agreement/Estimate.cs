namespace Simulator.Core.Reviews.Agreement;

/// <summary>Why a figure cannot be computed. It is then neither 0 nor 1.</summary>
public enum NoEstimate
{
    /// <summary>Fewer than two raters.</summary>
    TooFewRaters,

    /// <summary>Fewer than two complete subjects.</summary>
    TooFewSubjects,

    /// <summary>The denominator is zero: nothing varies (for example everybody gave the same mark).</summary>
    NoVariation,

    /// <summary>The class in question never occurs.</summary>
    NeverOccurs,
}

/// <summary>A figure with its 95 % confidence interval, or the reason why there is none. All numbers are rounded to six decimals.</summary>
public sealed record Estimate
{
    private const int Decimals = 6;

    /// <summary>The figure; null when it cannot be computed.</summary>
    public double? Value { get; private init; }

    /// <summary>Lower bound; null when the interval cannot be computed.</summary>
    public double? Low { get; private init; }

    /// <summary>Upper bound; null when the interval cannot be computed.</summary>
    public double? High { get; private init; }

    /// <summary>Null when there is a figure.</summary>
    public NoEstimate? Why { get; private init; }

    /// <summary>Complete subjects (sessions) behind it.</summary>
    public required int Subjects { get; init; }

    /// <summary>Subjects left out because a mark was missing.</summary>
    public int LeftOut { get; init; }

    /// <summary>True when there is a figure.</summary>
    public bool IsComputable => Value is not null;

    /// <summary>A figure.</summary>
    public static Estimate Of(double value, (double Low, double High)? interval, int subjects, int leftOut = 0) => new()
    {
        Value = Rounded(value),
        Low = interval is { } at ? Rounded(at.Low) : null,
        High = interval is { } end ? Rounded(end.High) : null,
        Subjects = subjects,
        LeftOut = leftOut,
    };

    /// <summary>No figure.</summary>
    public static Estimate None(NoEstimate why, int subjects, int leftOut = 0) => new() { Why = why, Subjects = subjects, LeftOut = leftOut };

    /// <summary>Six decimals; never minus zero.</summary>
    internal static double Rounded(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero) + 0.0;
}
