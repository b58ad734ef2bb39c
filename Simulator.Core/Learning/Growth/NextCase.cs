using System.Collections.Immutable;

namespace Simulator.Core.Learning.Growth;

/// <summary>Chooses what to practise next: the weakest dimension, and a case whose key actions train it.</summary>
/// <remarks>
/// Order of choice: not yet played; of a category that is still missing for "independent"; difficulty nearest to what the weighted
/// total allows; most points in the dimension; id. A beginner without figures is offered the easiest case.
/// </remarks>
internal sealed class NextCase(GrowthRules rules, ImmutableSortedDictionary<string, int> dimensions, ImmutableArray<CaseOffer> offers)
{
    public NextStep Of(ImmutableArray<DimensionGrowth> growth, ImmutableArray<CategoryGrowth> categories, decimal? total, IReadOnlyList<Run> runs)
    {
        var weakest = growth
            .Where(d => d.Weighted is not null)
            .OrderBy(d => d.Weighted)
            .ThenByDescending(d => dimensions[d.Id])
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        var played = runs.Select(r => r.Session.Case).ToHashSet(StringComparer.Ordinal);
        var missing = categories.Where(c => !(c.Best >= rules.IndependentCategoryTotal)).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var fitting = offers
            .Where(o => weakest is null || o.Points.GetValueOrDefault(weakest.Id) > 0)
            .OrderBy(o => played.Contains(o.Id))
            .ThenByDescending(o => missing.Contains(o.Category))
            .ThenBy(o => Math.Abs(o.Difficulty - Difficulty(total)))
            .ThenByDescending(o => weakest is null ? 0 : o.Points[weakest.Id])
            .ThenBy(o => o.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return new NextStep(
            weakest?.Id,
            weakest?.Weighted,
            fitting?.Id,
            fitting is not null && played.Contains(fitting.Id),
            fitting is not null && missing.Contains(fitting.Category));
    }

    private int Difficulty(decimal? total) => 1 + rules.DifficultySteps.Count(step => total >= step);
}
