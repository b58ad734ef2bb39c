namespace Simulator.Core.Records;

/// <summary>A record as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Number of its last event; 0 when nothing was ever recorded.</param>
/// <param name="State">Fold of its events.</param>
/// <typeparam name="TState">The state.</typeparam>
public sealed record Record<TState>(string Id, long Version, TState State)
    where TState : class
{
    /// <summary>True when something was recorded.</summary>
    public bool Exists => Version > 0;
}
