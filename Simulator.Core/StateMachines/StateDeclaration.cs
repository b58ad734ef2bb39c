using System.Collections.Immutable;

namespace Simulator.Core.StateMachines;

internal sealed record StateDeclaration<TState, TTrigger, TContext>(
    TState State,
    bool IsFinal,
    ImmutableArray<Action<Firing<TState, TTrigger, TContext>>> OnEntry,
    ImmutableArray<Action<Firing<TState, TTrigger, TContext>>> OnExit)
    where TState : notnull
    where TTrigger : notnull;
