using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>The lists of a debrief that go through the case point by point.</summary>
internal static class Checklists
{
    private const int MissedShown = 3;

    public static ImmutableArray<KeyActionCheck> KeyActions(JudgedSession session, ScoreCard card) =>
        [.. session.Final.Scenario.KeyActions.Zip(card.KeyActions, (action, evidence) => new KeyActionCheck(action, evidence))];

    public static ImmutableArray<KeyActionCheck> MissedFirst(ImmutableArray<KeyActionCheck> all) =>
    [
        .. all.Where(c => c.Evidence.Status == KeyActionStatus.Missed)
            .OrderByDescending(c => c.Action.Harm)
            .ThenByDescending(c => c.Action.Points)
            .Take(MissedShown),
    ];

    public static ImmutableArray<FactCheck> Facts(Scene scene) => [.. scene.Scenario.Facts.Select(f => Fact(f, scene))];

    public static ImmutableArray<LawCheck> Laws(SceneScope scope) =>
        [.. scope.Scene.Scenario.Laws.Select(l => Law(l, scope)).OfType<LawCheck>()];

    public static ImmutableArray<DimensionFeedback> Dimensions(JudgedSession session, ScoreCard card, ImmutableArray<KeyActionCheck> actions) =>
        [.. card.Details.Select(d => Dimension(d, session, actions))];

    private static FactCheck Fact(Fact fact, Scene scene)
    {
        var about = scene.Acts.Where(e => e.Clause.Mode != ClauseMode.Void && e.Clause.Topics.Any(fact.AskedBy.Contains)).ToList();
        var leak = fact.Sensitive ? about.Find(e => e.Clause.Performs(Act.LeakPrivacy)) : null;
        var asked = about.Find(e => e.HeardBy.Contains(fact.Resident));
        var learnt = scene.Revealed.TryGetValue(fact.Id, out var moment);
        var outcome = learnt ? FactOutcome.Learnt : asked is not null ? FactOutcome.Asked : FactOutcome.NotAsked;
        return new(fact, outcome, learnt ? moment.Turn : null, Words(asked), Words(leak));
    }

    private static LawCheck? Law(LawPoint point, SceneScope scope)
    {
        if (point.Wrong is { } wrong && ConditionEvaluator.Holds(wrong, scope))
        {
            return new(point.Law, LawOutcome.Wrong, Last(EvidenceTrace.Contributing(wrong, scope)));
        }

        if (point.Right is not { } right)
        {
            return null;
        }

        return ConditionEvaluator.Holds(right, scope)
            ? new(point.Law, LawOutcome.Right, Last(EvidenceTrace.Contributing(right, scope)))
            : new(point.Law, LawOutcome.Missing, null);
    }

    private static DimensionFeedback Dimension(DimensionScore score, JudgedSession session, ImmutableArray<KeyActionCheck> actions)
    {
        var levels = session.Final.Scenario.Shared.Competencies.First(c => c.Id == score.Id).Levels;
        var evidence = score.Evidence.IsEmpty
            ? [.. actions
                .Where(a => a.Action.Dimension == score.Id && a.Evidence is { Turn: not null, Span: not null })
                .Select(a => new Quote(a.Evidence.Turn!.Value, a.Evidence.Span!.Value))]
            : score.Evidence;
        return new(
            score,
            levels.FirstOrDefault(l => l.Level == score.Bars)?.Text ?? "",
            levels.FirstOrDefault(l => l.Level == score.Bars + 1)?.Text ?? "",
            evidence,
            evidence.IsEmpty ? new TurnRange(1, session.Final.Turn) : null);
    }

    private static Quote? Last(IReadOnlyList<ActEntry> entries) => entries.Count == 0 ? null : Words(entries[^1]);

    private static Quote? Words(ActEntry? entry) => entry is null ? null : new(entry.Turn, entry.Clause.Span);
}
