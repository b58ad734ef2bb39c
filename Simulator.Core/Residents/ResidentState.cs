using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents;

/// <summary>Everything about one resident that changes during a session. Immutable; an event carries the whole state after a change.</summary>
public sealed record ResidentState
{
    public required string Id { get; init; }

    /// <summary>Place id, or null when away.</summary>
    public string? Place { get; init; }
    public required Mood Mood { get; init; }

    /// <summary>The last six acts this resident took in, oldest first: repetition counts here.</summary>
    public ImmutableArray<Act> RecentActs { get; init; } = [];

    /// <summary>True once an open question, a fact check or a summary was heard: opens the fact gate.</summary>
    public bool WasAskedOrSummarised { get; init; }

    /// <summary>How many turns this resident has taken in (fatigue rises every eighth).</summary>
    public int TurnsHeard { get; init; }

    /// <summary>Escalation level 0 (calm) to 4 (out of control), with hysteresis.</summary>
    public int Level { get; init; }

    /// <summary>Turns in a row for which the conditions of the next lower level have held.</summary>
    public int LevelReliefTurns { get; init; }

    /// <summary>True when the resident has broken off the talk (domain 3.6 row D).</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Events that cost 15 trust or more at once; they lower the ceiling of trust until healed.</summary>
    public int Scars { get; init; }

    /// <summary>True after a broken or exposed promise: promises gain half for ever.</summary>
    public bool DistrustsPromises { get; init; }

    /// <summary>Language support: null while it never came up, true once offered.</summary>
    public bool TibetanOffered { get; init; }

    /// <summary>Turns heard in a language the resident follows badly since language support was last offered.</summary>
    public int TurnsWithoutTibetan { get; init; }
}
