using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Records;
using Simulator.Core.Scoring;

namespace Simulator.Core.Reviews;

/// <summary>Something that happened in the review of a session. What people typed stands in erasable words.</summary>
public abstract record ReviewEvent : RecordEvent;

/// <summary>The trainee said how it went.</summary>
public sealed record SelfAppraised : ReviewEvent, IHasWords<SelfAppraised, SelfAppraisalWords>
{
    /// <summary>True when it was said before the score was shown.</summary>
    public bool BeforeScore { get; init; }

    /// <summary>Own levels, C1 to C8 to 1-5; those not given are left out.</summary>
    public ImmutableSortedDictionary<string, int> Levels { get; init; } = ReviewState.NoLevels;

    [JsonIgnore]
    public SelfAppraisalWords? Words { get; init; }

    public SelfAppraised With(SelfAppraisalWords? words) => this with { Words = words };
}

/// <summary>A mentor took the review up.</summary>
public sealed record ReviewClaimed : ReviewEvent
{
    /// <summary>Who held it until then; null for nobody.</summary>
    public string? From { get; init; }
}

/// <summary>The mentor gave it back to the queue.</summary>
public sealed record ReviewReleased : ReviewEvent;

/// <summary>A comment on a turn.</summary>
public sealed record TurnCommented : ReviewEvent, IHasWords<TurnCommented, string>
{
    public required int Turn { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    public TurnCommented With(string? words) => this with { Words = words };
}

/// <summary>A suspected red line was confirmed or rejected, with the reason as words.</summary>
public sealed record RedLineDecided : ReviewEvent, IHasWords<RedLineDecided, string>
{
    /// <summary>See <see cref="RedLineEvidence.Key"/>.</summary>
    public required string RedLine { get; init; }

    public required RedLineStatus Status { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    public RedLineDecided With(string? words) => this with { Words = words };
}

/// <summary>A level took the place of the machine's, with the reason as words; a null level gives it back to the machine.</summary>
public sealed record LevelOverridden : ReviewEvent, IHasWords<LevelOverridden, string>
{
    public required string Dimension { get; init; }

    public int? Level { get; init; }

    /// <summary>The machine's level then.</summary>
    public int? Machine { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    public LevelOverridden With(string? words) => this with { Words = words };
}

/// <summary>A rater's own marks, for agreement and for the pass mark. They change no score.</summary>
public sealed record SessionMarked : ReviewEvent
{
    /// <summary>C1 to C8 to level; null for "could not judge".</summary>
    public required ImmutableSortedDictionary<string, int?> Levels { get; init; }

    /// <summary>The whole in five steps: 1 not good enough, 2 borderline, 3 good enough, 4 good, 5 a model.</summary>
    public int? Overall { get; init; }

    /// <summary>Red lines the rater saw (R01 to R15); null when the rater did not say.</summary>
    public ImmutableArray<string>? RedLines { get; init; }

    /// <summary>True when neither the machine's levels nor another's marks had been shown to the rater.</summary>
    public required bool IsBlind { get; init; }

    /// <summary>Total by the case's weights from these levels alone; null without levels.</summary>
    public decimal? Total { get; init; }

    /// <summary>The machine's judgement then.</summary>
    public required MachineView Machine { get; init; }
}

/// <summary>What the machine said about a session at some moment.</summary>
/// <param name="Scoring">Scoring version.</param>
/// <param name="Levels">C1 to C8 to machine level, 1 to 5; null when not assessed.</param>
/// <param name="RedLines">Suspected: R01 to R15, each once, in order.</param>
/// <param name="Total">Its total; null when void or not judged.</param>
public sealed record MachineView(string Scoring, ImmutableSortedDictionary<string, int?> Levels, ImmutableArray<string> RedLines, decimal? Total);

/// <summary>What the mentor is going to say: replaces what was written before.</summary>
public sealed record PlanWritten : ReviewEvent, IHasWords<PlanWritten, CoachPlan>
{
    /// <summary>The practice is due so many days after.</summary>
    public required int WithinDays { get; init; }

    [JsonIgnore]
    public CoachPlan? Words { get; init; }

    public PlanWritten With(CoachPlan? words) => this with { Words = words };
}

/// <summary>The mentor's judgement stands.</summary>
public sealed record ReviewSigned : ReviewEvent
{
    /// <summary>Scoring version of the card.</summary>
    public required string Scoring { get; init; }

    public required ScoreStatus Status { get; init; }

    /// <summary>Null when void or not judged.</summary>
    public decimal? Total { get; init; }

    public Grade? Grade { get; init; }

    /// <summary>C1 to C8 to level, two decimals.</summary>
    public required ImmutableSortedDictionary<string, decimal?> Dimensions { get; init; }
}

/// <summary>A signed review was opened again, with the reason as words; what was signed stays in the trail.</summary>
public sealed record ReviewReopened : ReviewEvent, IHasWords<ReviewReopened, string>
{
    [JsonIgnore]
    public string? Words { get; init; }

    public ReviewReopened With(string? words) => this with { Words = words };
}

/// <summary>The trainee says that a judgement is wrong, with the reason as words.</summary>
public sealed record Appealed : ReviewEvent, IHasWords<Appealed, string>
{
    /// <summary>"a1", "a2" in order.</summary>
    public required string Appeal { get; init; }

    public required AppealKind Kind { get; init; }

    /// <summary>Act, red line key, key action or dimension that is contested.</summary>
    public required string About { get; init; }

    /// <summary>Turn of the sentence; null when it is about no sentence.</summary>
    public int? Turn { get; init; }

    /// <summary>Place of the sentence in its turn; null with the turn.</summary>
    public int? Start { get; init; }

    /// <summary>Its length; null with the turn.</summary>
    public int? Length { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    public Appealed With(string? words) => this with { Words = words };
}

/// <summary>An appeal was answered, in words.</summary>
public sealed record AppealAnswered : ReviewEvent, IHasWords<AppealAnswered, string>
{
    public required string Appeal { get; init; }

    public required bool IsAccepted { get; init; }

    /// <summary>Acts the sentence has, by the mentor; empty when it is about no sentence or nothing was said.</summary>
    public ImmutableArray<string> Acts { get; init; } = [];

    [JsonIgnore]
    public string? Words { get; init; }

    public AppealAnswered With(string? words) => this with { Words = words };
}

/// <summary>The session entered the anchor set with gold marks.</summary>
public sealed record AnchorSet : ReviewEvent
{
    public required ImmutableSortedDictionary<string, int> Levels { get; init; }

    public int? Overall { get; init; }
}

/// <summary>The session left the anchor set.</summary>
public sealed record AnchorRemoved : ReviewEvent;
