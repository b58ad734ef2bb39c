using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Simulator.Core.People.Units;

/// <summary>All units: district, sub-district, community, grid. Immutable; unknown ids belong to nothing, and circles in damaged data end.</summary>
public sealed class UnitTree
{
    /// <summary>Between the names of a path.</summary>
    public const char Separator = '/';

    private readonly FrozenDictionary<string, Unit> _units;

    /// <summary>A tree of these units.</summary>
    public UnitTree(IEnumerable<Unit> units)
    {
        _units = units.ToFrozenDictionary(u => u.Id, StringComparer.Ordinal);
        All = [.. _units.Values.OrderBy(u => PathOf(u.Id), StringComparer.Ordinal).ThenBy(u => u.Id, StringComparer.Ordinal)];
    }

    /// <summary>No units.</summary>
    public static UnitTree Empty { get; } = new([]);

    /// <summary>All units in order of their paths.</summary>
    public ImmutableArray<Unit> All { get; }

    /// <summary>The unit of an id; null for none.</summary>
    public Unit? Find(string? id) => id is not null && _units.TryGetValue(id, out var unit) ? unit : null;

    /// <summary>True when a unit is another one or lies below it.</summary>
    public bool IsWithin(string? unit, string ancestor) => Upwards(unit).Any(u => u.Id == ancestor);

    /// <summary>Units directly below one, or at the top for null, in order of their names.</summary>
    public ImmutableArray<Unit> Below(string? parent) => [.. All.Where(u => u.Parent == parent)];

    /// <summary>Names from the top down, for example <c>城关区/八廓街道/鲁固社区</c>; empty for an unknown id.</summary>
    public string PathOf(string? unit) => string.Join(Separator, Upwards(unit).Reverse().Select(u => u.Name));

    /// <summary>The unit an id, a path or a name that stands once means; null when it is none or not just one.</summary>
    public Unit? Named(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (Find(said) is { } byId)
        {
            return byId;
        }

        var folded = PersonalText.Fold(said);
        var named = All.Where(u => PersonalText.Fold(PathOf(u.Id)) == folded).ToList();
        if (named.Count == 0)
        {
            named = [.. All.Where(u => PersonalText.Fold(u.Name) == folded)];
        }

        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>A unit and all above it, itself first.</summary>
    public IEnumerable<Unit> Upwards(string? unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = Find(unit); at is not null && seen.Add(at.Id); at = Find(at.Parent))
        {
            yield return at;
        }
    }
}
