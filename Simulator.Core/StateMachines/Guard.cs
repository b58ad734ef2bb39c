namespace Simulator.Core.StateMachines;

internal sealed record Guard<TContext>(string Name, Func<TContext, bool> Holds);
