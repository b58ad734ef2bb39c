using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Records;

/// <summary>The events of one kind by the names under which they are stored.</summary>
/// <remarks>Shape version 1. When a shape changes, give it a new version and upcast on read; stored records are never rewritten.</remarks>
/// <typeparam name="TEvent">Base of the kind's events.</typeparam>
public sealed class RecordShapes<TEvent>
    where TEvent : RecordEvent
{
    internal List<RecordShape<TEvent>> All { get; } = [];

    /// <summary>Adds an event without words.</summary>
    /// <param name="name">Snake-case; never changed after a release.</param>
    /// <param name="body">Its source-generated shape.</param>
    public RecordShapes<TEvent> Add<T>(string name, JsonTypeInfo<T> body)
        where T : TEvent
    {
        All.Add(new PlainShape<TEvent, T>(name, body));
        return this;
    }

    /// <summary>Adds an event with erasable words.</summary>
    public RecordShapes<TEvent> Add<T, TWords>(string name, JsonTypeInfo<T> body, JsonTypeInfo<TWords> words)
        where T : TEvent, IHasWords<T, TWords>
        where TWords : class
    {
        All.Add(new WordedShape<TEvent, T, TWords>(name, body, words));
        return this;
    }
}

internal sealed class PlainShape<TEvent, T>(string name, JsonTypeInfo<T> body) : RecordShape<TEvent>(name, typeof(T))
    where TEvent : RecordEvent
    where T : TEvent
{
    public override NewEvent Encode(TEvent happened) => new(Name, 1, JsonSerializer.Serialize((T)happened, body));

    public override TEvent? Decode(StoredEvent stored) => JsonSerializer.Deserialize(stored.Body, body);
}

internal sealed class WordedShape<TEvent, T, TWords>(string name, JsonTypeInfo<T> body, JsonTypeInfo<TWords> words) : RecordShape<TEvent>(name, typeof(T))
    where TEvent : RecordEvent
    where T : TEvent, IHasWords<T, TWords>
    where TWords : class
{
    public override NewEvent Encode(TEvent happened)
    {
        var it = (T)happened;
        return new NewEvent(Name, 1, JsonSerializer.Serialize(it, body), it.Words is { } said ? JsonSerializer.Serialize(said, words) : null);
    }

    public override TEvent? Decode(StoredEvent stored)
    {
        var it = JsonSerializer.Deserialize(stored.Body, body);
        return it is null || stored.Content is null ? it : it.With(JsonSerializer.Deserialize(stored.Content, words));
    }
}
