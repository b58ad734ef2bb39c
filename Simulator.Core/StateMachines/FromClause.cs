using System.Collections.Immutable;

namespace Simulator.Core.StateMachines;

/// <summary>The rows of one or several states, being written.</summary>
public sealed class FromClause<TState, TTrigger, TContext>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly StateMachineBuilder<TState, TTrigger, TContext> _builder;

    internal FromClause(StateMachineBuilder<TState, TTrigger, TContext> builder, ImmutableArray<TState> states)
    {
        _builder = builder;
        States = states;
    }

    internal ImmutableArray<TState> States { get; }

    /// <summary>Begins a row; finish it with <c>To</c> or <c>Ignore</c>.</summary>
    public RowClause<TState, TTrigger, TContext> On(TTrigger trigger)
    {
        var row = new RowClause<TState, TTrigger, TContext>(this, trigger);
        _builder.Add(row);
        return row;
    }

    /// <summary>Goes on with the rows of other states.</summary>
    public FromClause<TState, TTrigger, TContext> From(params TState[] states) => _builder.From(states);

    /// <inheritdoc cref="StateMachineBuilder{TState, TTrigger, TContext}.Build"/>
    public StateMachineDefinition<TState, TTrigger, TContext> Build() => _builder.Build();
}
