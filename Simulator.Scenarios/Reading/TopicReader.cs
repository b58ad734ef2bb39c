using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads topics.</summary>
internal static class TopicReader
{
    private const string Gap = "..";

    public static Topic Topic(MapReader map) => new(
        map.Declare(NameKind.Topic),
        map.Text("name"),
        Patterns(map, "words"),
        map.Texts("examples"),
        Patterns(map, "not"),
        map.OptionalText("sign"));

    private static ImmutableArray<string> Patterns(MapReader map, string key)
    {
        foreach (var node in map.Items(key).OfType<YamlScalar>().Where(node => !IsPattern(node.Text)))
        {
            map.Reading.Bag.Report(DiagnosticCatalog.BadWordPattern, node.Start, node.Text);
        }

        return map.Texts(key);
    }

    private static bool IsPattern(string text) => text.Split(Gap).All(piece => !string.IsNullOrWhiteSpace(piece));
}
