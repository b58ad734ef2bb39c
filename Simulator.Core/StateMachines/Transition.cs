using System.Collections.Immutable;

namespace Simulator.Core.StateMachines;

/// <summary>One row of the table.</summary>
internal sealed record Transition<TState, TTrigger, TContext>(
    TState From,
    TTrigger Trigger,
    ImmutableArray<Guard<TContext>> Guards,
    TState To,
    bool IsIgnored,
    string? Reason)
    where TState : notnull
    where TTrigger : notnull
{
    public bool IsGuarded => !Guards.IsEmpty;
}
