using System.Collections.Immutable;

namespace Simulator.Core.StateMachines;

/// <summary>Writes a table: first the states, then the rows.</summary>
/// <remarks>Not safe for several threads; the definition that it builds is. Mistakes are collected, never thrown before <see cref="Build"/>.</remarks>
public sealed class StateMachineBuilder<TState, TTrigger, TContext>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly List<StateDeclaration<TState, TTrigger, TContext>> _states = [];
    private readonly List<(TState State, bool Enters, Action<Firing<TState, TTrigger, TContext>> Run)> _actions = [];
    private readonly List<RowClause<TState, TTrigger, TContext>> _rows = [];
    private readonly List<TState> _initials = [];

    /// <summary>Declares the state in which a life begins; exactly once.</summary>
    public StateMachineBuilder<TState, TTrigger, TContext> Initial(TState state)
    {
        _initials.Add(state);
        return State(state);
    }

    /// <summary>Declares a state.</summary>
    public StateMachineBuilder<TState, TTrigger, TContext> State(TState state) => Declare(state, isFinal: false);

    /// <summary>Declares a state in which a life ends.</summary>
    public StateMachineBuilder<TState, TTrigger, TContext> Final(TState state) => Declare(state, isFinal: true);

    /// <summary>Adds an action that a <see cref="StateMachine{TState, TTrigger, TContext}"/> runs after it moved to the state.</summary>
    public StateMachineBuilder<TState, TTrigger, TContext> OnEntry(TState state, Action<Firing<TState, TTrigger, TContext>> action)
    {
        _actions.Add((state, true, action));
        return this;
    }

    /// <summary>Adds an action that a <see cref="StateMachine{TState, TTrigger, TContext}"/> runs before it leaves the state.</summary>
    public StateMachineBuilder<TState, TTrigger, TContext> OnExit(TState state, Action<Firing<TState, TTrigger, TContext>> action)
    {
        _actions.Add((state, false, action));
        return this;
    }

    /// <summary>Begins the rows of one or several states.</summary>
    public FromClause<TState, TTrigger, TContext> From(params TState[] states) => new(this, [.. states]);

    /// <summary>Every mistake in the table, all at once; empty when it can be built.</summary>
    public IReadOnlyList<StateMachineProblem> Check() =>
        new TableCheck<TState, TTrigger, TContext>(_initials, _states, [.. _actions.Select(a => a.State)], _rows).Problems();

    /// <summary>The finished table.</summary>
    /// <exception cref="StateMachineDefinitionException"><see cref="Check"/> found mistakes.</exception>
    public StateMachineDefinition<TState, TTrigger, TContext> Build()
    {
        var problems = Check();
        return problems.Count > 0
            ? throw new StateMachineDefinitionException(problems)
            : new(_initials[0], [.. _states.Select(WithActions)], [.. _rows.SelectMany(row => row.Transitions())]);
    }

    internal void Add(RowClause<TState, TTrigger, TContext> row) => _rows.Add(row);

    private StateMachineBuilder<TState, TTrigger, TContext> Declare(TState state, bool isFinal)
    {
        _states.Add(new(state, isFinal, [], []));
        return this;
    }

    private StateDeclaration<TState, TTrigger, TContext> WithActions(StateDeclaration<TState, TTrigger, TContext> declaration) =>
        declaration with { OnEntry = ActionsOf(declaration.State, true), OnExit = ActionsOf(declaration.State, false) };

    private ImmutableArray<Action<Firing<TState, TTrigger, TContext>>> ActionsOf(TState state, bool enters) =>
        [.. _actions.Where(a => a.Enters == enters && EqualityComparer<TState>.Default.Equals(a.State, state)).Select(a => a.Run)];
}
