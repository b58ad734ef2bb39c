namespace Simulator.Core.StateMachines;

/// <summary>Thrown by the <c>FireOrThrow</c> variants: carries the same data as the result that <c>Fire</c> returns.</summary>
public sealed class TransitionRefusedException<TState, TTrigger> : InvalidOperationException
    where TState : notnull
    where TTrigger : notnull
{
    internal TransitionRefusedException(FireResult<TState, TTrigger> result)
        : base(Describe(result))
    {
        Result = result;
    }

    /// <summary>The whole answer.</summary>
    public FireResult<TState, TTrigger> Result { get; }

    /// <summary>The state, which did not change.</summary>
    public TState State => Result.State;

    /// <summary>The trigger that was refused.</summary>
    public TTrigger Trigger => Result.Trigger;

    /// <summary><see cref="FireOutcome.Refused"/> or <see cref="FireOutcome.Unknown"/>.</summary>
    public FireOutcome Outcome => Result.Outcome;

    /// <summary>Names of the guards that did not hold; empty when the trigger is unknown in this state.</summary>
    public IReadOnlyList<string> UnmetGuards => Result.UnmetGuards;

    private static string Describe(FireResult<TState, TTrigger> result) => result.Outcome == FireOutcome.Unknown
        ? $"Trigger '{result.Trigger}' has no row in state '{result.From}'. Add a transition or an explicit Ignore."
        : $"Trigger '{result.Trigger}' is refused in state '{result.From}': {string.Join("; ", result.UnmetGuards)}. Meet a guard first, or call Fire to get the refusal as data.";
}
