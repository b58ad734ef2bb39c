using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Scenarios;

/// <summary>The eight mood states, 0 to 100 each. Keys on the wire are the snake_case names.</summary>
public enum MoodKey
{
    Trust,
    Anger,
    Anxiety,
    Cooperation,
    Fatigue,
    Shame,
    Clarity,
    Hopelessness,
}

/// <summary>A mixture of temperaments: weights add to 1.</summary>
/// <param name="Temperament">Id: fiery anxious withdrawn exacting proud exhausted shrewd conformist.</param>
/// <param name="Weight">More than 0, at most 1.</param>
public readonly record struct TemperamentShare(string Temperament, double Weight);

/// <summary>Somebody the trainee talks to.</summary>
public sealed record Resident
{
    public required string Id { get; init; }

    /// <summary>Name shown before their lines.</summary>
    public required string Name { get; init; }

    /// <summary>How to address them and speak of them ("王姐", "楼下的", "王丽华"); the name itself is included by the loader.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>One or two sentences for the trainee: who this seems to be.</summary>
    public required string Appearance { get; init; }

    /// <summary>For the voice: persona, manner of speech, what they want. Never shown.</summary>
    public required string Persona { get; init; }
    public required ImmutableArray<TemperamentShare> Temperament { get; init; }
    public required ImmutableSortedDictionary<MoodKey, double> Mood { get; init; }

    /// <summary>Place id at the start; null when not there yet.</summary>
    public string? Place { get; init; }

    /// <summary>Place id of their home: where "您家" is. Null when the case does not need it.</summary>
    public string? Home { get; init; }

    /// <summary>Prefers Tibetan: see the language rule of the mood model.</summary>
    public bool PrefersTibetan { get; init; }

    /// <summary>True when the resident takes part in group contagion.</summary>
    public bool InCrowd { get; init; }

    /// <summary>Weight in the crowd: leaders 2 to 4, ordinary 1, onlookers 0.5.</summary>
    public double CrowdWeight { get; init; } = 1;

    /// <summary>Susceptibility to contagion, 0.5 to 1.5.</summary>
    public double Susceptibility { get; init; } = 1;

    /// <summary>Joins an action of the crowd when the share of those acting reaches this (0 to 1) and anger is at least 60.</summary>
    public double JoinThreshold { get; init; } = 1;

    /// <summary>Holds when the resident comes along if asked to; null for the engine's default.</summary>
    public Condition? Follows { get; init; }

    /// <summary>Side in a dispute ("up", "down"); null for none. Used for fairness (R13) and take_sides.</summary>
    public string? Side { get; init; }

    /// <summary>Level (0 to 4, or 5 for withdrawn) to expressions and gestures the trainee sees.</summary>
    public ImmutableSortedDictionary<int, ImmutableArray<string>> Tells { get; init; } = ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty;
}

/// <summary>Nameless people who feel together.</summary>
/// <param name="Place">Where they stand.</param>
/// <param name="Count">How many.</param>
/// <param name="AngerFrom">Lowest initial anger; each one's is drawn from the seed.</param>
/// <param name="AngerTo">Highest initial anger.</param>
/// <param name="Anxiety">Initial anxiety.</param>
/// <param name="Trust">Initial trust.</param>
/// <param name="Name">What they are called when one of them shouts ("人群里有人").</param>
public sealed record Crowd(string Place, int Count, double AngerFrom, double AngerTo, double Anxiety, double Trust, string Name);

/// <summary>Somebody who can be phoned.</summary>
/// <param name="Id">Contact id; <c>/call</c> takes it or any of <paramref name="Names"/>.</param>
/// <param name="Name">Shown before their lines.</param>
/// <param name="Names">"110", "派出所", "报警" ...</param>
/// <param name="Minutes">What a call costs on the clock.</param>
public sealed record Contact(string Id, string Name, ImmutableArray<string> Names, int Minutes);
