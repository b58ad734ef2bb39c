using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Tickets;

/// <summary>How it will be seen that the measure worked.</summary>
public enum Verification
{
    /// <summary>A resident is asked.</summary>
    ResidentCallback,

    /// <summary>The case is played again.</summary>
    SimulationRetest,

    /// <summary>Spot check of the records.</summary>
    LedgerCheck,

    /// <summary>A mentor watches.</summary>
    MentorObservation,
}

/// <summary>What a problem grew into.</summary>
public enum Escalation
{
    /// <summary>真问题: the system has to change.</summary>
    RealProblem,

    /// <summary>金点子: an idea for everybody.</summary>
    GoodIdea,

    /// <summary>A training of its own.</summary>
    Training,
}

/// <summary>Something that happened to a ticket.</summary>
public abstract record TicketEvent : RecordEvent;

/// <summary>A measure was proposed.</summary>
public sealed record TicketProposed : TicketEvent, IHasWords<TicketProposed, TicketWords>
{
    /// <summary>Id of the weekly note it comes from; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Who is to do it; may be empty until it is claimed.</summary>
    public string? Owner { get; init; }

    public string? Helper { get; init; }

    public required DateOnly Due { get; init; }

    public required Verification Verification { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public TicketWords? Words { get; init; }

    /// <inheritdoc/>
    public TicketProposed With(TicketWords? words) => this with { Words = words };
}

/// <summary>What is to be done, and how much of it.</summary>
/// <param name="Measure">Verb, object and quantity.</param>
/// <param name="Target">What is to be seen when it worked.</param>
public sealed record TicketWords(string Measure, string Target);

/// <summary>The ticket moved on in its life.</summary>
public sealed record TicketStepped : TicketEvent, IHasWords<TicketStepped, string>
{
    public required TicketStep Step { get; init; }

    public required TicketState To { get; init; }

    /// <summary>The new date of an extension; null otherwise.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Evidence, result or reason.</summary>
    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public TicketStepped With(string? words) => this with { Words = words };
}

/// <summary>The same problem came back.</summary>
public sealed record TicketRecurred : TicketEvent
{
    /// <summary>The note that tells of it; null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>It is more than one person's problem.</summary>
public sealed record TicketEscalated : TicketEvent
{
    public required Escalation As { get; init; }

    /// <summary>The proposal on the board that it became; null for a training.</summary>
    public string? Proposal { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TicketProposed))]
[JsonSerializable(typeof(TicketStepped))]
[JsonSerializable(typeof(TicketRecurred))]
[JsonSerializable(typeof(TicketEscalated))]
[JsonSerializable(typeof(TicketWords))]
[JsonSerializable(typeof(string))]
internal sealed partial class TicketJson : JsonSerializerContext;
