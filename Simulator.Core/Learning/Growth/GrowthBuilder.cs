using System.Collections.Immutable;

namespace Simulator.Core.Learning.Growth;

/// <summary>Works out a person's growth from their complete sessions. Pure and thread-safe; the order of the sessions does not matter.</summary>
/// <param name="rules">Numbers.</param>
/// <param name="dimensions">C1 to C8 and their default weights (domain 1.1): the heavier of two equally weak ones is practised first.</param>
/// <param name="categories">The six families, in the order in which they are shown.</param>
/// <param name="offers">Cases that can be played.</param>
public sealed class GrowthBuilder(
    GrowthRules rules,
    ImmutableSortedDictionary<string, int> dimensions,
    ImmutableArray<string> categories,
    ImmutableArray<CaseOffer> offers)
{
    /// <summary>The growth of one person.</summary>
    /// <param name="sessions">Their complete sessions.</param>
    /// <param name="recommendedBy">Ids of mentors who recommend them as an example.</param>
    public PersonGrowth Of(IEnumerable<CompleteSession> sessions, IEnumerable<string> recommendedBy)
    {
        var runs = Run.Of(sessions);
        List<CompleteSession> counted = [.. runs.Where(r => r.Counts).Select(r => r.Session)];
        var total = LastRuns.Weighted([.. counted.Select(s => s.Total!.Value)], rules.LastWeights);
        ImmutableArray<DimensionGrowth> growth = [.. dimensions.Keys.Select(id => Dimension(id, counted))];
        ImmutableArray<CategoryGrowth> families = [.. categories.Select(id => Category(id, counted))];
        var level = new LevelJudge(rules, counted, total, growth, families, [.. recommendedBy.Distinct(StringComparer.Ordinal)]).Judge();
        return new PersonGrowth
        {
            Runs = [.. runs],
            Total = total,
            Dimensions = growth,
            Categories = families,
            RedLines = [.. runs.SelectMany(r => r.Session.RedLines.Select(l => new RedLineRecord(r.Session.Id, r.Session.EndedAt, r.Counts, l)))],
            Level = level,
            Next = new NextCase(rules, dimensions, offers).Of(growth, families, total, runs),
            IsProvisional = counted.TakeLast(rules.LastRuns).Any(s => s.IsProvisional),
        };
    }

    private DimensionGrowth Dimension(string id, List<CompleteSession> counted)
    {
        ImmutableArray<GrowthPoint> points =
        [
            .. counted
                .Where(s => s.Levels.GetValueOrDefault(id) is not null)
                .Select(s => new GrowthPoint(s.EndedAt, s.Id, s.Levels[id]!.Value, s.IsProvisional)),
        ];
        decimal[] values = [.. points.Select(p => p.Value)];
        var now = LastRuns.Weighted(values, rules.LastWeights);
        var before = values.Length < 2 ? null : LastRuns.Weighted(values[..^1], rules.LastWeights);
        return new DimensionGrowth(id, points, now, now - before);
    }

    private static CategoryGrowth Category(string id, List<CompleteSession> counted)
    {
        decimal[] totals = [.. counted.Where(s => s.Category == id).Select(s => s.Total!.Value)];
        return totals.Length == 0
            ? new CategoryGrowth(id, 0, null, null)
            : new CategoryGrowth(id, totals.Length, totals.Max(), totals[^1]);
    }
}
