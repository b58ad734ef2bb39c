using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring;

/// <summary>The formulas of the domain document 1.1, one by one. Exact: no rounding here but in <see cref="Rounded"/>.</summary>
public static class ScoreFormulas
{
    /// <summary>What a status counts, 0 to 1.</summary>
    public static decimal Credit(KeyActionStatus status, ScoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return status switch
        {
            KeyActionStatus.Done => 1,
            KeyActionStatus.Late => rules.LateCredit,
            KeyActionStatus.Partly => rules.PartlyCredit,
            _ => 0,
        };
    }

    /// <summary>KA_d; null when there are no points.</summary>
    public static decimal? KeyActions(IReadOnlyCollection<(int Points, KeyActionStatus Status)> actions, ScoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var points = actions.Sum(a => a.Points);
        return points == 0 ? null : actions.Sum(a => a.Points * Credit(a.Status, rules)) / points;
    }

    /// <summary>O_d, 1 to 5; null when neither figure is there.</summary>
    public static decimal? Objective(decimal? keyActions, decimal? indicators, ScoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return (keyActions, indicators) switch
        {
            (null, null) => null,
            ({ } ka, null) => 1 + (4 * ka),
            (null, { } s) => 1 + (4 * s),
            ({ } ka, { } s) => 1 + (4 * ((rules.KeyActionShare * ka) + ((1 - rules.KeyActionShare) * s))),
        };
    }

    /// <summary>L: the machine level and O_d by half; the machine level alone when there is no O_d.</summary>
    public static decimal Level(int bars, decimal? objective, ScoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return objective is { } o ? (rules.BarsShare * bars) + ((1 - rules.BarsShare) * o) : bars;
    }

    /// <summary>Percent of a level from 1 to 5 by straight lines; levels outside are clamped.</summary>
    public static decimal Percent(decimal level, ScoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var points = rules.LevelPercents;
        var clamped = Math.Clamp(level, 1, points.Length);
        var below = Math.Min((int)decimal.Floor(clamped), points.Length - 1);
        return points[below - 1] + ((points[below] - points[below - 1]) * (clamped - below));
    }

    /// <summary>Sum of percents by weight over those that are assessed; null when none is.</summary>
    public static decimal? Sum(IReadOnlyCollection<(int Weight, decimal? Percent)> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var weights = dimensions.Where(d => d.Percent is not null).Sum(d => d.Weight);
        return weights == 0 ? null : dimensions.Sum(d => d.Weight * (d.Percent ?? 0)) / weights;
    }

    /// <summary>The only rounding of totals: one decimal, halves away from zero.</summary>
    public static decimal Rounded(decimal total) => decimal.Round(total, 1, MidpointRounding.AwayFromZero);

    /// <summary>The band of a rounded total.</summary>
    public static Grade Band(decimal total, bool isVetoed, ScoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return isVetoed ? Grade.Unfit : (Grade)rules.GradeFloors.Count(floor => total >= floor);
    }
}
