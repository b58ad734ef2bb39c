using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Records;

/// <summary>Name and shape of one event of a kind.</summary>
/// <typeparam name="TEvent">Base of the kind's events.</typeparam>
internal abstract class RecordShape<TEvent>
    where TEvent : RecordEvent
{
    protected RecordShape(string name, Type type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>Snake-case name under which it is stored.</summary>
    public string Name { get; }

    /// <summary>The event's type.</summary>
    public Type Type { get; }

    public abstract NewEvent Encode(TEvent happened);

    public abstract TEvent? Decode(StoredEvent stored);
}
