namespace Simulator.Core.Reviews;

/// <summary>Numbers of the review that an organiser may change; what is not given keeps the value given here.</summary>
public sealed record ReviewRules
{
    /// <summary>The values of the product.</summary>
    public static ReviewRules Default { get; } = new();

    /// <summary>Levels between the machine and a model's second opinion, on one dimension, from which a mentor should look.</summary>
    public decimal JudgeGap { get; init; } = 1.5m;

    /// <summary>Earlier runs shown beside this one (domain 7.1).</summary>
    public int PastRuns { get; init; } = 3;

    /// <summary>Missed key actions shown (domain 7.2).</summary>
    public int MissedShown { get; init; } = 3;
}
