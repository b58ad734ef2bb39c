using System.Text;
using System.Text.Json;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Scaffolds;
using Simulator.Scenarios.Tests.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Tests.Schemas;

/// <summary>What editors tell writers about keys is what the readers know: no more, no less.</summary>
public sealed class EditorSchemaTests
{
    private static string House { get; } = ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path;

    // One of everything that may be written.
    private static Dictionary<string, string> Everything()
    {
        var texts = PageCase.Texts(null);
        texts["shifan/scenario.yaml"] = texts["shifan/scenario.yaml"]
            .Replace("weights: null", "weights: {C1: 20, C2: 10, C3: 15, C4: 10, C5: 10, C6: 15, C7: 10, C8: 10}", StringComparison.Ordinal)
            .Replace("crowd: null", "crowd: {place: outside, count: 20, anger: [40, 60], anxiety: 50, trust: 35, name: 人群里有人}", StringComparison.Ordinal)
            .Replace("promises: []", "promises: [{topic: matter, kept_when: known(f1)}]", StringComparison.Ordinal)
            .Replace("    on_enter: []", "    on_enter: [{move: me, to: room}, {flag: a}, {mood: daye, anger: 1}, {minutes: 1}, {reveal: f1}, {cue: daye, say: idle}, {cap: 79, source: x}, {red_line: R01}, {promise: matter, kept: true}, {end: fair}]", StringComparison.Ordinal)
            .Replace("- {to: s1, when: flag(step_done), reason: 先把急的办了}", "- {to: s1, when: flag(step_done), reason: 先把急的办了, effects: [{move: me, to: room}, {flag: a}, {mood: daye, anger: 1}, {minutes: 1}, {reveal: f1}, {cue: daye, say: idle}, {cap: 79, source: x}, {red_line: R01}, {promise: matter, kept: true}, {end: fair}]}", StringComparison.Ordinal);
        foreach (var (old, what) in new[] { ("    effects: [{mood: dajie, anger: 6}, {mood: daye, anxiety: 6}]", "inject"), ("    effects: [{flag: step_done}, {mood: dajie, anger: -8, trust: 5}, {mood: daye, anxiety: -8, trust: 8}]", "interaction") })
        {
            texts["shifan/scenario.yaml"].ShouldContain(old, Case.Sensitive, what);
            texts["shifan/scenario.yaml"] = texts["shifan/scenario.yaml"].Replace(old, "    effects: [{move: me, to: room}, {flag: step_done}, {mood: daye, anger: 1}, {minutes: 1}, {reveal: f1}, {cue: daye, say: idle}, {cap: 79, source: x}, {red_line: R01}, {promise: matter, kept: true}, {end: fair}]", StringComparison.Ordinal);
        }

        texts["shifan/lines.yaml"] += "- {speaker: daye, cue: follow, mood: calm, stage: s1, lines: [{text: 走吧。, gesture: 站起来, asks: matter}]}\n";
        texts["shifan/topic-examples.yaml"] = "- {topic: matter, examples: [家里怎么了], counter: [纸箱多少钱一斤]}\n";
        texts["shifan/model-answers.yaml"] = "- {stage: s1, resident: daye, instead_of: [command], acts: [reflect_emotion], text: 换了谁都着急。}\n";
        return texts;
    }

