using Simulator.Core.Scenarios;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads <c>engine.yaml</c>; what it leaves out keeps its default.</summary>
internal static class EngineRulesReader
{
    private const int MaxMood = 100;
    private const int Many = 1000;

    public static EngineRules Read(CaseReading reading, YamlNode? root)
    {
        var rules = EngineRules.Default;
        if (root is null)
        {
            return rules;
        }

        using var map = reading.Map(root);
        if (map.Find("numbers") is { } node)
        {
            using var numbers = reading.Map(node);
            rules = Numbers(numbers, rules);
        }

        return rules with
        {
            LanguageTopic = map.OptionalMention(NameKind.Topic, "language_topic") ?? rules.LanguageTopic,
            ComfortTopic = map.OptionalMention(NameKind.Topic, "comfort_topic") ?? rules.ComfortTopic,
            AlarmContacts = map.Has("alarm_contacts") ? map.Texts("alarm_contacts") : rules.AlarmContacts,
            RepresentedFlag = map.OptionalText("represented_flag") ?? rules.RepresentedFlag,
            RumourFlag = map.OptionalText("rumour_flag") ?? rules.RumourFlag,
            CrowdTemperament = map.OptionalMention(NameKind.Temperament, "crowd_temperament") ?? rules.CrowdTemperament,
        };
    }

    private static EngineRules Numbers(MapReader map, EngineRules rules) => rules with
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
}
