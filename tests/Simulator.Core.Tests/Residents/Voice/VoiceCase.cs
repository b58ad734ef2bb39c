using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Residents.Voice;

/// <summary>A case made only of lines: a proud and fiery old man, an anxious woman, the police on the phone and a crowd.</summary>
internal static class VoiceCase
{
    private static readonly ImmutableSortedDictionary<MoodKey, double> NoMood = ImmutableSortedDictionary<MoodKey, double>.Empty;

    public static Scenario With(params LineBank[] banks) => new()
    {
        Id = "voice",
        Title = "t",
        TitleEn = "t",
        SummaryEn = "t",
        Category = "neighbour_dispute",
        Difficulty = 1,
        Briefing = "b",
        Clock = new ScenarioClock(600, 1, 90, "time_up"),
        StartStage = "s0",
        StartPlace = "stairs",
        Residents =
        [
            Person("sangzhu", [new("fiery", 0.3), new("proud", 0.7)], new() { [0] = ["系扣子"], [2] = ["拍扶手", "咳了两声"] }),
            Person("wang", [new("anxious", 1)], []),
        ],
        Contacts = [new Contact("police", "派出所", ["110"], 2)],
        Topics = [new Topic("valve", "总阀", [], [], [])],
        Lines = [.. banks.Where(b => b.Speaker is not null && !IsRole(b.Speaker))],
        Weights = ImmutableSortedDictionary<string, int>.Empty,
        Hash = "h",
        Shared = new SharedData
        {
            Moods = new MoodRules
            {
                Base = ImmutableSortedDictionary<Act, ImmutableArray<double>>.Empty,
                Clarity = ImmutableSortedDictionary<Act, double>.Empty,
                Temperaments = [],
                Numbers = MoodRulesFile.Rules.Numbers,
                Rows = ImmutableSortedDictionary<string, ImmutableArray<double>>.Empty,
            },
            Competencies = [],
            RedLines = [],
            Laws = [],
            Topics = [],
            Lines = [.. banks.Where(b => b.Speaker is null || IsRole(b.Speaker))],
            ModelAnswers = [],
            CategoryWeights = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>>.Empty,
        },
    };

    public static LineBank Own(string speaker, string cue, params string[] texts) => Bank(speaker, null, cue, null, [], texts);

    public static LineBank Shared(string? temperament, string cue, params string[] texts) => Bank(null, temperament, cue, null, [], texts);

    /// <summary>Ids are the texts, so that tests read well.</summary>
    public static LineBank Bank(string? speaker, string? temperament, string cue, string? stage, ImmutableArray<MoodBand> bands, params string[] texts) =>
        new(speaker, temperament, cue, stage, bands, [.. texts.Select(t => new Line($"{speaker}/{temperament}/{stage}/{t}", t, null, null))]);

    public static Direction Direct(string speaker, string cue, double anger = 50, int level = 1, TextSpan? when = null, string? topic = null) =>
        new(speaker, "react", [.. cue.Split(' ')], new Mood(30, anger, 50, 20, 50, 50, 30, 0), level, null, topic, [], [], when);

    public static VoiceRequest Request(Scenario scenario, Direction[] directions, string text = "", string[]? used = null, ulong seed = 7, int turn = 1) =>
        new(
            new Scene
            {
                Scenario = scenario,
                Stage = "s0",
                MyPlace = "stairs",
                Residents = ImmutableSortedDictionary<string, ResidentState>.Empty,
            },
            [.. directions],
            text,
            [.. used ?? []],
            seed,
            turn);

    private static bool IsRole(string speaker) => speaker is "crowd" or "contact";

    private static Resident Person(string id, ImmutableArray<TemperamentShare> temperament, Dictionary<int, ImmutableArray<string>> tells) => new()
    {
        Id = id,
        Name = id,
        Appearance = "a",
        Persona = "p",
        Temperament = temperament,
        Mood = NoMood,
        Tells = tells.ToImmutableSortedDictionary(),
    };
}
