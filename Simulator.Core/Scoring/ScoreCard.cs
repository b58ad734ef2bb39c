using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring;

/// <summary>Whether a score stands.</summary>
public enum ScoreStatus
{
    Final,

    /// <summary>A red line is still suspected.</summary>
    Provisional,

    /// <summary>R15 was confirmed: the session does not count.</summary>
    Void,

    /// <summary>Too few turns to judge.</summary>
    NotJudged,
}

/// <summary>The band of one total (not a person's level).</summary>
public enum Grade
{
    Unfit,
    Accompanied,
    Independent,
    Exemplary,
}

/// <summary>A limit of the total.</summary>
/// <param name="Source">Id of a red line, or the story's words.</param>
/// <param name="Limit">0 to 100.</param>
public sealed record ScoreCap(string Source, int Limit);

/// <summary>An indicator of a dimension.</summary>
/// <param name="Id">Its id in the shared data.</param>
/// <param name="Value">0 to 1.</param>
public sealed record IndicatorValue(string Id, decimal Value);

/// <summary>How one dimension came about; figures unrounded.</summary>
/// <param name="Id">C1 to C8.</param>
/// <param name="Weight">Weight in the case.</param>
/// <param name="KeyActions">KA_d, 0 to 1; null without key actions.</param>
/// <param name="Indicators">Those that apply.</param>
/// <param name="IndicatorMean">S_d, 0 to 1; null when none applies.</param>
/// <param name="Bars">Machine level, 1 to 5.</param>
/// <param name="Objective">O_d, 1 to 5; null without key actions and indicators.</param>
/// <param name="Level">L, 1 to 5; null when not assessed.</param>
/// <param name="Percent">20 to 100; null when not assessed.</param>
/// <param name="Evidence">Clauses behind the machine level, in order.</param>
/// <param name="MentorBars">A mentor's level in place of the machine's, 1 to 5; it counts when it is there. Null when the machine's stands.</param>
public sealed record DimensionScore(
    string Id,
    int Weight,
    decimal? KeyActions,
    ImmutableArray<IndicatorValue> Indicators,
    decimal? IndicatorMean,
    int Bars,
    decimal? Objective,
    decimal? Level,
    decimal? Percent,
    ImmutableArray<Quote> Evidence,
    int? MentorBars = null);

/// <summary>The score of one session: the fields of the <c>scored</c> contract, and how the dimensions came about.</summary>
public sealed record ScoreCard
{
    public required string Scenario { get; init; }
    public required string Version { get; init; }
    public required ScoreStatus Status { get; init; }

    /// <summary>0 to 100, one decimal; null when void or not judged.</summary>
    public decimal? Total { get; init; }

    /// <summary>The total after hints and before caps, one decimal; null when void or not judged.</summary>
    public decimal? Uncapped { get; init; }

    /// <summary>Null when the total is.</summary>
    public Grade? Grade { get; init; }
    public required EndingKind Ending { get; init; }
    public string? EndingId { get; init; }

    /// <summary>The story's caps in their order, then those of red lines by id, one each.</summary>
    public ImmutableArray<ScoreCap> Caps { get; init; } = [];
    public int HintPoints { get; init; }

    /// <summary>C1 to C8 to level, two decimals; null for not assessed.</summary>
    public required ImmutableSortedDictionary<string, decimal?> Dimensions { get; init; }

    /// <summary>All key actions in the case's order.</summary>
    public ImmutableArray<KeyActionEvidence> KeyActions { get; init; } = [];

    /// <summary>All red lines in the order recorded, rejected ones included.</summary>
    public ImmutableArray<RedLineEvidence> RedLines { get; init; } = [];

    /// <summary>How the dimensions came about, C1 to C8.</summary>
    public ImmutableArray<DimensionScore> Details { get; init; } = [];
}
