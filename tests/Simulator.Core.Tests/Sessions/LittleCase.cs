using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Tests.Residents;

namespace Simulator.Core.Tests.Sessions;

/// <summary>
/// A case in code: wang and sang on the stairs, ping in the doorway where the stairs are heard, a room where nobody listens,
/// a yard with three people standing about. Tests change what they need with <c>with</c>.
/// </summary>
internal static class LittleCase
{
    public static Scenario Little { get; } = new()
    {
        Id = "little",
        Title = "小案",
        TitleEn = "Little",
        SummaryEn = "Little.",
        Category = "neighbour_dispute",
        Difficulty = 1,
        Briefing = "…",
        Clock = new(600, 1, 60, "time_up"),
        StartStage = "s0",
        StartPlace = "stairs",
        Places =
        [
            new("stairs", "楼道", [], ["door"], 0),
            new("door", "门口", [], [], 0),
            new("room", "里屋", [], [], 0),
            new("yard", "院子", [], [], 3),
        ],
        Residents = [Person("wang", "stairs", 40, 50), Person("sang", "stairs", 40, 60), Person("ping", "door", 40, 55)],
        Contacts = [new("police", "派出所", ["110"], 2)],
        Topics = [new("valve", "总阀", [], [], []), new("secret", "难处", [], [], []), new("back", "回来", [], [], [])],
        Stages = [Stage("s0", ("good", "flag(finished)"))],
        Endings =
        [
            new("good", EndingKind.Good, "好", "…"),
            new("bad", EndingKind.Failed, "坏", "…"),
            new("time_up", EndingKind.Failed, "时间到", "…"),
        ],
        Weights = ImmutableSortedDictionary<string, int>.Empty,
        Lines =
        [
            Lines("wang", "idle", "哼。", "唉。", "行了行了。"),
            Lines("sang", "idle", "嗯。", "随便吧。", "就这样。"),
            Lines("ping", "idle", "看着办。", "等着呢。"),
            Lines("police", "call", "派出所，请讲。"),
        ],
        Shared = new()
        {
            Moods = MoodRulesFile.Rules,
            Competencies = [],
            RedLines = [],
            Laws = [],
            Topics = [],
            Lines = [],
            ModelAnswers = [],
            CategoryWeights = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>>.Empty,
        },
        Hash = "little-hash",
    };

    public static Condition When(string text)
    {
        var parsed = ConditionParser.Parse(text);
        parsed.Errors.ShouldBeEmpty(text);
        return parsed.Condition!;
    }

    /// <summary>A stage; ways are (stage or ending, condition): a target named s… is a stage.</summary>
    public static Stage Stage(string id, params (string To, string When)[] ways) => new()
    {
        Id = id,
        Title = id,
        Scene = "…",
        Transitions = [.. ways.Select(w => Way(w.To, w.When))],
    };

    public static Transition Way(string to, string when, params Effect[] effects) =>
        to[0] == 's' ? new(to, null, When(when), when, when, [.. effects]) : new(null, to, When(when), when, when, [.. effects]);

    public static Interaction Deed(string id, string when, string? speaker = null, bool once = true, params Effect[] effects) =>
        new(id, When(when), once, null, [.. effects], speaker);

    public static Inject Event(string id, string when, string? speaker = null, bool safety = false, params Effect[] effects) =>
        new(id, When(when), "…", [.. effects], safety, speaker);

    public static KeyAction Action(string id, string done, string? partly = null, string? late = null) => new()
    {
        Id = id,
        Title = id,
        Dimension = "C1",
        Points = 50,
        Done = When(done),
        Partly = partly is null ? null : When(partly),
        Late = late is null ? null : When(late),
        Advice = "…",
    };

    public static MoodEffect Mood(string who, MoodKey key, double delta) =>
        new(who, ImmutableSortedDictionary<MoodKey, double>.Empty.Add(key, delta));

    public static LineBank Lines(string speaker, string cue, params string[] texts) =>
        new(speaker, null, cue, null, [], [.. texts.Select((t, i) => new Line($"{speaker}/{cue}/{i}", t, null, null))]);

    /// <summary>The case with one resident changed.</summary>
    public static Scenario Change(this Scenario scenario, string id, Func<Resident, Resident> change) =>
        scenario with { Residents = [.. scenario.Residents.Select(r => r.Id == id ? change(r) : r)] };

    /// <summary>The case with a resident's starting mood changed.</summary>
    public static Scenario WithMood(this Scenario scenario, string id, MoodKey key, double value) =>
        scenario.Change(id, r => r with { Mood = r.Mood.SetItem(key, value) });

    public static Resident Person(string id, string? place, double trust, double anger) => new()
    {
        Id = id,
        Name = id,
        Appearance = "…",
        Persona = "…",
        Temperament = [new("fiery", 1)],
        Mood = ImmutableSortedDictionary<MoodKey, double>.Empty.Add(MoodKey.Trust, trust).Add(MoodKey.Anger, anger),
        Place = place,
    };

    public static string? PlaceOf(this Scene scene, string id) => id == "me" ? scene.MyPlace : scene.Residents[id].Place;
}
