using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads the files of <c>_shared</c>.</summary>
internal sealed class SharedReader(CaseReading reading, FileReader files)
{
    private const int MaxTotal = 100;
    private const int Levels = 5;

    public SharedData Read() => new()
    {
        Moods = MoodRulesReader.Read(reading, files.Need(Shared(CaseFiles.Temperaments))),
        Competencies = List(CaseFiles.Competencies, "competencies", Competency, needed: true),
        RedLines = List(CaseFiles.RedLines, "red_lines", RedLine, needed: true),
        Laws = List(CaseFiles.Laws, "laws", Law, needed: true),
        Topics = [.. List(CaseFiles.Topics, "topics", TopicReader.Topic), .. RedLineTopics()],
        Lines = [.. files.Under(Shared(CaseFiles.SharedLines)).SelectMany(path => Lines(path))],
        ModelAnswers = List(CaseFiles.ModelAnswers, "model_answers", ScoringReader.ModelAnswer),
        MethodWords = Texts(CaseFiles.MethodWords, "words"),
        CategoryWeights = Categories(),
        Scoring = new ScoringRulesReader().Read(reading, files.Find(Shared(CaseFiles.Scoring))),
        Engine = new EngineRulesReader().Read(reading, files.Find(Shared(CaseFiles.Engine))),
    };

    /// <summary>Names that no case may use.</summary>
    public ImmutableArray<string> BlockList() => Texts(CaseFiles.BlockList, "names");

    private ImmutableArray<string> Texts(string file, string key)
    {
        if (files.Find(Shared(file)) is not { } root)
        {
            return [];
        }

        using var map = reading.Map(root);
        return map.Texts(key);
    }

    private static string Shared(string file) => $"{CaseFiles.Shared}/{file}";

    // A list stands alone in its file or below a key; red lines bring their topics along.
    private ImmutableArray<T> List<T>(string file, string key, Func<MapReader, T> read, bool needed = false)
    {
        var path = Shared(file);
        if ((needed ? files.Need(path) : files.Find(path)) is not { } root)
        {
            return [];
        }

        if (root is YamlSequence)
        {
            return new MapReader(reading, null, root.Start).ReadAll(reading.Items(root), read);
        }

        using var map = reading.Map(root);
        if (file == CaseFiles.RedLines)
        {
            map.Find("topics");
        }

        return map.NeedList(key, read);
    }

    private ImmutableArray<Topic> RedLineTopics()
    {
        if (files.Find(Shared(CaseFiles.RedLines)) is not YamlMapping root)
        {
            return [];
        }

        using var map = reading.Map(root);
        map.Find("red_lines");
        return map.List("topics", TopicReader.Topic);
    }

    private ImmutableArray<LineBank> Lines(string path)
    {
        if (files.Find(path) is not { } root)
        {
            return [];
        }

        var id = path[..path.LastIndexOf('.')];
        return new LineReader(reading, id, isShared: true).Read(reading.Items(root));
    }

    private static Competency Competency(MapReader map) => new(
        map.Mention(NameKind.Dimension, "id"),
        map.Text("name"),
        map.Text("definition"),
        map.List("indicators", indicator => new Indicator(indicator.Text("id"), indicator.OptionalCondition("applies"), indicator.Condition("value"))),
        map.List("levels", Level),
        map.Text("practice"));

    private static BarsLevel Level(MapReader map)
    {
        // For mentors' eyes; the machine does not see it.
        map.Texts("unobservable");
        return new(map.Integer("level", 1, Levels), map.Text("text"), map.Conditions("when"));
    }

    private static RedLine RedLine(MapReader map) => new(
        map.Declare(NameKind.RedLine),
        map.Text("title"),
        map.Truth("veto") ?? false,
        map.OptionalInteger("cap", 0, MaxTotal),
        map.Truth("voids") ?? false,
        map.List("detectors", detector => new RedLineDetector(detector.Condition("when"), detector.Truth("veto"), detector.OptionalInteger("cap", 0, MaxTotal))),
        map.Text("advice"));

    private static Law Law(MapReader map) => new(
        map.Declare(NameKind.Law),
        map.Text("name"),
        map.Text("article"),
        map.Text("plain"),
        Date(map, "from", needed: true) ?? DateOnly.MinValue,
        Date(map, "to", needed: false),
        map.Truth("verified") ?? false);

    private static DateOnly? Date(MapReader map, string key, bool needed)
    {
        if ((needed ? map.Need(key) : map.Find(key)) is not { } node || map.Reading.Scalar(node) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        map.Reading.Bag.Report(DiagnosticCatalog.BadDate, text.Start, text.Text);
        return null;
    }

    private ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> Categories()
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (id, weights) in List(CaseFiles.Categories, "categories", Category, needed: true))
        {
            all[id] = weights;
        }

        return all.ToImmutable();
    }

    private static (string Id, ImmutableSortedDictionary<string, int> Weights) Category(MapReader map)
    {
        var id = map.Declare(NameKind.Category);
        map.Text("name");
        return (id, ScoringReader.Weights(map, needed: true) ?? ImmutableSortedDictionary<string, int>.Empty);
    }
}
