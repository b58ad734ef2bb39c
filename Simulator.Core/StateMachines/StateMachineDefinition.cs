using System.Collections.Immutable;

namespace Simulator.Core.StateMachines;

/// <summary>A table of transitions: immutable, without a present state, shared by any number of machines and threads.</summary>
/// <remarks>
/// States and triggers are compared by their default equality. For one state and trigger the rows are asked in the order
/// in which they were written; the first row whose guards all hold is taken, so the order is the priority.
/// Guards must be free of side effects: they may run at any time and more than once. <see cref="ToString"/> and
/// <see cref="Describe"/> run neither guards nor actions.
/// </remarks>
public sealed class StateMachineDefinition<TState, TTrigger, TContext>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, StateDeclaration<TState, TTrigger, TContext>> _declarations;
    private readonly Dictionary<(TState State, TTrigger Trigger), ImmutableArray<Transition<TState, TTrigger, TContext>>> _rows;
    private readonly StateMachineGraph<TState, TTrigger> _graph;

    internal StateMachineDefinition(
        TState initial,
        IReadOnlyList<StateDeclaration<TState, TTrigger, TContext>> states,
        IReadOnlyList<Transition<TState, TTrigger, TContext>> transitions)
    {
        Initial = initial;
        States = [.. states.Select(s => s.State)];
        _declarations = states.ToDictionary(s => s.State);
        _rows = transitions.GroupBy(t => (t.From, t.Trigger)).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        _graph = new(
            [.. states.Select(s => new StateMachineNode<TState>(s.State, Same(s.State, initial), s.IsFinal))],
            [.. transitions.Select(t => new StateMachineEdge<TState, TTrigger>(
                t.From, t.To, t.Trigger, [.. t.Guards.Select(g => g.Name)], t.IsIgnored, t.Reason))]);
    }

    /// <summary>The state in which a life begins.</summary>
    public TState Initial { get; }

    /// <summary>All states in the order of their declaration.</summary>
    public IReadOnlyList<TState> States { get; }

    /// <summary>True when a life ends in this state; false for states the table does not know.</summary>
    public bool IsFinal(TState state) => _declarations.TryGetValue(state, out var declaration) && declaration.IsFinal;

    /// <summary>What a trigger does in a state. Runs guards, never actions; changes nothing.</summary>
    /// <returns>Always a result: a trigger or state that the table does not know is <see cref="FireOutcome.Unknown"/>.</returns>
    public FireResult<TState, TTrigger> Fire(TState state, TTrigger trigger, TContext context)
    {
        if (!_rows.TryGetValue((state, trigger), out var rows))
        {
            return new(state, trigger, FireOutcome.Unknown, state, [], null);
        }

        var unmet = new List<string>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var before = unmet.Count;
            unmet.AddRange(row.Guards.Where(guard => !guard.Holds(context)).Select(guard => guard.Name));
            if (unmet.Count == before)
            {
                var outcome = row.IsIgnored ? FireOutcome.Ignored : FireOutcome.Moved;
                return new(state, trigger, outcome, row.To, [], row.Reason, i);
            }
        }

        return new(state, trigger, FireOutcome.Refused, state, [.. unmet.Distinct(StringComparer.Ordinal)], null);
    }

    /// <summary>Like <see cref="Fire"/>, for callers to whom a refusal is a programming error.</summary>
    /// <exception cref="TransitionRefusedException{TState, TTrigger}">The outcome is refused or unknown.</exception>
    public FireResult<TState, TTrigger> FireOrThrow(TState state, TTrigger trigger, TContext context)
    {
        var result = Fire(state, trigger, context);
        return result.IsAccepted ? result : throw new TransitionRefusedException<TState, TTrigger>(result);
    }

    /// <summary>The table as a graph, in the order in which it was written.</summary>
    public StateMachineGraph<TState, TTrigger> Describe() => _graph;

    /// <inheritdoc/>
    public override string ToString() => $"State machine: {States.Count} states, {_graph.Edges.Count} rows";

    internal StateDeclaration<TState, TTrigger, TContext> Declaration(TState state) => _declarations[state];

    internal bool Knows(TState state) => _declarations.ContainsKey(state);

    private static bool Same(TState left, TState right) => EqualityComparer<TState>.Default.Equals(left, right);
}
