namespace Simulator.Core.StateMachines;

/// <summary>The answer to one trigger: a refusal is data, not an exception.</summary>
/// <param name="From">The state in which the trigger arrived.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="To">The state afterwards; equal to <paramref name="From"/> unless the outcome is <see cref="FireOutcome.Moved"/>.</param>
/// <param name="UnmetGuards">Names of the guards that did not hold, in table order, each once; empty unless refused.</param>
/// <param name="Reason">The reason written in the table's row; null when there is none or no row was taken.</param>
/// <param name="Row">Place of the taken row among the rows of this state and trigger, from 0 in table order; null when no row was taken.</param>
public sealed record FireResult<TState, TTrigger>(
    TState From,
    TTrigger Trigger,
    FireOutcome Outcome,
    TState To,
    IReadOnlyList<string> UnmetGuards,
    string? Reason,
    int? Row = null)
    where TState : notnull
    where TTrigger : notnull
{
    /// <summary>The state to store now: the same as <see cref="To"/>.</summary>
    public TState State => To;

    /// <summary>True when the table allowed the trigger: moved or explicitly ignored.</summary>
    public bool IsAccepted => Outcome is FireOutcome.Moved or FireOutcome.Ignored;
}
