using System.Collections.Immutable;

namespace Simulator.Core.Residents.Directing;

/// <summary>What a turn brought about: all the director needs to decide who speaks. Outcomes only.</summary>
public sealed record Happenings
{
    /// <summary>The scene before the turn.</summary>
    public required Scene Before { get; init; }

    /// <summary>The scene after it.</summary>
    public required Scene After { get; init; }

    /// <summary>The session's seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Facts told this turn, with who told them.</summary>
    public ImmutableArray<FactSpeech> Facts { get; init; } = [];

    /// <summary>Interactions that happened, in order.</summary>
    public ImmutableArray<string> Interactions { get; init; } = [];

    /// <summary>Injects that fired, in order.</summary>
    public ImmutableArray<string> Injects { get; init; } = [];

    /// <summary>Lines that effects ask for.</summary>
    public ImmutableArray<Scenarios.CueEffect> Cues { get; init; } = [];

    /// <summary>Residents who came along when asked.</summary>
    public ImmutableArray<string> Followed { get; init; } = [];

    /// <summary>Residents who would not.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>Promises made this turn.</summary>
    public ImmutableArray<Promise> Promises { get; init; } = [];

    /// <summary>Promises settled this turn, with their new status.</summary>
    public ImmutableArray<Promise> Settled { get; init; } = [];

    /// <summary>Contact phoned this turn, or null.</summary>
    public string? Called { get; init; }

    /// <summary>True when the very same words were said before in this session.</summary>
    public bool Repeats { get; init; }

    /// <summary>True when nothing was said or done.</summary>
    public bool Silent { get; init; }

    /// <summary>Stages entered this turn, in order.</summary>
    public ImmutableArray<string> StagesEntered { get; init; } = [];
}

/// <summary>A fact that comes up in a resident's answer.</summary>
public sealed record FactSpeech(string Fact, string Resident, DisclosureTier Tier);
