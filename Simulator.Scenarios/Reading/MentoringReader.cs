using System.Collections.Immutable;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Reviews.Agreement;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads <c>mentoring.yaml</c>: one section a subject.</summary>
internal static class MentoringReader
{
    private const int MaxTotal = 100;
    private const int MaxLevel = 5;
    private const int Many = 1000;

    public static MentoringRules Read(CaseReading reading, YamlNode root)
    {
        using var map = reading.Map(root);
        var rules = new MentoringRules();
        return rules with
        {
            Agreement = Section(map, "agreement", rules.Agreement, Agreement),
            Growth = Section(map, "growth", rules.Growth, Growth),
            Pairing = Section(map, "pairing", rules.Pairing, PairingReader.Read),
        };
    }

    private static T Section<T>(MapReader map, string key, T usual, Func<MapReader, T, T> read)
    {
        if (map.Find(key) is not { } node)
        {
            return usual;
        }

        using var section = map.Reading.Map(node);
        return read(section, usual);
    }

    private static AgreementRules Agreement(MapReader map, AgreementRules rules) => rules with
    {
        MinimumDoubles = map.OptionalInteger("minimum_doubles", 2, Many) ?? rules.MinimumDoubles,
        AssessmentDoubles = map.OptionalInteger("assessment_doubles", 2, Many) ?? rules.AssessmentDoubles,
        SuggestFrom = map.OptionalNumber("suggest_from", 0, 1) ?? rules.SuggestFrom,
        PrefillFrom = map.OptionalNumber("prefill_from", 0, 1) ?? rules.PrefillFrom,
        FeedbackFrom = map.OptionalNumber("feedback_from", 0, 1) ?? rules.FeedbackFrom,
        RecordFrom = map.OptionalNumber("record_from", 0, 1) ?? rules.RecordFrom,
        AssessmentFrom = map.OptionalNumber("assessment_from", 0, 1) ?? rules.AssessmentFrom,
        AssessmentRedLines = map.OptionalNumber("assessment_red_lines", 0, 1) ?? rules.AssessmentRedLines,
        SeverityAlarm = map.OptionalNumber("severity_alarm", 0, MaxLevel) ?? rules.SeverityAlarm,
        SpreadAlarm = map.OptionalNumber("spread_alarm", 0, 1) ?? rules.SpreadAlarm,
        MiddleAlarm = map.OptionalNumber("middle_alarm", 0, 1) ?? rules.MiddleAlarm,
        AlarmMarks = map.OptionalInteger("alarm_marks", 1, Many) ?? rules.AlarmMarks,
        AnchorSessions = map.OptionalInteger("anchor_sessions", 1, Many) ?? rules.AnchorSessions,
        AnchorShare = map.OptionalNumber("anchor_share", 0, 1) ?? rules.AnchorShare,
    };

    private static GrowthRules Growth(MapReader map, GrowthRules rules) => Totals(map, rules) with
    {
        LastWeights = Decimals(map, "last_weights", 1, rules.LastWeights),
        Mentors = map.OptionalInteger("mentors", 0, Many) ?? rules.Mentors,
        IndependentCategories = map.OptionalInteger("independent_categories", 0, Many) ?? rules.IndependentCategories,
        NeededCategories = map.Has("needed_categories") ? map.Texts("needed_categories") : rules.NeededCategories,
        NeededDimensions = map.Has("needed_dimensions") ? map.Mentions(NameKind.Dimension, "needed_dimensions") : rules.NeededDimensions,
        NeededLevel = (decimal?)map.OptionalNumber("needed_level", 1, MaxLevel) ?? rules.NeededLevel,
        Recommendations = map.OptionalInteger("recommendations", 0, Many) ?? rules.Recommendations,
        SafetyDimension = map.OptionalMention(NameKind.Dimension, "safety_dimension") ?? rules.SafetyDimension,
        PrivacyDimension = map.OptionalMention(NameKind.Dimension, "privacy_dimension") ?? rules.PrivacyDimension,
        DifficultySteps = Decimals(map, "difficulty_steps", MaxTotal, rules.DifficultySteps),
        SmallestGroup = map.OptionalInteger("smallest_group", 2, Many) ?? rules.SmallestGroup,
    };

    private static GrowthRules Totals(MapReader map, GrowthRules rules) => rules with
    {
        AccompaniedTotal = Total(map, "accompanied_total") ?? rules.AccompaniedTotal,
        IndependentTotal = Total(map, "independent_total") ?? rules.IndependentTotal,
        IndependentCategoryTotal = Total(map, "independent_category_total") ?? rules.IndependentCategoryTotal,
        NeededCategoryTotal = Total(map, "needed_category_total") ?? rules.NeededCategoryTotal,
        ExemplaryTotal = Total(map, "exemplary_total") ?? rules.ExemplaryTotal,
        ExemplaryCategoryTotal = Total(map, "exemplary_category_total") ?? rules.ExemplaryCategoryTotal,
    };

    private static decimal? Total(MapReader map, string key) => (decimal?)map.OptionalNumber(key, 0, MaxTotal);

    private static ImmutableArray<decimal> Decimals(MapReader map, string key, double highest, ImmutableArray<decimal> usual) => map.Has(key)
        ? [.. map.Numbers(key, usual.Length, 0, highest).Select(n => (decimal)n)]
        : usual;
}