    [Theory]
    [InlineData("scenario", "shifan/scenario.yaml")]
    [InlineData("lines", "shifan/lines.yaml")]
    [InlineData("topic-examples", "shifan/topic-examples.yaml")]
    [InlineData("model-answers", "shifan/model-answers.yaml")]
    [InlineData("walkthrough", "shifan/walkthroughs/good.yaml")]
    public void Every_key_a_reader_knows_is_in_the_schema_and_the_other_way_round(string schema, string path)
    {
        var texts = Everything();
        var root = YamlGate.Read(path, Encoding.UTF8.GetBytes(texts[path]), new DiagnosticBag()).ShouldNotBeNull();
        var spoilt = new SpoiltCopy(root);
        texts[path] = spoilt.Text;
        var files = texts.Select(text => (text.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text.Value)));
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var complaint in ScenarioLoader.Load(ScenarioBundle.FromFiles("shifan", files)).Diagnostics.Where(d => d.File == path && d.Code == DiagnosticCatalog.UnknownKey.Code && d.Args[0] == SpoiltCopy.Unknown))
        {
            var at = spoilt.PathAt(complaint.Column);
            known.TryAdd(at, new(StringComparer.Ordinal));
            known[at].UnionWith(complaint.Args[2].Split(' '));
        }

        // The keys of a temperament are ids: they are compared below.
        foreach (var (at, described) in EditorSchema.Objects(EditorSchema.Load(schema)).Where(found => found.Path != "residents/[]/temperament").DistinctBy(found => found.Path))
        {
            known.ShouldContainKey(at, $"{schema}: the sample has no {at}");
            described.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)
                .ShouldBe(known[at].Order(StringComparer.Ordinal), $"{schema}: {at}");
        }
    }

    [Fact]
    public void Every_key_is_explained_in_Chinese()
    {
        foreach (var (path, text) in EditorFiles.All.Where(file => file.Path.Contains("/schemas/", StringComparison.Ordinal)))
        {
            foreach (var (at, schema) in EditorSchema.Objects(JsonSerializer.Deserialize<JsonElement>(text)))
            {
                foreach (var property in schema.GetProperty("properties").EnumerateObject())
                {
                    property.Value.GetProperty("description").GetString()!.Any(c => c >= '\u4e00').ShouldBeTrue($"{path} {at}/{property.Name}");
                }
            }
        }
    }

    [Fact]
    public void Words_to_choose_from_are_those_the_readers_take()
    {
        var answers = EditorSchema.Load("model-answers").GetProperty("items").GetProperty("properties");
        answers.GetProperty("acts").GetProperty("items").GetProperty("enum").EnumerateArray().Select(act => act.GetString())
            .ShouldBe(Acts.All.Select(act => act.Id()), ignoreOrder: true);

        var shared = ScenarioLoader.Load(ScenarioBundle.ReadFolder(House, "burst-pipe")!).Scenario!.Shared;
        var scenario = EditorSchema.Load("scenario").GetProperty("properties");
        scenario.GetProperty("category").GetProperty("enum").EnumerateArray().Select(id => id.GetString()!).ShouldBe(shared.CategoryWeights.Keys, ignoreOrder: true);
        scenario.GetProperty("residents").GetProperty("items").GetProperty("properties").GetProperty("temperament").GetProperty("properties").EnumerateObject().Select(id => id.Name)
            .ShouldBe(shared.Moods.Temperaments.Select(temperament => temperament.Id), ignoreOrder: true);
    }

    [Fact]
    public void Shipped_cases_and_new_ones_are_as_the_schemas_say()
    {
        var files = new ScenarioCatalog(House).List().SelectMany(header => ScenarioBundle.ReadFolder(House, header.Id)!.Files).Where(file => !file.Key.StartsWith("_shared/", StringComparison.Ordinal)).Select(file => (file.Key, Encoding.UTF8.GetString(file.Value.Span)))
            .Concat(CaseScaffold.FamilyIds.SelectMany(family => CaseScaffold.Create(family.Replace('_', '-'), family).Select(file => ($"{family}/{file.Path}", file.Text))));
        foreach (var (path, text) in files)
        {
            var schema = path.Contains("/walkthroughs/", StringComparison.Ordinal) ? "walkthrough" : Path.GetFileNameWithoutExtension(path);
            var root = YamlGate.Read(path, Encoding.UTF8.GetBytes(text), new DiagnosticBag()).ShouldNotBeNull(path);
            EditorSchema.Errors(EditorSchema.Load(schema), root, path).Take(5).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Settings_map_every_schema_to_its_files()
    {
        var settings = JsonSerializer.Deserialize<JsonElement>(EditorFiles.All.Single(file => file.Path == ".vscode/settings.json").Text);
        settings.GetProperty("yaml.schemas").EnumerateObject().Select(map => map.Name[2..])
            .ShouldBe(EditorFiles.All.Select(file => file.Path).Where(path => path.Contains("/schemas/", StringComparison.Ordinal)), ignoreOrder: true);
    }
}
