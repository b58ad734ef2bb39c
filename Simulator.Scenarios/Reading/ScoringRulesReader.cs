using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads <c>scoring.yaml</c>.</summary>
internal sealed class ScoringRulesReader : RulesReader<ScoringRules>
{
    private const int Hundred = 100;
    private const int Thousand = 1000;

    protected override ScoringRules Default => ScoringRules.Default;

    protected override ScoringRules Numbers(MapReader map, ScoringRules rules) => Moments(map, Points(map, rules));

    protected override ScoringRules Rest(MapReader map, ScoringRules rules) => rules with
    {
        LevelPercents = Decimals(map, "level_percents", rules.LevelPercents),
        GradeFloors = Decimals(map, "grade_floors", rules.GradeFloors),
        SafetyActs = map.Has("safety_acts") ? map.ActList("safety_acts") : rules.SafetyActs,
    };

    private static ScoringRules Points(MapReader map, ScoringRules rules) => rules with
    {
        KeyActionShare = Share(map, "key_action_share") ?? rules.KeyActionShare,
        BarsShare = Share(map, "bars_share") ?? rules.BarsShare,
        LateCredit = Share(map, "late_credit") ?? rules.LateCredit,
        PartlyCredit = Share(map, "partly_credit") ?? rules.PartlyCredit,
        VetoLimit = map.OptionalInteger("veto_limit", 0, Hundred) ?? rules.VetoLimit,
        MinimumTurns = map.OptionalInteger("minimum_turns", 0, Thousand) ?? rules.MinimumTurns,
        HintCost = map.OptionalInteger("hint_cost", 0, Hundred) ?? rules.HintCost,
        HintCostMost = map.OptionalInteger("hint_cost_most", 0, Hundred) ?? rules.HintCostMost,
        ClausesPerTurn = map.OptionalInteger("clauses_per_turn", 1, Thousand) ?? rules.ClausesPerTurn,
        TopicClausesPerTurn = map.OptionalInteger("topic_clauses_per_turn", 1, Thousand) ?? rules.TopicClausesPerTurn,
        TopicsPerClause = map.OptionalInteger("topics_per_clause", 1, Thousand) ?? rules.TopicsPerClause,
        KeyActionsPerClause = map.OptionalInteger("key_actions_per_clause", 1, Thousand) ?? rules.KeyActionsPerClause,
        KeyActionsPerTurn = map.OptionalInteger("key_actions_per_turn", 1, Thousand) ?? rules.KeyActionsPerTurn,
        CopiedRun = map.OptionalInteger("copied_run", 1, Thousand) ?? rules.CopiedRun,
        RedLineConfidence = map.OptionalInteger("red_line_confidence", 0, Thousand) ?? rules.RedLineConfidence,
        ManipulationConfidence = map.OptionalInteger("manipulation_confidence", 0, Thousand) ?? rules.ManipulationConfidence,
    };

    private static ScoringRules Moments(MapReader map, ScoringRules rules) => rules with
    {
        SafetyTurns = map.OptionalInteger("safety_turns", 1, Thousand) ?? rules.SafetyTurns,
        TurningPoint = map.OptionalNumber("turning_point", 0, Hundred) ?? rules.TurningPoint,
        PolicyAnger = map.OptionalNumber("policy_anger", 0, Hundred) ?? rules.PolicyAnger,
        CooperationTrust = map.OptionalNumber("cooperation_trust", 0, Hundred) ?? rules.CooperationTrust,
        MoodBaseline = map.OptionalNumber("mood_baseline", 0, Hundred) ?? rules.MoodBaseline,
        EmptyEmpathy = map.OptionalInteger("empty_empathy", 1, Thousand) ?? rules.EmptyEmpathy,
        PracticeDays = map.OptionalInteger("practice_days", 1, Thousand) ?? rules.PracticeDays,
    };

    private static decimal? Share(MapReader map, string key) => (decimal?)map.OptionalNumber(key, 0, 1);

    private static ImmutableArray<decimal> Decimals(MapReader map, string key, ImmutableArray<decimal> usual) => map.Has(key)
        ? [.. map.Numbers(key, usual.Length, 0, Hundred).Select(n => (decimal)n)]
        : usual;
}
