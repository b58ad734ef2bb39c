using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents;

/// <summary>The present state of the story: where everybody is, what they feel, what is known, what was said and done. Immutable; built by folding events.</summary>
public sealed record Scene
{
    public required Scenario Scenario { get; init; }
    public required string Stage { get; init; }

    /// <summary>Number of the turn being played or last played; 0 before the first.</summary>
    public int Turn { get; init; }

    /// <summary>Minutes since the start on the scenario clock.</summary>
    public int Minute { get; init; }

    /// <summary>Turn count when the stage was entered: the first turn played in it is this + 1.</summary>
    public int StageEnteredTurn { get; init; }
    public int StageEnteredMinute { get; init; }

    /// <summary>Stages entered so far in order, the present one last.</summary>
    public ImmutableArray<string> StagesBeen { get; init; } = [];
    public required string MyPlace { get; init; }
    public required ImmutableSortedDictionary<string, ResidentState> Residents { get; init; }
    public ImmutableArray<CrowdMember> Crowd { get; init; } = [];
    public ImmutableSortedSet<string> Flags { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Injects fired, with their moment.</summary>
    public ImmutableSortedDictionary<string, Moment> Fired { get; init; } = ImmutableSortedDictionary.Create<string, Moment>(StringComparer.Ordinal);

    /// <summary>Interactions that have happened.</summary>
    public ImmutableSortedDictionary<string, Moment> Happened { get; init; } = ImmutableSortedDictionary.Create<string, Moment>(StringComparer.Ordinal);

    /// <summary>Contacts phoned.</summary>
    public ImmutableSortedDictionary<string, Moment> Called { get; init; } = ImmutableSortedDictionary.Create<string, Moment>(StringComparer.Ordinal);

    /// <summary>Facts the trainee has learnt.</summary>
    public ImmutableSortedDictionary<string, Moment> Revealed { get; init; } = ImmutableSortedDictionary.Create<string, Moment>(StringComparer.Ordinal);

    /// <summary>Everything the trainee has said and done, in order: the evidence.</summary>
    public ImmutableArray<ActEntry> Acts { get; init; } = [];

    /// <summary>The commitment ledger in order.</summary>
    public ImmutableArray<Promise> Promises { get; init; } = [];

    /// <summary>Red lines suspected so far.</summary>
    public ImmutableSortedSet<string> RedLines { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Key action to its best status so far (done, late, partly).</summary>
    public ImmutableSortedDictionary<string, KeyActionStatus> KeyActions { get; init; } = ImmutableSortedDictionary.Create<string, KeyActionStatus>(StringComparer.Ordinal);

    /// <summary>Caps from the story.</summary>
    public ImmutableArray<CapEffect> Caps { get; init; } = [];

    /// <summary>Turns in a row without words.</summary>
    public int SilentTurns { get; init; }

    /// <summary>Turns in a row that were only <see cref="Act.Other"/>.</summary>
    public int OffTopicTurns { get; init; }

    /// <summary>Canonical text of a condition inside <c>for N turns</c> to the turns in a row for which it has held.</summary>
    public ImmutableSortedDictionary<string, int> Held { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Who spoke last; the default addressee.</summary>
    public string? LastSpeaker { get; init; }

    /// <summary>Topic a resident was told to ask about; null when nothing is asked.</summary>
    public string? OpenQuestion { get; init; }

    /// <summary>Ending id once the session is over.</summary>
    public string? Ending { get; init; }
}

/// <summary>When something happened.</summary>
public readonly record struct Moment(int Turn, int Minute);

/// <summary>One nameless member of the crowd.</summary>
/// <param name="Mood">Only anger, anxiety and trust move.</param>
/// <param name="Susceptibility">0.6 to 1.4, drawn from the seed.</param>
/// <param name="JoinThreshold">Share of those acting at which this one joins.</param>
/// <param name="Joined">True while taking part in the crowd's action.</param>
public sealed record CrowdMember(Mood Mood, double Susceptibility, double JoinThreshold, bool Joined);

/// <summary>One clause of the trainee as evidence.</summary>
/// <param name="Turn">Its turn.</param>
/// <param name="Minute">Scenario minute at which it was said.</param>
/// <param name="Stage">Stage in which it was said.</param>
/// <param name="Place">Where the trainee was.</param>
/// <param name="Clause">The reading.</param>
/// <param name="HeardBy">Ids of the residents (and the contact on the phone) who could hear it.</param>
/// <param name="Bystanders">How many others could hear it (nameless bystanders and crowd).</param>
/// <param name="Copied">True when it repeats what the case's author wrote: it earns nothing.</param>
public sealed record ActEntry(int Turn, int Minute, string Stage, string Place, Clause Clause, ImmutableArray<string> HeardBy, int Bystanders, bool Copied = false);

/// <summary>What became of a promise.</summary>
public enum PromiseStatus
{
    /// <summary>Not due, or nobody can tell.</summary>
    Open,
    Kept,

    /// <summary>The deadline passed without the deed.</summary>
    Broken,

    /// <summary>Shown to be hollow before its deadline.</summary>
    Exposed,
}

/// <summary>An entry of the commitment ledger.</summary>
/// <param name="Id">"p1", "p2" in order.</param>
/// <param name="Turn">Turn in which it was made.</param>
/// <param name="Span">The clause.</param>
/// <param name="To">Ids of residents who heard it.</param>
/// <param name="Topics">Topics of the clause.</param>
/// <param name="Elements">How many of who / what / when / how were said.</param>
/// <param name="When">Words of the deadline; null for none.</param>
/// <param name="DueMinute">Scenario minute of the deadline; null when unknown.</param>
/// <param name="Empty">True for an empty promise.</param>
/// <param name="Public">True when three or more bystanders or a crowd heard it.</param>
/// <param name="Status">See <see cref="PromiseStatus"/>.</param>
public sealed record Promise(
    string Id,
    int Turn,
    TextSpan Span,
    ImmutableArray<string> To,
    ImmutableArray<string> Topics,
    int Elements,
    TextSpan? When,
    int? DueMinute,
    bool Empty,
    bool Public,
    PromiseStatus Status);

/// <summary>Status of a key action.</summary>
public enum KeyActionStatus
{
    Missed,
    Partly,
    Late,
    Done,
}
