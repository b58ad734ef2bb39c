using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;

namespace Simulator.Core.Reviews;

/// <summary>Marks as a rater gives them.</summary>
/// <param name="Levels">C1 to C8 to level, 1 to 5; null for "could not judge".</param>
/// <param name="Overall">The whole in five steps; null when not given.</param>
/// <param name="RedLines">Red lines that were crossed, by id; null when the rater did not say.</param>
public sealed record OwnMarks(ImmutableSortedDictionary<string, int?> Levels, int? Overall, ImmutableArray<string>? RedLines)
{
    /// <summary>The total by the case's weights and the percents of levels, one decimal; null without levels.</summary>
    public static decimal? TotalOf(ImmutableSortedDictionary<string, int?> levels, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(scenario);
        var sum = ScoreFormulas.Sum(
            [.. levels.Select(l => (scenario.Weights.GetValueOrDefault(l.Key), l.Value is { } level ? ScoreFormulas.Percent(level, scenario.Shared.Scoring) : (decimal?)null))]);
        return sum is { } total ? ScoreFormulas.Rounded(total) : null;
    }
}
