namespace Simulator.Core.StateMachines;

/// <summary>What is wrong with a table.</summary>
public enum StateMachineProblemKind
{
    /// <summary>No state is the initial one: call <c>Initial</c> once.</summary>
    NoInitialState,

    /// <summary>A second initial state was named: keep one.</summary>
    SecondInitialState,

    /// <summary>A state was declared twice: keep one declaration.</summary>
    StateDeclaredTwice,

    /// <summary>A row or an action names a state that is not declared: declare it or correct the name.</summary>
    UndeclaredState,

    /// <summary>No transition leads from the initial state to this one: add one or remove the state.</summary>
    UnreachableState,

    /// <summary>A final state has a row that leaves it: remove the row, or declare the state as an ordinary one.</summary>
    FinalStateIsLeft,

    /// <summary>A state has two unguarded rows for one trigger: guard or remove one.</summary>
    DuplicateUnguarded,

    /// <summary>A guarded row stands below an unguarded one for the same trigger and is never asked: move it up.</summary>
    ShadowedTransition,

    /// <summary>A row was begun with <c>On</c> but has neither <c>To</c> nor <c>Ignore</c>: finish it.</summary>
    UnfinishedTransition,
}

/// <summary>One mistake in a table.</summary>
/// <param name="Kind">What is wrong and what to do.</param>
/// <param name="State">The state it concerns (a boxed <c>TState</c>); null when it concerns the whole table.</param>
/// <param name="Trigger">The trigger it concerns (a boxed <c>TTrigger</c>); null when it concerns none.</param>
public sealed record StateMachineProblem(StateMachineProblemKind Kind, object? State = null, object? Trigger = null);
