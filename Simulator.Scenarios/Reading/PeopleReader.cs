using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads places, residents, the crowd and contacts.</summary>
internal static class PeopleReader
{
    private const int WithdrawnLevel = 5;
    private const double SharesTolerance = 0.0005;
    private const double MaxCrowdWeight = 10;
    private const double MaxSusceptibility = 2;

    public static Place Place(MapReader map) => new(
        map.Declare(NameKind.Place),
        map.Text("name"),
        map.Texts("names"),
        map.Mentions(NameKind.Place, "heard_in"),
        map.OptionalInteger("bystanders", 0, Words.Plenty) ?? 0)
    {
        IsEnteredByName = map.Truth("entered_by_name") ?? true,
    };

    public static Resident Resident(MapReader map)
    {
        var name = map.Text("name");
        return new()
        {
            Id = map.Declare(NameKind.Resident),
            Name = name,
            Names = LongestFirst([.. Spellings(name), .. map.Texts("names")]),
            Appearance = map.Text("appearance"),
            Persona = map.Text("persona"),
            Temperament = Temperament(map),
            Mood = MoodReader.Initial(map),
            Place = map.OptionalMention(NameKind.Place, "place"),
            Home = map.OptionalMention(NameKind.Place, "home"),
            PrefersTibetan = map.Truth("prefers_tibetan") ?? false,
            InCrowd = map.Truth("in_crowd") ?? false,
            CrowdWeight = map.OptionalNumber("crowd_weight", 0, MaxCrowdWeight) ?? 1,
            Susceptibility = map.OptionalNumber("susceptibility", 0, MaxSusceptibility) ?? 1,
            JoinThreshold = map.OptionalNumber("join_threshold", 0, 1) ?? 1,
            Follows = map.OptionalCondition("follows"),
            Side = map.OptionalText("side"),
            Tells = Tells(map),
        };
    }

    public static Crowd? Crowd(MapReader owner)
    {
        if (owner.Find("crowd") is not { } node)
        {
            return null;
        }

        using var map = owner.Reading.Map(node);
        owner.Reading.Names.HasCrowd = true;
        var anger = map.Numbers("anger", 2, 0, Words.MoodMax);
        var (from, to) = anger is [var low, var high] ? (low, high) : (0, 0);
        if (from > to)
        {
            map.Reading.Bag.Report(DiagnosticCatalog.FromAboveTo, map.At("anger"), Show(from), Show(to));
        }

        return new(
            map.Mention(NameKind.Place, "place"),
            map.Integer("count", 1, Words.Plenty),
            from,
            to,
            map.Number("anxiety", 0, Words.MoodMax),
            map.Number("trust", 0, Words.MoodMax),
            map.Text("name"));
    }

    public static Contact Contact(MapReader map)
    {
        var name = map.Text("name");
        return new(
            map.Declare(NameKind.Contact),
            name,
            LongestFirst([.. Spellings(name), .. map.Texts("names")]),
            map.OptionalInteger("minutes", 0, Words.Plenty) ?? 1);
    }

    // "何敏（热力值班）" is typed with and without what stands in brackets.
    private static string[] Spellings(string name)
    {
        var bare = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name)
        {
            depth += c is '(' or '（' ? 1 : 0;
            if (depth == 0)
            {
                bare.Append(c);
            }

            depth -= depth > 0 && c is ')' or '）' ? 1 : 0;
        }

        return [name, bare.ToString().Trim()];
    }

    private static ImmutableArray<string> LongestFirst(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];

    private static ImmutableArray<TemperamentShare> Temperament(MapReader owner)
    {
        if (owner.Need("temperament") is not { } node)
        {
            return [];
        }

        using var map = owner.Reading.Map(node);
        var shares = ImmutableArray.CreateBuilder<TemperamentShare>();
        foreach (var entry in map.Entries)
        {
            map.Mention(NameKind.Temperament, entry.Key);
            shares.Add(new(entry.Key.Text, map.OptionalNumber(entry.Key.Text, 0, 1) ?? 0));
        }

        var sum = shares.Sum(share => share.Weight);
        if (Math.Abs(sum - 1) > SharesTolerance)
        {
            map.Reading.Bag.Report(DiagnosticCatalog.TemperamentWeights, node.Start, Show(sum));
        }

        return shares.ToImmutable();
    }

    private static ImmutableSortedDictionary<int, ImmutableArray<string>> Tells(MapReader owner)
    {
        var tells = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<string>>();
        if (owner.Find("tells") is not { } node)
        {
            return tells.ToImmutable();
        }

        using var map = owner.Reading.Map(node);
        for (var level = 0; level <= WithdrawnLevel; level++)
        {
            if (map.Texts(level.ToString(CultureInfo.InvariantCulture)) is { IsEmpty: false } texts)
            {
                tells[level] = texts;
            }
        }

        return tells.ToImmutable();
    }

    private static string Show(double number) => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture);
}
