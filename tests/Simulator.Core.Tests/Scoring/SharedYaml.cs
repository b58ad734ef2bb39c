using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Scenarios;
using YamlDotNet.RepresentationModel;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

/// <summary>The shared scoring files as the tests need them. The real loader is in the room Scenarios.</summary>
internal static class SharedYaml
{
    public static ImmutableArray<Competency> Competencies { get; } = [.. Items(Root("competencies.yaml")).Select(c => new Competency(
        Text(c, "id"),
        Text(c, "name"),
        Text(c, "definition"),
        [.. Items(c["indicators"]).Select(i => new Indicator(Text(i, "id"), Text(i, "applies") is "null" ? null : Cond(Text(i, "applies")), Cond(Text(i, "value"))))],
        [.. Items(c["levels"]).Select(l => new BarsLevel(int.Parse(Text(l, "level"), CultureInfo.InvariantCulture), Text(l, "text"), [.. Texts(l, "when").Select(Cond)]))],
        Text(c, "practice")))];

    public static ImmutableArray<RedLine> RedLines { get; } = [.. Items(Root("red-lines.yaml")["red_lines"]).Select(r => new RedLine(
        Text(r, "id"),
        Text(r, "title"),
        Truth(Text(r, "veto")) ?? false,
        Number(Text(r, "cap")),
        Truth(Text(r, "voids")) ?? false,
        [.. Items(r["detectors"]).Select(d => new RedLineDetector(Cond(Text(d, "when")), Truth(Text(d, "veto")), Number(Text(d, "cap"))))],
        Text(r, "advice")))];

    public static ImmutableArray<Topic> Topics { get; } = [.. Items(Root("red-lines.yaml")["topics"]).Select(t => new Topic(
        Text(t, "id"), Text(t, "name"), [.. Texts(t, "words")], [.. Texts(t, "examples")], [.. Texts(t, "not")], Has(t, "sign") ? Text(t, "sign") : null))];

    public static YamlNode Root(string file)
    {
        using var reader = new StreamReader(Path.Combine(Folder(), file));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    public static IEnumerable<YamlNode> Items(YamlNode node) => ((YamlSequenceNode)node).Children;

    public static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static bool Has(YamlNode node, string key) => ((YamlMappingNode)node).Children.ContainsKey(new YamlScalarNode(key));

    private static IEnumerable<string> Texts(YamlNode node, string key) => !Has(node, key) ? [] : Items(node[key]).Select(i => ((YamlScalarNode)i).Value!);

    private static bool? Truth(string text) => text is "null" ? null : bool.Parse(text);

    private static int? Number(string text) => text is "null" ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "scenarios", "_shared");
    }
}
