using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Evidence;

/// <summary>A small stairwell case: two families, a kitchen that hears the stairs, a police station to phone.</summary>
internal static class TinyCase
{
    public static Scenario Tiny { get; } = new()
    {
        Id = "tiny",
        Title = "小案",
        TitleEn = "Tiny",
        SummaryEn = "Tiny.",
        Category = "neighbour_dispute",
        Difficulty = 1,
        Briefing = "…",
        Clock = new(0, 1, 60, "time_up"),
        StartStage = "s0",
        StartPlace = "stairs",
        Places =
        [
            new("stairs", "楼道", [], ["kitchen"], 2),
            new("kitchen", "厨房", [], [], 0),
            new("room", "里屋", [], [], 0),
            new("hall", "大厅", [], [], 1),
        ],
        Residents = [Person("wang", "down"), Person("sang", "up"), Person("ping", null)],
        Crowd = new("hall", 3, 50, 60, 50, 30, "人群里有人"),
        Contacts = [new("police", "派出所", ["110"], 2)],
        Topics = [new("valve", "总阀", ["阀"], [], []), new("rent", "租金", ["租"], [], [])],
        Facts =
        [
            new() { Id = "f1", Resident = "sang", Text = "事实一", Trust = 40, Clue = "线索一" },
            new() { Id = "f2", Resident = "wang", Text = "事实二", Trust = 40, Clue = "线索二" },
        ],
        Stages = [new() { Id = "s0", Title = "开头", Scene = "" }, new() { Id = "s1", Title = "之后", Scene = "" }],
        Injects = [new("fire", Cond("turn >= 1"), "着火了", [], true, null), new("rumour", Cond("turn >= 1"), "有人说", [], false, null)],
        Weights = Weights(12, 12, 12, 12, 12, 12, 14, 14),
        Shared = new()
        {
            Moods = new()
            {
                Base = ImmutableSortedDictionary<Act, ImmutableArray<double>>.Empty,
                Clarity = ImmutableSortedDictionary<Act, double>.Empty,
                Temperaments = [],
                Numbers = ImmutableSortedDictionary<string, double>.Empty,
                Rows = ImmutableSortedDictionary<string, ImmutableArray<double>>.Empty,
            },
            Competencies = [],
            RedLines = [],
            Laws = [],
            Topics = [],
            Lines = [],
            ModelAnswers = [],
            CategoryWeights = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>>.Empty,
        },
        Hash = "00",
    };

    public static Scene Start { get; } = new()
    {
        Scenario = Tiny,
        Stage = "s0",
        StagesBeen = ["s0"],
        MyPlace = "stairs",
        Residents = new[]
        {
            At("wang", "stairs", trust: 30, anger: 78),
            At("sang", "room", trust: 30, anger: 70),
            At("ping", null, trust: 40, anger: 88),
        }.ToImmutableSortedDictionary(r => r.Id, r => r, StringComparer.Ordinal),
    };

    public static Condition Cond(string text)
    {
        var result = ConditionParser.Parse(text);
        result.Errors.ShouldBeEmpty(text);
        return result.Condition!;
    }

    public static ImmutableSortedDictionary<string, int> Weights(params int[] weights) =>
        weights.Select((w, i) => (w, i)).ToImmutableSortedDictionary(p => $"C{p.i + 1}", p => p.w, StringComparer.Ordinal);

    public static bool Holds(this Scene scene, string condition, Scene? before = null) =>
        ConditionEvaluator.Holds(Cond(condition), new SceneScope(scene, before));

    public static ResidentState At(string id, string? place, double trust = 50, double anger = 50) =>
        new() { Id = id, Place = place, Mood = new(trust, anger, 50, 30, 50, 40, 20, 0) };

    /// <summary>The next turn: one minute later, with these clauses.</summary>
    public static Scene Turn(this Scene scene, params ActEntry[] entries)
    {
        var turn = scene.Turn + 1;
        return scene with
        {
            Turn = turn,
            Minute = scene.Minute + 1,
            Acts = scene.Acts.AddRange(entries.Select((e, i) => e with
            {
                Turn = turn,
                Minute = scene.Minute + 1,
                Stage = scene.Stage,
                Clause = e.Clause with { Span = new(i * 10, 8) },
            })),
        };
    }

    public static ActEntry Said(string acts, string? to = "wang", string? topics = null) => Entry(ClauseMode.Said, acts, to, topics);

    public static ActEntry Did(string acts, string? to = "wang", string? topics = null) => Entry(ClauseMode.Done, acts, to, topics);

    public static ActEntry Entry(ClauseMode mode, string acts, string? to, string? topics = null, int confidence = 900) => new(
        1,
        1,
        "s0",
        "stairs",
        new(new(0, 8), [.. Ids(acts).Select(Parse)], mode, false, false, [.. Ids(to)], [], [.. Ids(topics)], null, null, confidence),
        [.. Ids(to is null or "*" ? "wang" : to)],
        2);

    public static Scene Enter(this Scene scene, string stage) => scene with
    {
        Stage = stage,
        StagesBeen = scene.StagesBeen.Add(stage),
        StageEnteredTurn = scene.Turn,
        StageEnteredMinute = scene.Minute,
    };

    public static Scene Fire(this Scene scene, string inject) =>
        scene with { Fired = scene.Fired.SetItem(inject, new(scene.Turn, scene.Minute)) };

    private static string[] Ids(string? list) => list is null ? [] : list.Split(' ');

    private static Act Parse(string id) => Acts.TryParse(id, out var act) ? act : throw new ArgumentException(id);

    private static Resident Person(string id, string? side) => new()
    {
        Id = id,
        Name = id,
        Appearance = "",
        Persona = "",
        Temperament = [new("fiery", 1)],
        Mood = ImmutableSortedDictionary<MoodKey, double>.Empty,
        Side = side,
    };
}
