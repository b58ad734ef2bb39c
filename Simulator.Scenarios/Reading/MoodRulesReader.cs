using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads <c>temperaments.yaml</c>: every number of the mood model.</summary>
internal static class MoodRulesReader
{
    private const int RowLength = 6;
    private const double Huge = 1_000_000;

    public static MoodRules Read(CaseReading reading, YamlNode? root)
    {
        if (root is null)
        {
            return Empty;
        }

        using var map = reading.Map(root);
        return new()
        {
            Base = Acts(map, "base", (inner, node) => inner.Numbers(node, RowLength, -Huge, Huge)),
            Clarity = Acts(map, "clarity", Number),
            Temperaments = map.NeedList("temperaments", Temperament),
            Numbers = Flat(map, "numbers", Number),
            Rows = Flat(map, "rows", (inner, node) => inner.Numbers(node, RowLength, -Huge, Huge)),
        };
    }

    private static MoodRules Empty => new()
    {
        Base = ImmutableSortedDictionary<Act, ImmutableArray<double>>.Empty,
        Clarity = ImmutableSortedDictionary<Act, double>.Empty,
        Temperaments = [],
        Numbers = ImmutableSortedDictionary<string, double>.Empty,
        Rows = ImmutableSortedDictionary<string, ImmutableArray<double>>.Empty,
    };

    private static Temperament Temperament(MapReader map) => new(
        map.Declare(NameKind.Temperament),
        map.Text("name"),
        map.Number("positive", -Huge, Huge),
        map.Number("negative", -Huge, Huge),
        Acts(map, "acts", Number));

    private static double Number(MapReader map, YamlNode node) => map.NumberOf(node, -Huge, Huge) ?? 0;

    private static ImmutableSortedDictionary<Act, T> Acts<T>(MapReader owner, string key, Func<MapReader, YamlNode, T> read)
    {
        var acts = ImmutableSortedDictionary.CreateBuilder<Act, T>();
        foreach (var (id, value) in Flat(owner, key, read, NameKind.Act))
        {
            if (Core.Understanding.Acts.TryParse(id, out var act))
            {
                acts[act] = value;
            }
        }

        return acts.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, T> Flat<T>(MapReader owner, string key, Func<MapReader, YamlNode, T> read, NameKind? mentions = null)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (owner.Find(key) is not { } node)
        {
            return all.ToImmutable();
        }

        using var map = owner.Reading.Map(node);
        foreach (var entry in map.Entries)
        {
            if (mentions is { } kind)
            {
                map.Mention(kind, entry.Key);
            }

            if (map.Need(entry.Key.Text) is { } value)
            {
                all[entry.Key.Text] = read(map, value);
            }
        }

        return all.ToImmutable();
    }
}
