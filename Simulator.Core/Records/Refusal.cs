using System.Collections.Immutable;

namespace Simulator.Core.Records;

/// <summary>Why something was not done: data, worded by whoever shows it.</summary>
/// <param name="Code">Stable snake-case code, <c>area.reason</c>, for example <c>review.own_session</c>.</param>
/// <param name="Values">What the sentence names, in order; may hold words of people, so never log them.</param>
public sealed record Refusal(string Code, params ImmutableArray<string> Values)
{
    /// <summary>Somebody else changed the record since it was looked at.</summary>
    public static Refusal ChangedMeanwhile { get; } = new("record.changed_meanwhile");

    /// <inheritdoc/>
    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}

/// <summary>What is to happen to a record: events, nothing at all, or a refusal.</summary>
/// <typeparam name="TEvent">Base of its events.</typeparam>
public sealed record Decision<TEvent>
    where TEvent : RecordEvent
{
    /// <summary>Do these, in order; nothing when things are already as wished.</summary>
    public Decision(params ImmutableArray<TEvent> events) => Events = events;

    /// <summary>Do not.</summary>
    public Decision(Refusal why)
    {
        ArgumentNullException.ThrowIfNull(why);
        Refusal = why;
        Events = [];
    }

    /// <summary>Why not; null when it may be.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What to record, in order; empty when things are already as wished.</summary>
    public ImmutableArray<TEvent> Events { get; }

    /// <summary>Do not.</summary>
    public static implicit operator Decision<TEvent>(Refusal why) => new(why);

    /// <summary>Do this.</summary>
    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened]);
}

/// <summary>The answer to a change.</summary>
/// <param name="Record">The record after it, or as it stands when refused.</param>
/// <param name="Refusal">Why not; null when it was done.</param>
/// <typeparam name="TState">The state.</typeparam>
public sealed record Change<TState>(Record<TState> Record, Refusal? Refusal)
    where TState : class
{
    /// <summary>True when it was done, or already was so.</summary>
    public bool IsDone => Refusal is null;
}
