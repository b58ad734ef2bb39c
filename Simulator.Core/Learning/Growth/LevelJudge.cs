using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scoring;

namespace Simulator.Core.Learning.Growth;

/// <summary>Judges a person's level by every condition of domain 7.4.</summary>
/// <remarks>
/// A level needs the conditions of its own line, and always: enough runs, enough mentors, no confirmed veto in the last runs.
/// Vetoes and caps look at the last runs that count, so that nobody is unfit for ever; a suspected one leaves the condition open.
/// </remarks>
internal sealed class LevelJudge(
    GrowthRules rules,
    IReadOnlyList<CompleteSession> counted,
    decimal? total,
    ImmutableArray<DimensionGrowth> dimensions,
    ImmutableArray<CategoryGrowth> categories,
    ImmutableArray<string> recommendedBy)
{
    private const string Privacy = "R02";

    private readonly ImmutableArray<CompleteSession> _last = [.. counted.TakeLast(rules.LastRuns)];

    private bool IsEnough => counted.Count >= rules.LastRuns;

    public PersonLevel Judge()
    {
        ImmutableArray<LevelCondition> all =
        [
            .. Common(Grade.Accompanied, rules.AccompaniedTotal),
            Actions(Grade.Accompanied, ConditionKind.SafetyActions, [rules.SafetyDimension], []),
            .. Common(Grade.Independent, rules.IndependentTotal),
            SomeCategories(),
            Each(ConditionKind.NeededCategories, rules.NeededCategories, rules.NeededCategoryTotal, Grade.Independent),
            Dimensions(Grade.Independent, ConditionKind.NeededDimensions, rules.NeededDimensions),
            RedLines(Grade.Independent, ConditionKind.NoCap, r => r.IsVeto || r.Cap is not null),
            .. Common(Grade.Exemplary, rules.ExemplaryTotal),
            Each(ConditionKind.AllCategories, [.. categories.Select(c => c.Id)], rules.ExemplaryCategoryTotal, Grade.Exemplary),
            Dimensions(Grade.Exemplary, ConditionKind.AllDimensions, [.. dimensions.Select(d => d.Id)]),
            Actions(Grade.Exemplary, ConditionKind.SafetyAndPrivacy, [rules.SafetyDimension, rules.PrivacyDimension], [Privacy]),
            Recommended(),
        ];
        return new PersonLevel(Reached(all), all);
    }

    private static Grade? Reached(ImmutableArray<LevelCondition> all)
    {
        foreach (var grade in (Grade[])[Grade.Exemplary, Grade.Independent, Grade.Accompanied])
        {
            if (all.Where(c => c.Grade == grade).All(c => c.State == ConditionState.Met))
            {
                return grade;
            }
        }

        // Nobody is unfit for what is not known yet: only for a confirmed veto, for too low a total of enough runs and mentors, or when all is known.
        ImmutableArray<LevelCondition> lowest = [.. all.Where(c => c.Grade == Grade.Accompanied)];
        var isUnfit = Is(lowest, ConditionKind.NoVeto, ConditionState.NotMet)
            || (Is(lowest, ConditionKind.Total, ConditionState.NotMet) && Is(lowest, ConditionKind.Mentors, ConditionState.Met))
            || lowest.All(c => c.State != ConditionState.NotYet);
        return isUnfit ? Grade.Unfit : null;
    }

    private static bool Is(ImmutableArray<LevelCondition> conditions, ConditionKind kind, ConditionState state) =>
        conditions.Any(c => c.Kind == kind && c.State == state);

    private IEnumerable<LevelCondition> Common(Grade grade, decimal needed)
    {
        yield return new(grade, ConditionKind.Runs, IsEnough ? ConditionState.Met : ConditionState.NotYet, rules.LastRuns, counted.Count, []);
        var mentors = _last.SelectMany(s => s.Mentors).Distinct(StringComparer.Ordinal).Count();
        yield return new(grade, ConditionKind.Mentors, mentors >= rules.Mentors ? ConditionState.Met : ConditionState.NotYet, rules.Mentors, mentors, []);
        yield return new(grade, ConditionKind.Total, AfterEnough(total >= needed), needed, total, []);
        yield return RedLines(grade, ConditionKind.NoVeto, r => r.IsVeto);
    }

    private LevelCondition RedLines(Grade grade, ConditionKind kind, Func<RedLineOutcome, bool> concerns)
    {
        List<RedLineOutcome> found = [.. _last.SelectMany(s => s.RedLines).Where(r => r.Status != RedLineStatus.Rejected && concerns(r))];
        var confirmed = found.Count(r => r.Status == RedLineStatus.Confirmed);
        var state = confirmed > 0 ? ConditionState.NotMet
            : found.Count > 0 || _last.IsEmpty ? ConditionState.NotYet
            : ConditionState.Met;
        return new(grade, kind, state, 0, _last.IsEmpty ? null : confirmed, Ids(found.Select(r => r.Id)));
    }

    private LevelCondition Actions(Grade grade, ConditionKind kind, ImmutableArray<string> ofDimensions, ImmutableArray<string> redLines)
    {
        List<KeyActionOutcome> actions = [.. _last.SelectMany(s => s.KeyActions).Where(a => ofDimensions.Contains(a.Dimension))];
        List<KeyActionOutcome> open = [.. actions.Where(a => a.Status != KeyActionStatus.Done)];
        List<RedLineOutcome> lines = [.. _last.SelectMany(s => s.RedLines).Where(r => r.Status != RedLineStatus.Rejected && redLines.Contains(r.Id))];
        var isBroken = open.Count > 0 || lines.Exists(r => r.Status == RedLineStatus.Confirmed);
        var state = isBroken ? ConditionState.NotMet
            : actions.Count == 0 || lines.Count > 0 ? ConditionState.NotYet
            : ConditionState.Met;
        decimal? share = actions.Count == 0 ? null : actions.Count - open.Count;
        return new(grade, kind, state, actions.Count, share, Ids([.. open.Select(a => a.Id), .. lines.Select(r => r.Id)]));
    }

    private LevelCondition SomeCategories()
    {
        var good = categories.Count(c => c.Best >= rules.IndependentCategoryTotal);
        var open = categories.Where(c => !(c.Best >= rules.IndependentCategoryTotal)).ToList();
        var canStill = good + open.Count(c => c.Runs == 0) >= rules.IndependentCategories;
        var state = good >= rules.IndependentCategories ? ConditionState.Met : canStill ? ConditionState.NotYet : ConditionState.NotMet;
        return new(Grade.Independent, ConditionKind.Categories, state, rules.IndependentCategories, good, state == ConditionState.Met ? [] : Ids(open.Select(c => c.Id)));
    }

    private LevelCondition Each(ConditionKind kind, ImmutableArray<string> needed, decimal limit, Grade grade)
    {
        List<CategoryGrowth> open = [.. categories.Where(c => needed.Contains(c.Id) && !(c.Best >= limit))];
        return new(grade, kind, Open(open.Count, open.Exists(c => c.Runs > 0)), limit, Least(categories.Where(c => needed.Contains(c.Id)).Select(c => c.Best)), Ids(open.Select(c => c.Id)));
    }

    private LevelCondition Dimensions(Grade grade, ConditionKind kind, ImmutableArray<string> needed)
    {
        List<DimensionGrowth> open = [.. dimensions.Where(d => needed.Contains(d.Id) && !(d.Weighted >= rules.NeededLevel))];
        return new(grade, kind, Open(open.Count, open.Exists(d => d.Weighted is not null)), rules.NeededLevel, Least(dimensions.Where(d => needed.Contains(d.Id)).Select(d => d.Weighted)), Ids(open.Select(d => d.Id)));
    }

    private LevelCondition Recommended() => new(
        Grade.Exemplary,
        ConditionKind.Recommended,
        recommendedBy.Length >= rules.Recommendations ? ConditionState.Met : ConditionState.NotYet,
        rules.Recommendations,
        recommendedBy.Length,
        []);

    private ConditionState AfterEnough(bool holds) => !IsEnough ? ConditionState.NotYet : holds ? ConditionState.Met : ConditionState.NotMet;

    private static ConditionState Open(int open, bool isTooLow) =>
        open == 0 ? ConditionState.Met : isTooLow ? ConditionState.NotMet : ConditionState.NotYet;

    private static decimal? Least(IEnumerable<decimal?> figures)
    {
        List<decimal?> all = [.. figures];
        return all.Count == 0 || all.Contains(null) ? null : all.Min();
    }

    private static ImmutableArray<string> Ids(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
