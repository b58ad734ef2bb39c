using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scoring;

namespace Simulator.Core.Learning.Growth;

/// <summary>What growth needs to know of a session that was played to an ending: outcomes, no words. Sessions that were left are not complete and do not come here.</summary>
public sealed record CompleteSession
{
    public required string Id { get; init; }

    /// <summary>Id of the case.</summary>
    public required string Case { get; init; }

    /// <summary>One of the six families.</summary>
    public required string Category { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>True when it went on from a turn of another session.</summary>
    public bool IsRedo { get; init; }

    public bool IsExam { get; init; }

    public required ScoreStatus Status { get; init; }

    /// <summary>0 to 100 after caps; null when void or not judged.</summary>
    public decimal? Total { get; init; }

    /// <summary>C1 to C8 to level 1 to 5; null for not assessed. The mentor's level where there is one.</summary>
    public required ImmutableSortedDictionary<string, decimal?> Levels { get; init; }

    /// <summary>All suspected red lines, whatever became of them.</summary>
    public ImmutableArray<RedLineOutcome> RedLines { get; init; } = [];

    /// <summary>All key actions of the case.</summary>
    public ImmutableArray<KeyActionOutcome> KeyActions { get; init; } = [];

    /// <summary>Ids of mentors who signed a review of it.</summary>
    public ImmutableArray<string> Mentors { get; init; } = [];

    /// <summary>True while the figures may still change: a red line is suspected.</summary>
    public bool IsProvisional => Status == ScoreStatus.Provisional;
}

/// <summary>What became of a red line in a session.</summary>
/// <param name="Id">R01 to R15.</param>
/// <param name="Status">Suspected, confirmed or rejected.</param>
/// <param name="IsVeto">True when it makes unfit.</param>
/// <param name="Cap">Limit of the total otherwise; null for none.</param>
public sealed record RedLineOutcome(string Id, RedLineStatus Status, bool IsVeto, int? Cap);

/// <summary>What became of a key action in a session.</summary>
public sealed record KeyActionOutcome(string Id, string Dimension, KeyActionStatus Status);

/// <summary>What choosing the next case needs to know of a case.</summary>
/// <param name="Id">Case id.</param>
/// <param name="Category">One of the six families.</param>
/// <param name="Difficulty">1 to 4.</param>
/// <param name="Points">C1 to C8 to the points of its key actions.</param>
public sealed record CaseOffer(string Id, string Category, int Difficulty, ImmutableSortedDictionary<string, int> Points);
