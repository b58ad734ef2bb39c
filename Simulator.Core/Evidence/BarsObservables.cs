using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Evidence;

/// <summary>One observable condition of a behaviour-anchored level.</summary>
/// <param name="Dimension">C1 to C8.</param>
/// <param name="Level">1 to 5.</param>
/// <param name="Holds">Whether it was seen.</param>
/// <param name="Evidence">The clauses that show it, in order; empty when it does not hold or is shown by a state.</param>
public sealed record BarsObservation(string Dimension, int Level, bool Holds, ImmutableArray<ActEntry> Evidence);

/// <summary>Asks every observable condition of the behaviour-anchored scales.</summary>
public static class BarsObservables
{
    /// <summary>All conditions of one dimension in order of level.</summary>
    public static ImmutableArray<BarsObservation> Of(Competency competency, SceneScope scope)
    {
        ArgumentNullException.ThrowIfNull(competency);
        ArgumentNullException.ThrowIfNull(scope);
        return
        [
            .. competency.Levels
                .OrderBy(l => l.Level)
                .SelectMany(l => l.Conditions.Select(c => Observe(competency.Id, l.Level, c, scope))),
        ];
    }

    private static BarsObservation Observe(string dimension, int level, Condition condition, SceneScope scope)
    {
        var holds = ConditionEvaluator.Holds(condition, scope);
        return new(dimension, level, holds, holds ? [.. EvidenceTrace.Contributing(condition, scope)] : []);
    }
}
