namespace Simulator.Core.StateMachines;

/// <summary>A table seen from outside: what documents and the graph command draw.</summary>
/// <param name="Nodes">States in the order of their declaration.</param>
/// <param name="Edges">Rows in the order in which they were written; for one state and trigger this is the order in which they are asked.</param>
public sealed record StateMachineGraph<TState, TTrigger>(
    IReadOnlyList<StateMachineNode<TState>> Nodes,
    IReadOnlyList<StateMachineEdge<TState, TTrigger>> Edges)
    where TState : notnull
    where TTrigger : notnull;

/// <summary>A state of a table.</summary>
/// <param name="State">The state.</param>
/// <param name="IsInitial">A life begins here; true for exactly one node.</param>
/// <param name="IsFinal">A life ends here; no row leaves this state.</param>
public sealed record StateMachineNode<TState>(TState State, bool IsInitial, bool IsFinal)
    where TState : notnull;

/// <summary>A row of a table.</summary>
/// <param name="From">The state in which the trigger arrives.</param>
/// <param name="To">The state afterwards; equal to <paramref name="From"/> when ignored.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Guards">Names of the guards, all of which must hold; empty when the row is unguarded.</param>
/// <param name="IsIgnored">The trigger explicitly means nothing here.</param>
/// <param name="Reason">The reason given in the table, or null.</param>
public sealed record StateMachineEdge<TState, TTrigger>(
    TState From,
    TState To,
    TTrigger Trigger,
    IReadOnlyList<string> Guards,
    bool IsIgnored,
    string? Reason)
    where TState : notnull
    where TTrigger : notnull;
