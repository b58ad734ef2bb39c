using Simulator.Core.Scenarios;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads <c>engine.yaml</c>.</summary>
internal sealed class EngineRulesReader : RulesReader<EngineRules>
{
    private const int MaxMood = 100;
    private const int Many = 1000;

    protected override EngineRules Default => EngineRules.Default;

    protected override EngineRules Numbers(MapReader map, EngineRules rules) => rules with
    {
        WaitMinutes = map.OptionalInteger("wait_minutes", 1, Many) ?? rules.WaitMinutes,
        HintMinutes = map.OptionalInteger("hint_minutes", 0, Many) ?? rules.HintMinutes,
        FollowAnger = map.OptionalNumber("follow_anger", 0, MaxMood) ?? rules.FollowAnger,
        ApologyLength = map.OptionalInteger("apology_length", 0, Many) ?? rules.ApologyLength,
        CalmingTurns = map.OptionalInteger("calming_turns", 1, Many) ?? rules.CalmingTurns,
        StungAnger = map.OptionalNumber("stung_anger", 0, MaxMood) ?? rules.StungAnger,
        MurmurAnger = map.OptionalNumber("murmur_anger", 0, MaxMood) ?? rules.MurmurAnger,
        MurmurTurns = map.OptionalInteger("murmur_turns", 1, Many) ?? rules.MurmurTurns,
        MurmurChance = map.OptionalNumber("murmur_chance", 0, 1) ?? rules.MurmurChance,
        HeckleFrom = map.OptionalNumber("heckle_from", 0, MaxMood) ?? rules.HeckleFrom,
        HeckleTo = map.OptionalNumber("heckle_to", 0, MaxMood) ?? rules.HeckleTo,
    };

    protected override EngineRules Rest(MapReader map, EngineRules rules) => rules with
    {
        LanguageTopic = map.OptionalMention(NameKind.Topic, "language_topic") ?? rules.LanguageTopic,
        ComfortTopic = map.OptionalMention(NameKind.Topic, "comfort_topic") ?? rules.ComfortTopic,
        AlarmContacts = map.Has("alarm_contacts") ? map.Texts("alarm_contacts") : rules.AlarmContacts,
        RepresentedFlag = map.OptionalText("represented_flag") ?? rules.RepresentedFlag,
        RumourFlag = map.OptionalText("rumour_flag") ?? rules.RumourFlag,
        CrowdTemperament = map.OptionalMention(NameKind.Temperament, "crowd_temperament") ?? rules.CrowdTemperament,
    };
}
