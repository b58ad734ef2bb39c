using System.Text.Json.Serialization;

namespace Simulator.Core.Records;

/// <summary>Something that people did to a record (a person, a review, a pair ...). Immutable; holds outcomes, not requests.</summary>
/// <remarks>What somebody typed and everything that names a person stands in erasable words (<see cref="IHasWords{TSelf, TWords}"/>), never in the event itself.</remarks>
public abstract record RecordEvent
{
    /// <summary>When it was done; given by the caller, for people. Order is by number in the stream.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the person who did it, or <see cref="System"/>.</summary>
    public required string By { get; init; }

    /// <summary>The doer of what nobody did in person.</summary>
    [JsonIgnore]
    public static string System => "system";
}

/// <summary>An event with erasable words: they are stored apart from its body and are gone after an erasure.</summary>
/// <typeparam name="TSelf">The event.</typeparam>
/// <typeparam name="TWords">A string, or a record of several texts.</typeparam>
public interface IHasWords<TSelf, TWords>
    where TSelf : IHasWords<TSelf, TWords>
    where TWords : class
{
    /// <summary>The words; null when there are none or when they were erased. Mark it <see cref="JsonIgnoreAttribute"/>.</summary>
    TWords? Words { get; }

    /// <summary>The same event with other words.</summary>
    TSelf With(TWords? words);
}
