namespace Simulator.Core.Learning.Growth;

/// <summary>Which units of a tree may show a figure so that neither it nor any difference of shown figures is about a small group.</summary>
/// <remarks>
/// Units shown form a tree. Those who are in a shown unit but in no shown unit below it are its rest; every difference of shown sums is
/// made of rests, so it is enough that each rest is empty or large. Below a unit that is hidden everything is hidden.
/// </remarks>
internal static class ShownGroups
{
    public static HashSet<UnitMembers> Of(UnitMembers root, string key, int smallest)
    {
        var counts = new Dictionary<UnitMembers, int>(ReferenceEqualityComparer.Instance);
        Count(root, key, counts);
        var shown = new HashSet<UnitMembers>(ReferenceEqualityComparer.Instance);
        if (counts[root] >= smallest)
        {
            Show(root, counts, smallest, shown);
        }

        return shown;
    }

    /// <summary>The figures of everybody in and below a unit.</summary>
    public static IEnumerable<decimal> Values(UnitMembers unit, string key) =>
        unit.Members.Where(m => m.ContainsKey(key)).Select(m => m[key]).Concat(unit.Children.SelectMany(c => Values(c, key)));

    private static int Count(UnitMembers unit, string key, Dictionary<UnitMembers, int> counts)
    {
        var count = unit.Members.Count(m => m.ContainsKey(key)) + unit.Children.Sum(c => Count(c, key, counts));
        counts[unit] = count;
        return count;
    }

    private static void Show(UnitMembers unit, Dictionary<UnitMembers, int> counts, int smallest, HashSet<UnitMembers> shown)
    {
        shown.Add(unit);

        // The smallest goes first when another must be hidden to protect a rest; the order given decides between equals.
        List<UnitMembers> children = [.. unit.Children.Where(c => counts[c] >= smallest).OrderByDescending(c => counts[c])];
        var rest = counts[unit] - children.Sum(c => counts[c]);
        while (rest > 0 && rest < smallest && children.Count > 0)
        {
            rest += counts[children[^1]];
            children.RemoveAt(children.Count - 1);
        }

        foreach (var child in children)
        {
            Show(child, counts, smallest, shown);
        }
    }
}
