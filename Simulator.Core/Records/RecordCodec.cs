using System.Collections.Frozen;
using System.Text.Json;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Records;

/// <summary>Turns the events of one kind of record into journal records and back. Thread-safe.</summary>
/// <typeparam name="TEvent">Base of the kind's events.</typeparam>
public sealed class RecordCodec<TEvent>
    where TEvent : RecordEvent
{
    private readonly FrozenDictionary<string, RecordShape<TEvent>> _byName;
    private readonly FrozenDictionary<Type, RecordShape<TEvent>> _byType;

    /// <summary>A codec of these shapes.</summary>
    /// <exception cref="ArgumentException">A name or a type stands twice.</exception>
    public RecordCodec(RecordShapes<TEvent> shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        _byName = shapes.All.ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);
        _byType = shapes.All.ToFrozenDictionary(s => s.Type);
    }

    /// <summary>Names of all events, in no order that means anything.</summary>
    public IReadOnlyList<string> Names => _byName.Keys;

    /// <summary>The record to append.</summary>
    /// <exception cref="KeyNotFoundException">The event's type was not declared.</exception>
    public NewEvent Encode(TEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return _byType[happened.GetType()].Encode(happened);
    }

    /// <summary>The event of a record; null for a type this version does not know.</summary>
    /// <exception cref="JsonException">The body is not what its type says.</exception>
    public TEvent? Decode(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return _byName.TryGetValue(stored.Type, out var shape) ? shape.Decode(stored) : null;
    }
}
