using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scoring;

/// <summary>Words of the trainee: a turn and a stretch of it. The text itself stays in the journal.</summary>
public readonly record struct Quote(int Turn, TextSpan Span);

/// <summary>Everything scoring and feedback look at: what was recorded, nothing that would have to be decided again.</summary>
public sealed record JudgedSession
{
    /// <summary>The scene at the end, with all evidence, promises and facts.</summary>
    public required Scene Final { get; init; }

    /// <summary>How it ended.</summary>
    public required EndingKind Ending { get; init; }

    /// <summary>Ending of the case; null when the trainee left.</summary>
    public string? EndingId { get; init; }

    /// <summary>Turns with words that are not only a query command; <c>other</c> counts, silence does not.</summary>
    public required int ValidTurns { get; init; }

    /// <summary>Moods by turn in order: turn 0 is the opening, then one entry at the end of each turn.</summary>
    public ImmutableArray<TurnMoods> Moods { get; init; } = [];

    /// <summary>Best status of key actions with the words that reached it; actions not listed were missed.</summary>
    public ImmutableArray<KeyActionEvidence> KeyActions { get; init; } = [];

    /// <summary>Red lines with what people decided about them.</summary>
    public ImmutableArray<RedLineEvidence> RedLines { get; init; } = [];

    /// <summary>Dimension to the level a mentor set in place of the machine's, 1 to 5; empty for the machine's own card.</summary>
    public ImmutableSortedDictionary<string, int> MentorBars { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Hints taken.</summary>
    public int Hints { get; init; }
    public SessionMode Mode { get; init; } = SessionMode.Practice;

    /// <summary>Clauses that copy a fact's text or a resident's line: they bring no points.</summary>
    public ImmutableArray<Quote> Copied { get; init; } = [];

    /// <summary>Length of each turn in UTF-16 units, silence included; empty when unknown.</summary>
    public ImmutableArray<int> TurnLengths { get; init; } = [];
}

/// <summary>Everybody's mood at the end of a turn.</summary>
/// <param name="Turn">0 for the opening.</param>
/// <param name="Residents">Resident id to mood.</param>
public sealed record TurnMoods(int Turn, ImmutableSortedDictionary<string, Mood> Residents);

/// <summary>A key action as recorded.</summary>
/// <param name="Id">Key action id.</param>
/// <param name="Status">Its best status.</param>
/// <param name="Turn">When it was reached; null when missed.</param>
/// <param name="Span">The words; null when missed or when a state of the story completed it.</param>
public sealed record KeyActionEvidence(string Id, KeyActionStatus Status, int? Turn, TextSpan? Span);

/// <summary>What became of a suspected red line.</summary>
public enum RedLineStatus
{
    Suspected,
    Confirmed,
    Rejected,
}

/// <summary>A red line as recorded.</summary>
public sealed record RedLineEvidence(RedLineSuspicion Suspicion, RedLineStatus Status)
{
    /// <summary>Its name within the session: <c>R05@7:12</c> for words (turn, place in it), <c>R01@5-9</c> for an absence (first and last turn). Stable as long as the evidence is.</summary>
    public string Key => Suspicion.Span is { } span
        ? string.Create(CultureInfo.InvariantCulture, $"{Suspicion.RedLine}@{Suspicion.Turn}:{span.Start}")
        : string.Create(CultureInfo.InvariantCulture, $"{Suspicion.RedLine}@{Suspicion.SinceTurn ?? Suspicion.Turn}-{Suspicion.UntilTurn ?? Suspicion.Turn}");
}
