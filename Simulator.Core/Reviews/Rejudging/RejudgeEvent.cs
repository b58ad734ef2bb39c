using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Something that happened to a set of sessions judged again. No words of anybody.</summary>
public abstract record RejudgeEvent : RecordEvent;

/// <summary>A set was made.</summary>
public sealed record RejudgeMade : RejudgeEvent
{
    /// <summary>What it was asked for.</summary>
    public required RejudgeQuery Query { get; init; }

    /// <summary>Version of the reader that read.</summary>
    public required string Reader { get; init; }

    /// <summary>Scoring version.</summary>
    public required string Scoring { get; init; }
}

/// <summary>One session was judged again, or could not be.</summary>
public sealed record SessionRejudged : RejudgeEvent
{
    public required string Session { get; init; }

    /// <summary>Case of the session.</summary>
    public required string Scenario { get; init; }

    /// <summary>N of the session's last event then: nothing may have been judged since when the set is applied.</summary>
    public required long SessionVersion { get; init; }

    /// <summary>Hash of the case by which was judged.</summary>
    public required string Bundle { get; init; }

    /// <summary>Null when it was judged.</summary>
    public RejudgeObstacle? Obstacle { get; init; }

    /// <summary>The last stored judgement; null when it was never judged.</summary>
    public Judgement? Old { get; init; }

    /// <summary>The new one; null with an obstacle.</summary>
    public Judgement? New { get; init; }

    /// <summary>The new one as it would be stored; null with an obstacle.</summary>
    public string? Scored { get; init; }

    public ImmutableArray<JudgementChange> Changes { get; init; } = [];

    /// <summary>Evidence of the turns where it differs.</summary>
    public ImmutableArray<OverlayRecord> Overlay { get; init; } = [];

    /// <summary>True when there is something to store.</summary>
    [JsonIgnore]
    public bool IsDifferent => Obstacle is null && (!Changes.IsEmpty || !Overlay.IsEmpty || Old?.Scoring != New?.Scoring);
}

/// <summary>The set is being applied, session after session; applying again goes on where it stopped.</summary>
public sealed record RejudgeApplyBegun : RejudgeEvent;

/// <summary>All sessions of the set have their new judgement.</summary>
public sealed record RejudgeApplied : RejudgeEvent;

/// <summary>The set was put away; all old judgements stand.</summary>
public sealed record RejudgeDiscarded : RejudgeEvent;

/// <summary>Which sessions: those that fit every part that is given.</summary>
/// <param name="Scenario">Case, or null.</param>
/// <param name="Version">Scoring, reader or engine version with which they were played (a reader's may be shortened to 8 letters), or null.</param>
/// <param name="Sessions">Ids; empty for any.</param>
public sealed record RejudgeQuery(string? Scenario, string? Version, ImmutableArray<string> Sessions);
