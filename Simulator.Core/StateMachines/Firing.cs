namespace Simulator.Core.StateMachines;

/// <summary>What an entry or exit action is given.</summary>
public sealed class Firing<TState, TTrigger, TContext>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Action<TTrigger> _enqueue;

    internal Firing(FireResult<TState, TTrigger> result, TContext context, Action<TTrigger> enqueue)
    {
        Result = result;
        Context = context;
        _enqueue = enqueue;
    }

    /// <summary>The transition that is being carried out; its outcome is always <see cref="FireOutcome.Moved"/>.</summary>
    public FireResult<TState, TTrigger> Result { get; }

    /// <summary>The machine's context.</summary>
    public TContext Context { get; }

    /// <summary>Hands in a further trigger: it is handled after the present one is finished, in order of arrival.</summary>
    /// <remarks>When this or a later action throws, all waiting triggers are dropped.</remarks>
    public void Enqueue(TTrigger trigger) => _enqueue(trigger);
}
