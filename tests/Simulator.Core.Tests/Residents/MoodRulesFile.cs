using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using YamlDotNet.RepresentationModel;

namespace Simulator.Core.Tests.Residents;

/// <summary>Reads the shipped temperaments.yaml as it is, without the loader's checks.</summary>
internal static class MoodRulesFile
{
    public static MoodRules Rules { get; } = Read(Path.Combine(AppContext.BaseDirectory, "Residents", "temperaments.yaml"));

    private static MoodRules Read(string path)
    {
        using var reader = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return new MoodRules
        {
            Base = Map(root["base"], Row).ToImmutableSortedDictionary(p => ActOf(p.Key), p => p.Value),
            Clarity = Map(root["clarity"], Number).ToImmutableSortedDictionary(p => ActOf(p.Key), p => p.Value),
            Temperaments = [.. ((YamlSequenceNode)root["temperaments"]).Select(Temperament)],
            Numbers = Map(root["numbers"], Number).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Rows = Map(root["rows"], Row).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static Temperament Temperament(YamlNode node) => new(
        node["id"].ToString(),
        node["name"].ToString(),
        Number(node["positive"]),
        Number(node["negative"]),
        Map(node["acts"], Number).ToImmutableSortedDictionary(p => ActOf(p.Key), p => p.Value));

    private static Dictionary<string, T> Map<T>(YamlNode node, Func<YamlNode, T> value) =>
        ((YamlMappingNode)node).ToDictionary(p => p.Key.ToString(), p => value(p.Value), StringComparer.Ordinal);

    private static ImmutableArray<double> Row(YamlNode node) => [.. ((YamlSequenceNode)node).Select(Number)];

    private static double Number(YamlNode node) => double.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private static Act ActOf(string id) => Acts.TryParse(id, out var act) ? act : throw new FormatException(id);
}
