using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Scenarios.Players;

/// <summary>Flags that a trainee can see go up: raised by something that is told to them.</summary>
public static class VisibleFlags
{
    /// <summary>Flags of injects, of stages on the way in, and of interactions with a text.</summary>
    public static ImmutableSortedSet<string> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Interactions.Where(i => i.Text is not null).SelectMany(i => i.Effects)
            .Concat(scenario.Injects.SelectMany(i => i.Effects))
            .Concat(scenario.Stages.SelectMany(s => s.OnEnter.Concat(s.Transitions.SelectMany(t => t.Effects))))
            .OfType<FlagEffect>()
            .Select(f => f.Flag)
            .ToImmutableSortedSet(StringComparer.Ordinal);
    }
}
