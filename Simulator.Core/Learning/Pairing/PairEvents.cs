using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Pairing;

/// <summary>The two sides of a pair.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PairSide>))]
public enum PairSide
{
    Apprentice,
    Mentor,
}

/// <summary>Something that happened to a pair. People are ids.</summary>
public abstract record PairEvent : RecordEvent;

/// <summary>The pair was proposed, by the matching or by an organiser.</summary>
public sealed record PairProposed : PairEvent
{
    public required string Apprentice { get; init; }
    public required string Mentor { get; init; }

    /// <summary>0 to 100 by parts; null when an organiser proposed it by hand.</summary>
    public PairScore? Score { get; init; }
}

/// <summary>One side said yes.</summary>
public sealed record PairConfirmed : PairEvent
{
    public required PairSide Side { get; init; }
}

/// <summary>Both said yes: the plan begins.</summary>
public sealed record PairStarted : PairEvent
{
    /// <summary>First day of the plan.</summary>
    public required DateOnly Start { get; init; }
}

/// <summary>One side said no; nobody needs a reason.</summary>
public sealed record PairDeclined : PairEvent, IHasWords<PairDeclined, string>
{
    public required PairSide Side { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public PairDeclined With(string? words) => this with { Words = words };
}

/// <summary>Changed in the first weeks, without blame.</summary>
public sealed record PairChanged : PairEvent, IHasWords<PairChanged, string>
{
    /// <summary>The side that wished it; null for an organiser.</summary>
    public PairSide? Side { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public PairChanged With(string? words) => this with { Words = words };
}

/// <summary>Ended before the plan was done.</summary>
public sealed record PairEnded : PairEvent, IHasWords<PairEnded, string>
{
    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public PairEnded With(string? words) => this with { Words = words };
}

/// <summary>The plan was done to its end.</summary>
public sealed record PairFinished : PairEvent;

/// <summary>A step of the plan was done.</summary>
public sealed record StepDone : PairEvent
{
    public required string Step { get; init; }
    public required DateOnly On { get; init; }
}

/// <summary>A form was filled in.</summary>
public sealed record FormFilled : PairEvent, IHasWords<FormFilled, string>
{
    public required PairForm Form { get; init; }

    /// <summary>Week of the plan, from 1.</summary>
    public required int Week { get; init; }

    /// <summary>Item to answer, 1 to 5.</summary>
    public required ImmutableSortedDictionary<string, int> Answers { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    /// <inheritdoc/>
    public FormFilled With(string? words) => this with { Words = words };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PairProposed))]
[JsonSerializable(typeof(PairConfirmed))]
[JsonSerializable(typeof(PairStarted))]
[JsonSerializable(typeof(PairDeclined))]
[JsonSerializable(typeof(PairChanged))]
[JsonSerializable(typeof(PairEnded))]
[JsonSerializable(typeof(PairFinished))]
[JsonSerializable(typeof(StepDone))]
[JsonSerializable(typeof(FormFilled))]
[JsonSerializable(typeof(string))]
internal sealed partial class PairJson : JsonSerializerContext;
