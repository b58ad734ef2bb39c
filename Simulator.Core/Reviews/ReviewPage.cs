using System.Collections.Immutable;
using Simulator.Core.Reviews.Agreement;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;

namespace Simulator.Core.Reviews;

/// <summary>The one page of a review in the order in which a mentor looks (domain 7.1, 7.2). Already without what this reader may not see.</summary>
public sealed record ReviewPage
{
    public required ReviewSubject Subject { get; init; }

    /// <summary>Pseudonym of the trainee; null when nobody signed in or when the reader is blind.</summary>
    public string? Trainee { get; init; }

    /// <summary>The review as this reader sees it.</summary>
    public required ReviewState State { get; init; }

    /// <summary>Its version: hand it back with a change to be told when somebody else was faster.</summary>
    public required long Version { get; init; }

    public required ReviewSight Sight { get; init; }

    /// <summary>The card with the decisions this reader sees; the machine's while nothing is decided.</summary>
    public required ScoreCard Card { get; init; }

    /// <summary>The debrief with these decisions.</summary>
    public required Debrief Debrief { get; init; }

    /// <summary>The greatest turn for the better; null when nothing turned.</summary>
    public Turn? Up { get; init; }

    /// <summary>The greatest turn for the worse; null when nothing turned.</summary>
    public Turn? Down { get; init; }

    /// <summary>Earlier runs of the same trainee, the latest first.</summary>
    public ImmutableArray<PastRun> Past { get; init; } = [];

    /// <summary>What could be said to the trainee; the reader may word it anew.</summary>
    public required CoachProposal Proposal { get; init; }

    /// <summary>C1 to C8.</summary>
    public ImmutableArray<LevelRow> Levels { get; init; } = [];
}

/// <summary>A turning point and whose mood it was.</summary>
public sealed record Turn(string Resident, TurningPoint Point);

/// <summary>An earlier run.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Scenario">Its case.</param>
/// <param name="Title">Title of the case.</param>
/// <param name="At">When it ended (UTC).</param>
/// <param name="Total">Null when void or not judged.</param>
/// <param name="Dimensions">C1 to C8 to level; null for not assessed.</param>
public sealed record PastRun(string Session, string Scenario, string Title, DateTimeOffset At, decimal? Total, ImmutableSortedDictionary<string, decimal?> Dimensions);

/// <summary>One dimension: machine, mentor, trainee.</summary>
/// <param name="Dimension">C1 to C8.</param>
/// <param name="Machine">Machine level, 1 to 5; null when hidden or not assessed.</param>
/// <param name="Trust">How the machine's level may be shown.</param>
/// <param name="IsHidden">True when the machine's level waits for the reader's own.</param>
/// <param name="Mentor">Level that counts instead; null when none was set.</param>
/// <param name="Own">The reader's own mark; null when not marked.</param>
/// <param name="Self">The trainee's own level; null when not given.</param>
/// <param name="Judge">Level of a model's second opinion; null when hidden or none.</param>
/// <param name="Counted">Level in the score (L), one to five; null when hidden or not assessed.</param>
public sealed record LevelRow(string Dimension, int? Machine, MachineTrust Trust, bool IsHidden, int? Mentor, int? Own, int? Self, int? Judge, decimal? Counted);
