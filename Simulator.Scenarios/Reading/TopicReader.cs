using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads topics.</summary>
internal static class TopicReader
{
    private const string Gap = "..";
    private static readonly Dictionary<string, int> Signs = TopicRecogniser.SignNames.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);

    public static Topic Topic(MapReader map) => new(
        map.Declare(NameKind.Topic),
        map.Text("name"),
        Patterns(map, "words"),
        map.Texts("examples"),
        Patterns(map, "not"),
        Sign(map))
    {
        Counter = map.Texts("counter"),
        IsAside = map.Truth("aside") ?? map.Has("sign"),
    };

    /// <summary>An entry of <c>topic-examples.yaml</c>: more examples for a topic that <c>scenario.yaml</c> declares.</summary>
    public static (string Topic, ImmutableArray<string> Examples, ImmutableArray<string> Counter) More(MapReader map) =>
        (map.Mention(NameKind.Topic, "topic"), map.Texts("examples"), map.Texts("counter"));

    /// <summary>Topics with the further examples added, in the order of the topics.</summary>
    public static ImmutableArray<Topic> Join(ImmutableArray<Topic> topics, ImmutableArray<(string Topic, ImmutableArray<string> Examples, ImmutableArray<string> Counter)> more)
    {
        var byTopic = more.ToLookup(m => m.Topic, StringComparer.Ordinal);
        return
        [
            .. topics.Select(t => t with
            {
                Examples = [.. t.Examples, .. byTopic[t.Id].SelectMany(m => m.Examples)],
                Counter = [.. t.Counter, .. byTopic[t.Id].SelectMany(m => m.Counter)],
            }),
        ];
    }

    private static string? Sign(MapReader map) => map.Choice("sign", Signs, needed: false) is { } i ? TopicRecogniser.SignNames[i] : null;

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
