using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads <c>scenario.yaml</c>.</summary>
internal sealed class ScenarioReader(ScenarioBundle bundle, SharedData shared)
{
    private const int MaxDifficulty = 4;
    private const int MinutesPerHour = 60;

    public Scenario Read(MapReader map) => new()
    {
        Id = Id(map),
        Title = map.Text("title"),
        TitleEn = map.Text("title_en"),
        SummaryEn = map.Text("summary_en"),
        Category = map.Mention(NameKind.Category, "category"),
        Grade = Grade(map),
        Difficulty = map.Integer("difficulty", 1, MaxDifficulty),
        Briefing = map.Text("briefing"),
        SafetyNote = map.OptionalText("safety_note"),
        Clock = Clock(map),
        StartStage = Start(map, NameKind.Stage, "stage"),
        StartPlace = Start(map, NameKind.Place, "place"),
        Places = map.NeedList("places", PeopleReader.Place),
        Residents = map.NeedList("residents", PeopleReader.Resident),
        Crowd = PeopleReader.Crowd(map),
        Contacts = map.List("contacts", PeopleReader.Contact),
        Topics = map.List("topics", TopicReader.Topic),
        Facts = map.List("facts", StoryReader.Fact),
        Stages = map.NeedList("stages", StoryReader.Stage),
        Injects = map.List("injects", StoryReader.Inject),
        Interactions = map.List("interactions", StoryReader.Interaction),
        Promises = map.List("promises", ScoringReader.Promise),
        KeyActions = map.NeedList("key_actions", ScoringReader.KeyAction),
        Endings = map.NeedList("endings", ScoringReader.Ending),
        RedLines = map.List("red_lines", ScoringReader.RedLine),
        Laws = map.List("laws", ScoringReader.Law),
        Weights = Weights(map),
        Shared = shared,
        Hash = bundle.Hash,
    };

    private static CaseGrade Grade(MapReader map)
    {
        var grade = map.Choice("grade", Words.Grades, needed: false) ?? CaseGrade.Release;
        map.Reading.Bag.IsDraft = grade == CaseGrade.Draft;
        return grade;
    }

    private string Id(MapReader map)
    {
        var id = map.Text("id");
        if (id.Length > 0 && id != bundle.Id)
        {
            map.Reading.Bag.Report(DiagnosticCatalog.IdIsNotFolder, map.At("id"), id, bundle.Id);
        }

        return bundle.Id;
    }

    private ImmutableSortedDictionary<string, int> Weights(MapReader map) =>
        ScoringReader.Weights(map, needed: false)
        ?? shared.CategoryWeights.GetValueOrDefault(map.OptionalText("category") ?? "")
        ?? ImmutableSortedDictionary<string, int>.Empty;

    private static string Start(MapReader owner, NameKind kind, string key)
    {
        if (owner.Need("start") is not { } node)
        {
            return "";
        }

        using var map = owner.Reading.Map(node);
        map.Find("stage");
        map.Find("place");
        return map.Mention(kind, key);
    }

    private static ScenarioClock Clock(MapReader owner)
    {
        if (owner.Need("clock") is not { } node)
        {
            return new(0, 1, 1, "");
        }

        using var map = owner.Reading.Map(node);
        return new(
            MinuteOfDay(map, "starts_at"),
            map.OptionalInteger("minutes_per_turn", 0, Words.Plenty) ?? 1,
            map.Integer("budget_minutes", 1, Words.Plenty),
            map.Mention(NameKind.Ending, "on_time_up"));
    }

    private static int MinuteOfDay(MapReader map, string key)
    {
        if (map.Need(key) is not { } node || map.Reading.Scalar(node) is not { } text)
        {
            return 0;
        }

        if (TimeOnly.TryParseExact(text.Text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return (time.Hour * MinutesPerHour) + time.Minute;
        }

        map.Reading.Bag.Report(DiagnosticCatalog.BadTimeOfDay, text.Start, text.Text);
        return 0;
    }
}
