namespace Simulator.Core.StateMachines;

/// <summary>One life in a table: holds the present state and runs entry and exit actions.</summary>
/// <remarks>
/// Not safe for use by several threads at once. Runs to completion: a trigger that an action hands in through
/// <see cref="Firing{TState, TTrigger, TContext}.Enqueue"/> waits until the present one is finished.
/// Order of a move: exit actions of the old state, the state changes, entry actions of the new one; a move to the same
/// state runs both. An exit action that throws leaves the old state, an entry action that throws leaves the new one; in
/// both cases the waiting triggers are dropped, the exception passes through and the machine stays usable.
/// </remarks>
public sealed class StateMachine<TState, TTrigger, TContext>
    where TState : notnull
    where TTrigger : notnull
{
    /// <summary>How many triggers one call may handle before it is taken for an endless loop.</summary>
    public const int MaxTriggersPerCall = 1000;

    private readonly TContext _context;
    private readonly Queue<TTrigger> _waiting = new();
    private bool _running;

    /// <summary>Begins a life in the table's initial state; entry actions of that state do not run.</summary>
    public StateMachine(StateMachineDefinition<TState, TTrigger, TContext> definition, TContext context)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        State = definition.Initial;
        _context = context;
    }

    /// <summary>The shared table.</summary>
    public StateMachineDefinition<TState, TTrigger, TContext> Definition { get; }

    /// <summary>The present state. While an exit action runs it is still the old one.</summary>
    public TState State { get; private set; }

    /// <summary>True when the life has ended.</summary>
    public bool IsFinished => Definition.IsFinal(State);

    /// <summary>Takes up a life that was stored, without running any action.</summary>
    /// <exception cref="ArgumentException">The table does not know the state.</exception>
    public void Restore(TState state)
    {
        ThrowIfRunning();
        State = Definition.Knows(state)
            ? state
            : throw new ArgumentException($"State '{state}' is not declared in the table.", nameof(state));
    }

    /// <summary>Handles a trigger and then every trigger that actions handed in.</summary>
    /// <returns>The answers in order of handling; the first one is the answer to <paramref name="trigger"/>. Refusals are answers too.</returns>
    /// <exception cref="InvalidOperationException">Called from within an action (use <c>Enqueue</c>), or actions never stop handing in triggers.</exception>
    public IReadOnlyList<FireResult<TState, TTrigger>> Fire(TTrigger trigger)
    {
        ThrowIfRunning();
        return Run(trigger, Definition.Fire(State, trigger, _context));
    }

    /// <summary>Like <see cref="Fire"/>, but throws when <paramref name="trigger"/> itself is refused or unknown. Refusals of handed-in triggers stay answers.</summary>
    /// <exception cref="TransitionRefusedException{TState, TTrigger}">The trigger is refused or unknown; nothing has changed.</exception>
    public IReadOnlyList<FireResult<TState, TTrigger>> FireOrThrow(TTrigger trigger)
    {
        ThrowIfRunning();
        return Run(trigger, Definition.FireOrThrow(State, trigger, _context));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{State} ({_waiting.Count} waiting)";

    private List<FireResult<TState, TTrigger>> Run(TTrigger trigger, FireResult<TState, TTrigger> first)
    {
        var results = new List<FireResult<TState, TTrigger>> { first };
        _running = true;
        try
        {
            CarryOut(first);
            while (_waiting.TryDequeue(out var next))
            {
                if (results.Count == MaxTriggersPerCall)
                {
                    throw new InvalidOperationException(
                        $"Trigger '{trigger}' led to more than {MaxTriggersPerCall} triggers; find the actions that hand in triggers in a circle.");
                }

                var result = Definition.Fire(State, next, _context);
                results.Add(result);
                CarryOut(result);
            }

            return results;
        }
        finally
        {
            _running = false;
            _waiting.Clear();
        }
    }

    private void CarryOut(FireResult<TState, TTrigger> result)
    {
        if (result.Outcome != FireOutcome.Moved)
        {
            return;
        }

        var firing = new Firing<TState, TTrigger, TContext>(result, _context, Enqueue);
        foreach (var action in Definition.Declaration(result.From).OnExit)
        {
            action(firing);
        }

        State = result.To;
        foreach (var action in Definition.Declaration(result.To).OnEntry)
        {
            action(firing);
        }
    }

    private void Enqueue(TTrigger trigger)
    {
        if (!_running)
        {
            throw new InvalidOperationException("The move is over; an action may hand in triggers only while it runs. Call Fire.");
        }

        _waiting.Enqueue(trigger);
    }

    private void ThrowIfRunning()
    {
        if (_running)
        {
            throw new InvalidOperationException("An action may not call the machine; hand the trigger in with Firing.Enqueue.");
        }
    }
}
