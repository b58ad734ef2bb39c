using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Pairing;

/// <summary>What somebody says about themselves for pairing. Ids and numbers only, nobody's words. Immutable.</summary>
/// <param name="Id">Id of the person.</param>
public sealed record PairProfile(string Id)
{
    /// <summary>Kind of its streams: one a person, under the person's id.</summary>
    public const string StreamKind = "pairing";

    private const int MinutesOfDay = 1440;

    /// <summary>Directions of work (domain 6.5).</summary>
    public static ImmutableArray<string> AllDirections { get; } = ["policy", "hazards", "disputes", "relief", "street_order", "counselling", "emergencies"];

    /// <summary>How profiles are recorded.</summary>
    public static RecordKind<PairProfile, PairProfileEvent> Kind { get; } = new(
        StreamKind,
        new RecordCodec<PairProfileEvent>(new RecordShapes<PairProfileEvent>()
            .Add("pair_profile_set", PairProfileJson.Default.PairProfileSet)
            .Add("pair_profile_withdrawn", PairProfileJson.Default.PairProfileWithdrawn)),
        id => new PairProfile(id),
        (profile, happened) => happened switch
        {
            PairProfileSet set => set.Of(profile.Id),
            PairProfileWithdrawn => new PairProfile(profile.Id),
            _ => profile,
        },
        _ => "{}");

    /// <summary>True while they take part in pairing.</summary>
    public bool IsSet { get; init; }

    public ImmutableArray<string> Directions { get; init; } = [];
    public ImmutableArray<WeeklyTime> Times { get; init; } = [];
    public ImmutableArray<string> Languages { get; init; } = [];
    public ImmutableArray<string> Wished { get; init; } = [];
    public ImmutableArray<string> RuledOut { get; init; } = [];
    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary>Most apprentices; null for as many as the rules allow.</summary>
    public int? Capacity { get; init; }

    /// <summary>The person as one who looks for a mentor.</summary>
    public Apprentice AsApprentice(string? subDistrict, ImmutableSortedDictionary<string, decimal> levels) => new()
    {
        Id = Id,
        Directions = Directions,
        Levels = levels,
        Times = Times,
        SubDistrict = subDistrict,
        Languages = Languages,
        Wished = Wished,
        RuledOut = RuledOut,
        Conflicts = Conflicts,
    };

    /// <summary>The person as one who takes apprentices.</summary>
    public Mentor AsMentor(string? subDistrict, ImmutableSortedDictionary<string, decimal> levels, int apprentices, decimal? satisfaction) => new()
    {
        Id = Id,
        Directions = Directions,
        Levels = levels,
        Times = Times,
        SubDistrict = subDistrict,
        Languages = Languages,
        Wished = Wished,
        RuledOut = RuledOut,
        Conflicts = Conflicts,
        Apprentices = apprentices,
        Capacity = Capacity,
        Satisfaction = satisfaction,
    };

    /// <summary>Why it cannot be taken; null when it can. Codes: <c>pair.bad_direction</c> (which), <c>pair.bad_hours</c>, <c>pair.bad_capacity</c> (the most), <c>pair.self</c>, and those of <see cref="Wishes"/>.</summary>
    public Refusal? Check(PairingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return true switch
        {
            _ when Directions.FirstOrDefault(d => !AllDirections.Contains(d)) is { } unknown => new Refusal("pair.bad_direction", unknown),
            _ when Times.Any(t => t.From < 0 || t.From >= t.To || t.To > MinutesOfDay) || Times.Any(t => Times.Count(o => o.Day == t.Day && o.From < t.To && t.From < o.To) > 1) => new Refusal("pair.bad_hours"),
            _ when Capacity is { } most && (most < 1 || most > rules.Capacity) => new Refusal("pair.bad_capacity", rules.Capacity.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            _ when Wished.Contains(Id) || RuledOut.Contains(Id) => new Refusal("pair.self"),
            _ => Wishes.Check(AsApprentice(null, ImmutableSortedDictionary<string, decimal>.Empty), rules),
        };
    }
}

/// <summary>Something that happened to a profile.</summary>
public abstract record PairProfileEvent : RecordEvent;

/// <summary>The whole profile, as it stands from now on.</summary>
public sealed record PairProfileSet : PairProfileEvent
{
    public ImmutableArray<string> Directions { get; init; } = [];
    public ImmutableArray<WeeklyTime> Times { get; init; } = [];
    public ImmutableArray<string> Languages { get; init; } = [];
    public ImmutableArray<string> Wished { get; init; } = [];
    public ImmutableArray<string> RuledOut { get; init; } = [];
    public ImmutableArray<string> Conflicts { get; init; } = [];
    public int? Capacity { get; init; }

    internal PairProfile Of(string id) => new(id)
    {
        IsSet = true,
        Directions = Directions,
        Times = Times,
        Languages = Languages,
        Wished = Wished,
        RuledOut = RuledOut,
        Conflicts = Conflicts,
        Capacity = Capacity,
    };
}

/// <summary>The person takes no part any more.</summary>
public sealed record PairProfileWithdrawn : PairProfileEvent;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PairProfileSet))]
[JsonSerializable(typeof(PairProfileWithdrawn))]
internal sealed partial class PairProfileJson : JsonSerializerContext;
