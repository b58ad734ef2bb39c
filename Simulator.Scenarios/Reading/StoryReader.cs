using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads facts, stages, injects and interactions.</summary>
internal static class StoryReader
{
    public static Fact Fact(MapReader map) => new()
    {
        Id = map.Declare(NameKind.Fact),
        Resident = map.Mention(NameKind.Resident, "resident"),
        Text = map.Text("text"),
        Trust = map.Number("trust", 0, Words.MoodMax),
        Privacy = map.Choice("privacy", Words.Privacies, needed: false) ?? FactPrivacy.Eased,
        When = map.OptionalCondition("when"),
        OrWhen = map.OptionalCondition("or_when"),
        AskedBy = map.Mentions(NameKind.Topic, "asked_by"),
        DirectTopics = map.Mentions(NameKind.Topic, "direct"),
        BlockedBy = map.OptionalCondition("blocked_by"),
        Sensitive = map.Truth("sensitive") ?? false,
        Clue = map.Text("clue"),
    };

    public static Stage Stage(MapReader map) => new()
    {
        Id = map.Declare(NameKind.Stage),
        Title = map.Text("title"),
        Scene = map.Text("scene"),
        MinutesPerTurn = map.OptionalInteger("minutes_per_turn", 0, Words.Plenty),
        Interval = map.Truth("interval") ?? false,
        OnEnter = EffectReader.ReadAll(map, "on_enter"),
        Transitions = map.List("transitions", Transition),
        Hints = map.Texts("hints"),
        Speakers = map.Mentions(NameKind.Resident, "speakers"),
    };

    public static Inject Inject(MapReader map) => new(
        map.Declare(NameKind.Inject),
        map.Condition("when"),
        map.Text("text"),
        EffectReader.ReadAll(map, "effects"),
        map.Truth("safety") ?? false,
        map.OptionalMention(NameKind.Listener, "speaker"))
    {
        AnsweredBy = map.Mentions(NameKind.Interaction, "answered_by"),
    };

    public static Interaction Interaction(MapReader map) => new(
        map.Declare(NameKind.Interaction),
        map.Condition("when"),
        map.Truth("once") ?? true,
        map.OptionalText("text"),
        EffectReader.ReadAll(map, "effects"),
        map.OptionalMention(NameKind.Listener, "speaker"));

    private static Transition Transition(MapReader map)
    {
        var to = map.OptionalMention(NameKind.Stage, "to");
        var end = map.OptionalMention(NameKind.Ending, "end");
        if (to is null == end is null)
        {
            map.Reading.Bag.Report(DiagnosticCatalog.ToOrEnd, map.Start);
        }

        var when = map.Find("when") is null ? Always : map.Condition("when");
        return new(to, end, when, when.Text, map.OptionalText("reason") ?? "", EffectReader.ReadAll(map, "effects"));
    }

    // A road without a condition is always open.
    private static Condition Always { get; } = ConditionParser.Parse("always").Condition!;
}
