using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Privacy;
using Simulator.Core.Records;
using Simulator.Core.StateMachines;

namespace Simulator.Core.Learning.Feedback;

/// <summary>A problem or an idea on the board, from submission to the look at its effect.</summary>
public sealed record Proposal
{
    private static readonly ProposalJson Json = new(RecordJson.Readable(ProposalJson.Default));

    /// <summary>The kind of record.</summary>
    public static RecordKind<Proposal, ProposalEvent> Kind { get; } = new(
        "proposal",
        new RecordCodec<ProposalEvent>(new RecordShapes<ProposalEvent>()
            .Add("proposal_submitted", Json.ProposalSubmitted, Json.String)
            .Add("proposal_stepped", Json.ProposalStepped, Json.String)),
        id => new Proposal { Id = id },
        (proposal, happened) => proposal.After(happened),
        proposal => new RecordHead().With("state", proposal.State.ToString()).With("category", proposal.Category).ToJson());

    public required string Id { get; init; }

    /// <summary>What was proposed, personal data masked; null before and after an erasure.</summary>
    public string? Words { get; init; }

    /// <summary>Who gets the answer; null when it was anonymous: the answer stands on the board.</summary>
    public string? Proposer { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    public ProposalState State { get; init; }

    public string? Category { get; init; }

    public ProposalOutcome? Outcome { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Steps with their words, in order.</summary>
    public ImmutableList<ProposalStepped> Steps { get; init; } = [];

    private bool Exists => SubmittedAt != default;

    /// <summary>Nobody answered in time.</summary>
    public bool IsAnswerOverdue(NoteRules rules, DateTimeOffset now) =>
        Exists && AnsweredAt is null && now - SubmittedAt > TimeSpan.FromDays(rules.AnswerDays);

    /// <summary>It is time to look whether the change helped.</summary>
    public bool IsEffectDue(NoteRules rules, DateTimeOffset now) =>
        State == ProposalState.Answered && Outcome is not ProposalOutcome.Declined && now - DecidedAt >= TimeSpan.FromDays(7 * rules.EffectWeeks);

    /// <summary>Puts it on the board; numbers, phones, addresses and names are masked before anything is kept.</summary>
    public Decision<ProposalEvent> Submit(string by, bool isAnonymous, string words, DateTimeOffset now) => this switch
    {
        { Exists: true } => new Refusal("proposal.exists", Id),
        _ when string.IsNullOrWhiteSpace(words) => new Refusal("proposal.empty"),
        _ => new ProposalSubmitted
        {
            // The hour could tell who it was.
            At = isAnonymous ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) : now,
            By = isAnonymous ? RecordEvent.System : by,
            Words = PersonalDataMask.Mask(words.Trim()).Text,
        },
    };

    /// <summary>Moves it on.</summary>
    /// <param name="step">What is done.</param>
    /// <param name="by">Who.</param>
    /// <param name="category">For Sort.</param>
    /// <param name="outcome">For Decide.</param>
    /// <param name="words">The reason of a decision, the answer, or what was seen: needed for Decide, Answer and Check.</param>
    /// <param name="now">When.</param>
    public Decision<ProposalEvent> Step(ProposalStep step, string by, string? category, ProposalOutcome? outcome, string? words, DateTimeOffset now)
    {
        if (!Exists)
        {
            return new Refusal("proposal.unknown", Id);
        }

        if (step == ProposalStep.Sort && string.IsNullOrWhiteSpace(category))
        {
            return new Refusal("proposal.no_category");
        }

        if (step == ProposalStep.Decide && outcome is null)
        {
            return new Refusal("proposal.no_outcome");
        }

        if (step is ProposalStep.Decide or ProposalStep.Answer or ProposalStep.Check && string.IsNullOrWhiteSpace(words))
        {
            return new Refusal("proposal.no_words");
        }

        var result = ProposalLife.Table.Fire(State, step, true);
        return result.Outcome == FireOutcome.Moved
            ? new ProposalStepped { At = now, By = by, Step = step, To = result.To, Category = category, Outcome = outcome, Words = words }
            : new Refusal("proposal.wrong_state");
    }

    private Proposal After(ProposalEvent happened) => happened switch
    {
        ProposalSubmitted e => this with { Words = e.Words, SubmittedAt = e.At, Proposer = e.By == RecordEvent.System ? null : e.By },
        ProposalStepped e => this with
        {
            State = e.To,
            Category = e.Category ?? Category,
            Outcome = e.Outcome ?? Outcome,
            DecidedAt = e.Step == ProposalStep.Decide ? e.At : DecidedAt,
            AnsweredAt = e.Step == ProposalStep.Answer ? e.At : AnsweredAt,
            Steps = Steps.Add(e),
        },
        _ => this,
    };
}

/// <summary>Something that happened to a proposal.</summary>
public abstract record ProposalEvent : RecordEvent;

/// <summary>It was put on the board.</summary>
public sealed record ProposalSubmitted : ProposalEvent, IHasWords<ProposalSubmitted, string>
{
    /// <inheritdoc/>
    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public ProposalSubmitted With(string? words) => this with { Words = words };
}

/// <summary>It moved on.</summary>
public sealed record ProposalStepped : ProposalEvent, IHasWords<ProposalStepped, string>
{
    public required ProposalStep Step { get; init; }

    public required ProposalState To { get; init; }

    public string? Category { get; init; }

    public ProposalOutcome? Outcome { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public ProposalStepped With(string? words) => this with { Words = words };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProposalSubmitted))]
[JsonSerializable(typeof(ProposalStepped))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProposalJson : JsonSerializerContext;
