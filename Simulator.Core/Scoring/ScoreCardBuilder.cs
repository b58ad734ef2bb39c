using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring;

/// <summary>Scores a recorded session by the rules of docs/scoring.md. Pure: the same record gives the same card on any machine.</summary>
public static class ScoreCardBuilder
{
    /// <summary>The card of a session.</summary>
    public static ScoreCard Build(JudgedSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var scenario = session.Final.Scenario;
        var rules = scenario.Shared.Scoring;
        var actions = KeyActions(session);
        var details = Dimensions(session, actions);
        var card = new ScoreCard
        {
            Scenario = scenario.Id,
            Version = ScoringVersion.Current,
            Status = ScoreStatus.Final,
            Ending = session.Ending,
            EndingId = session.EndingId,
            Caps = ScoreCaps.Of(session),
            HintPoints = Math.Min(session.Hints * rules.HintCost, rules.HintCostMost),
            Dimensions = details.ToImmutableSortedDictionary(d => d.Id, d => Shown(d.Level), StringComparer.Ordinal),
            KeyActions = actions,
            RedLines = session.RedLines,
            Details = details,
        };
        return WithTotal(card, session, rules);
    }

    private static ScoreCard WithTotal(ScoreCard card, JudgedSession session, ScoringRules rules)
    {
        var sum = ScoreFormulas.Sum([.. card.Details.Select(d => (d.Weight, d.Percent))]);
        if (session.RedLines.Any(r => r.Status == RedLineStatus.Confirmed && ScoreCaps.Voids(session, r)))
        {
            return card with { Status = ScoreStatus.Void };
        }

        if (session.ValidTurns < rules.MinimumTurns || sum is null)
        {
            return card with { Status = ScoreStatus.NotJudged };
        }

        var uncapped = ScoreFormulas.Rounded(Math.Max(0, sum.Value - card.HintPoints));
        var total = card.Caps.Aggregate(uncapped, (limit, cap) => Math.Min(limit, cap.Limit));
        var isVetoed = session.RedLines.Any(r => r.Status != RedLineStatus.Rejected && r.Suspicion.Veto);
        return card with
        {
            Status = session.RedLines.Any(r => r.Status == RedLineStatus.Suspected) ? ScoreStatus.Provisional : ScoreStatus.Final,
            Uncapped = uncapped,
            Total = total,
            Grade = ScoreFormulas.Band(total, isVetoed, rules),
        };
    }

    private static ImmutableArray<KeyActionEvidence> KeyActions(JudgedSession session) =>
    [
        .. session.Final.Scenario.KeyActions.Select(a =>
            session.KeyActions.FirstOrDefault(k => k.Id == a.Id && k.Status != KeyActionStatus.Missed)
            ?? new KeyActionEvidence(a.Id, KeyActionStatus.Missed, null, null)),
    ];

    private static ImmutableArray<DimensionScore> Dimensions(JudgedSession session, ImmutableArray<KeyActionEvidence> actions)
    {
        var scenario = session.Final.Scenario;
        var scope = JudgedScope.Of(session);
        return
        [
            .. scenario.Shared.Competencies.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => DimensionScorer.Score(
                c,
                scenario.Weights.GetValueOrDefault(c.Id),
                [.. scenario.KeyActions.Zip(actions).Where(p => p.First.Dimension == c.Id).Select(p => (p.First.Points, p.Second.Status))],
                scope,
                scenario.Shared.Scoring,
                session.MentorBars.TryGetValue(c.Id, out var level) ? level : null)),
        ];
    }

    private static decimal? Shown(decimal? level) => level is { } l ? decimal.Round(l, 2, MidpointRounding.AwayFromZero) : null;
}
