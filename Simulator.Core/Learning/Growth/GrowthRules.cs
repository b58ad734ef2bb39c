using System.Collections.Immutable;

namespace Simulator.Core.Learning.Growth;

/// <summary>Numbers of a person's growth and level (domain 7.4), read from <c>_shared/mentoring.yaml</c>; what the file leaves out keeps the value given here.</summary>
/// <remarks>Totals are 0 to 100, levels 1 to 5, counts whole.</remarks>
public sealed record GrowthRules
{
    /// <summary>The values of the domain document.</summary>
    public static GrowthRules Default { get; } = new();

    /// <summary>Weights of the last runs that count, the latest first; with fewer runs they are scaled to add to 1.</summary>
    public ImmutableArray<decimal> LastWeights { get; init; } = [0.5m, 0.3m, 0.2m];

    /// <summary>Mentors who must have signed one of the last runs.</summary>
    public int Mentors { get; init; } = 2;

    /// <summary>Weighted total for "accompanied".</summary>
    public decimal AccompaniedTotal { get; init; } = 60;

    /// <summary>Weighted total for "independent".</summary>
    public decimal IndependentTotal { get; init; } = 70;

    /// <summary>So many categories</summary>
    public int IndependentCategories { get; init; } = 4;

    /// <summary>with this total, for "independent".</summary>
    public decimal IndependentCategoryTotal { get; init; } = 70;

    /// <summary>Categories each of which needs</summary>
    public ImmutableArray<string> NeededCategories { get; init; } = ["public_health", "facility_failure", "mental_crisis"];

    /// <summary>this total at least once, for "independent".</summary>
    public decimal NeededCategoryTotal { get; init; } = 65;

    /// <summary>Dimensions that need</summary>
    public ImmutableArray<string> NeededDimensions { get; init; } = ["C1", "C8"];

    /// <summary>this level, for "independent"; every dimension needs it for "exemplary".</summary>
    public decimal NeededLevel { get; init; } = 3;

    /// <summary>Weighted total for "exemplary".</summary>
    public decimal ExemplaryTotal { get; init; } = 85;

    /// <summary>Total that every category needs for "exemplary".</summary>
    public decimal ExemplaryCategoryTotal { get; init; } = 80;

    /// <summary>Mentors who must recommend somebody for "exemplary".</summary>
    public int Recommendations { get; init; } = 1;

    /// <summary>Dimension whose key actions are those of safety.</summary>
    public string SafetyDimension { get; init; } = "C1";

    /// <summary>Dimension whose key actions are those of privacy.</summary>
    public string PrivacyDimension { get; init; } = "C8";

    /// <summary>Highest totals below which the next case is of difficulty 1, 2, 3; above them 4.</summary>
    public ImmutableArray<decimal> DifficultySteps { get; init; } = [60, 70, 85];

    /// <summary>Figures of fewer people than this are not shown, nor can they be worked out from what is shown.</summary>
    public int SmallestGroup { get; init; } = 10;

    /// <summary>How many of the last runs make a level.</summary>
    public int LastRuns => LastWeights.Length;
}
