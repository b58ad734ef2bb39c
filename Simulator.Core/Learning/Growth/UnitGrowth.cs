using System.Collections.Immutable;

namespace Simulator.Core.Learning.Growth;

/// <summary>A unit with the people who belong directly to it.</summary>
/// <param name="Id">Unit id.</param>
/// <param name="Members">Figures of its direct members: a key (C1 to C8, or <see cref="UnitGrowth.Total"/>) to the weighted figure; people without figures may be left out. Nobody is named.</param>
/// <param name="Children">Units below it.</param>
public sealed record UnitMembers(string Id, ImmutableArray<ImmutableSortedDictionary<string, decimal>> Members, ImmutableArray<UnitMembers> Children);

/// <summary>Figures of a unit and everything below it. Children stand in the order given, never by their figures.</summary>
/// <param name="Id">Unit id.</param>
/// <param name="Figures">Key to figure; a key that is missing must not be shown: too few people, or theirs could be worked out.</param>
/// <param name="Children">Units below it.</param>
public sealed record UnitGrowth(string Id, ImmutableSortedDictionary<string, GroupFigure> Figures, ImmutableArray<UnitGrowth> Children)
{
    /// <summary>Key of the weighted total.</summary>
    public const string Total = "total";

    /// <summary>Means and quartiles of a unit and all below it.</summary>
    /// <remarks>
    /// Each figure is shown for a unit only when its people, and those who are in it but in none of the units shown below it, are at
    /// least <see cref="GrowthRules.SmallestGroup"/> (or nobody): so no subtraction of shown figures leaves a smaller group. It does not
    /// protect against comparing lists of different days.
    /// </remarks>
    public static UnitGrowth Of(UnitMembers unit, GrowthRules rules)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(rules);
        var keys = Keys(unit).ToImmutableSortedSet(StringComparer.Ordinal);
        var shown = keys.ToDictionary(key => key, key => ShownGroups.Of(unit, key, rules.SmallestGroup), StringComparer.Ordinal);
        return Build(unit, shown);
    }

    private static IEnumerable<string> Keys(UnitMembers unit) =>
        unit.Members.SelectMany(m => m.Keys).Concat(unit.Children.SelectMany(Keys));

    private static UnitGrowth Build(UnitMembers unit, Dictionary<string, HashSet<UnitMembers>> shown)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, GroupFigure>(StringComparer.Ordinal);
        foreach (var (key, units) in shown)
        {
            if (units.Contains(unit))
            {
                figures[key] = GroupFigure.Of([.. ShownGroups.Values(unit, key)]);
            }
        }

        return new UnitGrowth(unit.Id, figures.ToImmutable(), [.. unit.Children.Select(child => Build(child, shown))]);
    }
}

/// <summary>A figure of a group: no smallest and no largest value, which are one person's.</summary>
/// <param name="People">How many people have the figure.</param>
/// <param name="Mean">Mean, two decimals.</param>
/// <param name="LowerQuartile">A quarter is below, two decimals.</param>
/// <param name="Median">Half is below.</param>
/// <param name="UpperQuartile">Three quarters are below.</param>
public sealed record GroupFigure(int People, decimal Mean, decimal LowerQuartile, decimal Median, decimal UpperQuartile)
{
    private const int Decimals = 2;
    private const decimal Quarter = 0.25m;

    internal static GroupFigure Of(List<decimal> values)
    {
        values.Sort();
        return new GroupFigure(values.Count, Rounded(values.Average()), At(values, Quarter), At(values, 2 * Quarter), At(values, 3 * Quarter));
    }

    // Straight line between neighbours: a quartile is nobody's own figure.
    private static decimal At(List<decimal> sorted, decimal share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return Rounded(sorted[below] + ((place - below) * (sorted[above] - sorted[below])));
    }

    private static decimal Rounded(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
