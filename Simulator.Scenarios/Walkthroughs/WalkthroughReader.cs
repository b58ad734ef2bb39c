using System.Collections.Immutable;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Walkthroughs;

/// <summary>Reads one file of <c>walkthroughs/</c>.</summary>
internal static class WalkthroughReader
{
    private const string Wait = "/wait";
    private const int MaxScore = 100;

    public static Walkthrough Read(MapReader map, string file)
    {
        var name = map.Text("name");
        if (name.Length > 0 && name != file)
        {
            map.Reading.Bag.Report(DiagnosticCatalog.NameIsNotFile, map.At("name"), name, file);
        }

        var (min, max) = Score(map);
        return new(
            file,
            map.Text("title"),
            map.OptionalInteger("seed", 0, int.MaxValue) ?? 1,
            map.NeedList("turns", Turn),
            map.Mention(NameKind.Ending, "ending"),
            min,
            max,
            Expects(map));
    }

    private static WalkthroughTurn Turn(MapReader map) => new(Text(map), Expects(map), map.Start);

    private static string Text(MapReader map)
    {
        var waits = map.Truth("wait") ?? false;
        if (map.Has("say") != waits)
        {
            return waits ? Wait : map.OptionalText("say") ?? "";
        }

        map.Reading.Bag.Report(DiagnosticCatalog.BadTurn, map.Start);
        return "";
    }

    private static (int? Min, int? Max) Score(MapReader owner)
    {
        if (owner.Find("score") is not { } node)
        {
            return (null, null);
        }

        using var map = owner.Reading.Map(node);
        var (min, max) = (map.OptionalInteger("min", 0, MaxScore), map.OptionalInteger("max", 0, MaxScore));
        if (min > max)
        {
            map.Reading.Bag.Report(DiagnosticCatalog.FromAboveTo, node.Start, FormattableString.Invariant($"{min}"), FormattableString.Invariant($"{max}"));
        }

        return (min, max);
    }

    private static ImmutableArray<Expectation> Expects(MapReader map)
    {
        IReadOnlyList<YamlNode> nodes = map.Find("expect") is YamlScalar single ? [single] : map.Items("expect");
        var all = ImmutableArray.CreateBuilder<Expectation>();
        foreach (var node in nodes)
        {
            if (ConditionReader.Read(map.Reading, StageAsInStage(node)) is { } condition)
            {
                all.Add(new(condition, node.Start));
            }
        }

        return all.ToImmutable();
    }

    // Writers of walkthroughs say stage(s1) for in_stage(s1).
    private static YamlNode StageAsInStage(YamlNode node)
    {
        const string Short = "stage(";
        return node is YamlScalar scalar && scalar.Text.StartsWith(Short, StringComparison.Ordinal)
            ? scalar with { Text = "in_" + scalar.Text, TextColumn = scalar.TextColumn - "in_".Length }
            : node;
    }
}
