using System.Collections.Immutable;

namespace Simulator.Core.StateMachines;

/// <summary>A row, being written.</summary>
public sealed class RowClause<TState, TTrigger, TContext>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly FromClause<TState, TTrigger, TContext> _from;
    private readonly List<Guard<TContext>> _guards = [];
    private TState? _to;
    private string? _reason;

    internal RowClause(FromClause<TState, TTrigger, TContext> from, TTrigger trigger)
    {
        _from = from;
        Trigger = trigger;
    }

    internal TTrigger Trigger { get; }

    internal ImmutableArray<TState> From => _from.States;

    internal bool IsFinished { get; private set; }

    internal bool IsIgnored { get; private set; }

    internal bool IsGuarded => _guards.Count > 0;

    /// <summary>Adds a guard; when there are several, all must hold.</summary>
    /// <param name="name">What must be so, in words that a refusal can show.</param>
    /// <param name="holds">Free of side effects.</param>
    public RowClause<TState, TTrigger, TContext> When(string name, Func<TContext, bool> holds)
    {
        _guards.Add(new(name, holds));
        return this;
    }

    /// <summary>Finishes the row: the trigger leads to this state.</summary>
    /// <param name="state">The target; may be the state that is left.</param>
    /// <param name="reason">Handed out with the result and drawn in the graph.</param>
    public FromClause<TState, TTrigger, TContext> To(TState state, string? reason = null)
    {
        (_to, _reason, IsFinished) = (state, reason, true);
        return _from;
    }

    /// <summary>Finishes the row: the trigger means nothing here.</summary>
    public FromClause<TState, TTrigger, TContext> Ignore()
    {
        (IsIgnored, IsFinished) = (true, true);
        return _from;
    }

    internal bool TryGetTarget(out TState target)
    {
        target = _to!;
        return IsFinished && !IsIgnored;
    }

    internal IEnumerable<Transition<TState, TTrigger, TContext>> Transitions() =>
        From.Select(from => new Transition<TState, TTrigger, TContext>(
            from, Trigger, [.. _guards], IsIgnored ? from : _to!, IsIgnored, _reason));
}
