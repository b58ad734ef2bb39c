namespace Simulator.Core.StateMachines;

/// <summary>Finds every mistake in a table that is being written.</summary>
internal sealed class TableCheck<TState, TTrigger, TContext>(
    IReadOnlyList<TState> initials,
    IReadOnlyList<StateDeclaration<TState, TTrigger, TContext>> states,
    IReadOnlyList<TState> statesWithActions,
    IReadOnlyList<RowClause<TState, TTrigger, TContext>> rows)
    where TState : notnull
    where TTrigger : notnull
{
    private readonly HashSet<TState> _declared = [.. states.Select(s => s.State)];

    public IReadOnlyList<StateMachineProblem> Problems() =>
        [.. Initials().Concat(Declarations()).Concat(Rows()).Concat(Repetitions()).Concat(Unreachable()).Distinct()];

    private IEnumerable<StateMachineProblem> Initials() => initials.Count == 0
        ? [new(StateMachineProblemKind.NoInitialState)]
        : initials.Skip(1).Select(state => new StateMachineProblem(StateMachineProblemKind.SecondInitialState, state));

    private IEnumerable<StateMachineProblem> Declarations()
    {
        var seen = new HashSet<TState>();
        foreach (var declaration in states)
        {
            if (!seen.Add(declaration.State))
            {
                yield return new(StateMachineProblemKind.StateDeclaredTwice, declaration.State);
            }
        }

        foreach (var state in statesWithActions.Where(state => !_declared.Contains(state)))
        {
            yield return new(StateMachineProblemKind.UndeclaredState, state);
        }
    }

    private IEnumerable<StateMachineProblem> Rows()
    {
        var finals = states.Where(s => s.IsFinal).Select(s => s.State).ToHashSet();
        foreach (var row in rows)
        {
            foreach (var from in row.From.Where(from => !_declared.Contains(from)))
            {
                yield return new(StateMachineProblemKind.UndeclaredState, from, row.Trigger);
            }

            if (!row.IsFinished)
            {
                yield return new(StateMachineProblemKind.UnfinishedTransition, row.From.IsEmpty ? null : row.From[0], row.Trigger);
            }

            if (row.TryGetTarget(out var target))
            {
                if (!_declared.Contains(target))
                {
                    yield return new(StateMachineProblemKind.UndeclaredState, target, row.Trigger);
                }

                foreach (var from in row.From.Where(finals.Contains))
                {
                    yield return new(StateMachineProblemKind.FinalStateIsLeft, from, row.Trigger);
                }
            }
        }
    }

    private IEnumerable<StateMachineProblem> Repetitions()
    {
        var closed = new HashSet<(TState, TTrigger)>();
        foreach (var row in rows.Where(row => row.IsFinished))
        {
            foreach (var from in row.From)
            {
                var isClosed = row.IsGuarded ? closed.Contains((from, row.Trigger)) : !closed.Add((from, row.Trigger));
                if (isClosed)
                {
                    var kind = row.IsGuarded ? StateMachineProblemKind.ShadowedTransition : StateMachineProblemKind.DuplicateUnguarded;
                    yield return new(kind, from, row.Trigger);
                }
            }
        }
    }

    private IEnumerable<StateMachineProblem> Unreachable()
    {
        if (initials.Count == 0)
        {
            return [];
        }

        var reached = new HashSet<TState>(initials);
        var open = new Queue<TState>(initials);
        while (open.TryDequeue(out var state))
        {
            foreach (var row in rows.Where(row => row.From.Contains(state)))
            {
                if (row.TryGetTarget(out var target) && reached.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }

        return states.Select(s => s.State).Where(state => !reached.Contains(state))
            .Select(state => new StateMachineProblem(StateMachineProblemKind.UnreachableState, state));
    }
}
