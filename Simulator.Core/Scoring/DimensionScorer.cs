using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring;

/// <summary>Scores one dimension.</summary>
internal static class DimensionScorer
{
    public static DimensionScore Score(
        Competency competency,
        int weight,
        IReadOnlyCollection<(int Points, KeyActionStatus Status)> actions,
        SceneScope scope,
        ScoringRules rules,
        int? mentorBars = null)
    {
        var keyActions = ScoreFormulas.KeyActions(actions, rules);
        var indicators = competency.Indicators
            .Select(i => (i.Id, Value: IndicatorShare.Of(i, scope)))
            .Where(i => i.Value is not null)
            .Select(i => new IndicatorValue(i.Id, i.Value!.Value))
            .ToList();
        decimal? mean = indicators.Count == 0 ? null : indicators.Sum(i => i.Value) / indicators.Count;
        var seen = BarsObservables.Of(competency, scope);
        var isAssessed = keyActions is not null || mean is not null || mentorBars is not null || seen.Any(BarsLadder.IsEvidence);
        var bars = BarsLadder.Level(seen);
        var objective = ScoreFormulas.Objective(keyActions, mean, rules);
        decimal? level = isAssessed ? ScoreFormulas.Level(mentorBars ?? bars, objective, rules) : null;
        return new(
            competency.Id,
            weight,
            keyActions,
            [.. indicators],
            mean,
            bars,
            objective,
            level,
            level is { } l ? ScoreFormulas.Percent(l, rules) : null,
            [.. seen.Where(o => o.Holds && IsBehind(o.Level, bars)).SelectMany(o => o.Evidence).Select(e => new Quote(e.Turn, e.Clause.Span)).Distinct().OrderBy(q => q.Turn).ThenBy(q => q.Span.Start)],
            mentorBars);
    }

    // A level of 2 may rest on parts of level 3; every other level rests on its own conditions.
    private static bool IsBehind(int observed, int level) => observed == level || (level == 2 && observed == 3);
}
