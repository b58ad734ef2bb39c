using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Evidence;

/// <summary>Keeps <see cref="Residents.Scene.Held"/>: for how many turns in a row the inner parts of <c>for N turns</c> have held.</summary>
public static class HeldCounts
{
    /// <summary>The counts at the end of a turn; parts that do not hold now are left out.</summary>
    /// <param name="scope">The present turn; its <see cref="SceneScope.Before"/> carries the counts so far.</param>
    /// <param name="parts">All <c>for</c> parts of the case's conditions.</param>
    public static ImmutableSortedDictionary<string, int> Advance(SceneScope scope, IEnumerable<HeldFor> parts)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(parts);
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (scope.HeldTurns(part.Inner) is > 0 and var turns)
            {
                counts[SceneScope.KeyOf(part.Inner)] = turns;
            }
        }

        return counts.ToImmutable();
    }
}
