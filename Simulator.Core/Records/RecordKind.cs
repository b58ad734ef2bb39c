namespace Simulator.Core.Records;

/// <summary>What one kind of record is: its streams, its events, how they fold and what a listing shows. Immutable; one per kind.</summary>
/// <param name="Kind">Kind of its streams, for example <c>person</c>.</param>
/// <param name="Codec">Its events.</param>
/// <param name="Start">State of a record about which nothing is known yet, from its id.</param>
/// <param name="Fold">State after an event. Pure; never refuses what was recorded.</param>
/// <param name="Head">The record's line in listings: a JSON object without anybody's words or name; rebuildable from the state.</param>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TEvent">Base of its events.</typeparam>
public sealed record RecordKind<TState, TEvent>(
    string Kind,
    RecordCodec<TEvent> Codec,
    Func<string, TState> Start,
    Func<TState, TEvent, TState> Fold,
    Func<TState, string> Head)
    where TState : class
    where TEvent : RecordEvent;
