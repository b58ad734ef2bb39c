using System.Collections.Immutable;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Residents;
using Simulator.Core.Scoring;

namespace Simulator.Core.Tests.Learning.Growth;

/// <summary>Sessions of somebody, and what growth is worked out with.</summary>
internal static class Person
{
    public static readonly ImmutableArray<string> Families = ["public_health", "neighbour_dispute", "facility_failure", "mental_crisis", "hardship_support", "street_order"];

    public static readonly ImmutableSortedDictionary<string, int> Weights =
        new[] { 15, 10, 15, 12, 15, 13, 12, 8 }.Select((weight, i) => (Id: $"C{i + 1}", weight)).ToImmutableSortedDictionary(w => w.Id, w => w.weight, StringComparer.Ordinal);

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static CompleteSession Session(int day, string id, decimal? total, decimal level = 3.5m, string? category = null) => new()
    {
        Id = $"s{day:00}",
        Case = id,
        Category = category ?? Families[day % Families.Length],
        EndedAt = Start.AddDays(day),
        Status = ScoreStatus.Final,
        Total = total,
        Levels = Weights.Keys.ToImmutableSortedDictionary(k => k, _ => (decimal?)level, StringComparer.Ordinal),
        KeyActions = [new("k1", "C1", KeyActionStatus.Done), new("k8", "C8", KeyActionStatus.Done)],
        Mentors = ["m1", "m2"],
    };

    /// <summary>Six runs, one a category, all of this total.</summary>
    public static IReadOnlyList<CompleteSession> Six(decimal total, decimal level = 3.5m) =>
        [.. Families.Select((_, i) => Session(i, $"case-{i}", total, level))];

    public static PersonGrowth Growth(IEnumerable<CompleteSession> sessions, params string[] recommendedBy) =>
        new GrowthBuilder(GrowthRules.Default, Weights, Families, Offers()).Of(sessions, recommendedBy);

    public static LevelCondition Condition(PersonGrowth growth, Grade grade, ConditionKind kind) =>
        growth.Level.Conditions.Single(c => c.Grade == grade && c.Kind == kind);

    private static ImmutableArray<CaseOffer> Offers() =>
    [
        Offer("case-0", 0, 3, ("C1", 30), ("C3", 20)),
        Offer("easy-dispute", 1, 1, ("C3", 10), ("C6", 40)),
        Offer("hard-dispute", 1, 4, ("C3", 50), ("C6", 10)),
        Offer("heat", 2, 3, ("C3", 20), ("C7", 30)),
        Offer("crisis", 3, 4, ("C1", 40), ("C3", 30)),
    ];

    private static CaseOffer Offer(string id, int family, int difficulty, params (string Id, int Points)[] points) =>
        new(id, Families[family], difficulty, points.ToImmutableSortedDictionary(p => p.Id, p => p.Points, StringComparer.Ordinal));
}
