using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Evidence;

/// <summary>Which clauses make a condition hold: so that every point has a quote.</summary>
public static class EvidenceTrace
{
    /// <summary>The clauses that contribute to a condition, in order of speaking, each once; empty when it does not hold or asks about no clause.</summary>
    public static IReadOnlyList<ActEntry> Contributing(Condition condition, SceneScope scope)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(scope);
        return ConditionEvaluator.Holds(condition, scope)
            ? [.. Of(condition.Root, scope, null, new HashSet<string>(StringComparer.Ordinal)).Distinct().OrderBy(e => e.Turn).ThenBy(e => e.Clause.Span.Start)]
            : [];
    }

    /// <summary>The last clause of the present turn that contributes; null for none.</summary>
    public static ActEntry? LastOfTurn(Condition condition, SceneScope scope) =>
        Contributing(condition, scope).LastOrDefault(e => e.Turn == scope.Scene.Turn);

    /// <summary>The closed deadline that a condition says was missed; null when it says none.</summary>
    public static Window? MissedDeadline(Condition condition, SceneScope scope)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Missed(condition.Root, scope);
    }

    // What is denied has no words: a negation contributes nothing, and an alternative that does not hold neither.
    private static IEnumerable<ActEntry> Of(ConditionNode node, SceneScope scope, Window? window, HashSet<string> traced) => node switch
    {
        Did did => scope.Matches(did.Pattern, window),
        CountOf count => scope.Matches(count.Pattern, window),
        Comparison comparison => Of(comparison.Left, scope, window, traced).Concat(Of(comparison.Right, scope, window, traced)),
        AllOf all => all.Parts.SelectMany(p => Of(p, scope, window, traced)),
        AnyOf any => any.Parts.Where(p => Holds(p, scope, window)).SelectMany(p => Of(p, scope, window, traced)),
        Within within => Of(within.Inner, scope, within.Window, traced),
        HeldFor held => Of(held.Inner, scope, window, traced),
        TruthCall { Function: "flag" } flag => Raising(flag.Arguments[0], scope, traced),
        _ => [],
    };

    // A flag has no words of its own: the words are those that made the interaction happen which raised it.
    // Each flag once: an interaction may ask for the very flag it raises (going up again), or two for each other's.
    private static IEnumerable<ActEntry> Raising(string flag, SceneScope scope, HashSet<string> traced) => traced.Add(flag)
        ? scope.Scene.Scenario.Interactions
            .Where(i => i.Effects.OfType<FlagEffect>().Any(e => e.Flag == flag))
            .SelectMany(i => scope.Scene.Happened.TryGetValue(i.Id, out var moment) ? At(i.When, scope, moment.Turn, traced) : [])
        : [];

    private static IEnumerable<ActEntry> At(Condition when, SceneScope scope, int turn, HashSet<string> traced) =>
        Of(when.Root, new SceneScope(scope.Scene with { Turn = turn }), null, traced).Where(e => e.Turn == turn);

    private static bool Holds(TruthNode part, SceneScope scope, Window? window) =>
        ConditionEvaluator.Holds(window is null ? part : new Within(part, window), scope);

    private static Window? Missed(TruthNode node, SceneScope scope) => node switch
    {
        Missed missed when ConditionEvaluator.Holds(missed, scope) => missed.Deadline.Window,
        AllOf all => all.Parts.Select(p => Missed(p, scope)).FirstOrDefault(w => w is not null),
        AnyOf any => any.Parts.Select(p => Missed(p, scope)).FirstOrDefault(w => w is not null),
        _ => null,
    };
}
