using System.Collections.Immutable;
using Simulator.Core.Scoring;

namespace Simulator.Exports.Results;

/// <summary>One ended session as results show it: no words, no names.</summary>
public sealed record ResultRow
{
    public required string Session { get; init; }

    /// <summary>Pseudonym; null when nobody signed in.</summary>
    public string? Trainee { get; init; }

    /// <summary>Stable id of the trainee for other programs; null when nobody signed in.</summary>
    public string? Person { get; init; }

    public required string Scenario { get; init; }

    public required string Title { get; init; }

    public required string Category { get; init; }

    /// <summary>practice or exam.</summary>
    public required string Mode { get; init; }

    /// <summary>scripted or model: whether an AI wrote the residents' lines.</summary>
    public required string Voice { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required int Turns { get; init; }

    /// <summary>Another session this one repeats from a turn on; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The machine's card.</summary>
    public required ScoreCard Machine { get; init; }

    /// <summary>The card with a mentor's decisions; null while nobody has signed off.</summary>
    public ScoreCard? Mentor { get; init; }

    /// <summary>C1 to C8 of a card, as columns.</summary>
    public static ImmutableArray<string> Dimensions { get; } = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"];
}
