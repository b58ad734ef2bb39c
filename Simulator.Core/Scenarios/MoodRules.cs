using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scenarios;

/// <summary>All numbers of the mood model (domain section 3), read from <c>_shared/temperaments.yaml</c>.</summary>
public sealed record MoodRules
{
    /// <summary>Act to the base changes of trust, anger, anxiety, cooperation, fatigue, shame.</summary>
    public required ImmutableSortedDictionary<Act, ImmutableArray<double>> Base { get; init; }

    /// <summary>Act to clarity gained.</summary>
    public required ImmutableSortedDictionary<Act, double> Clarity { get; init; }
    public required ImmutableArray<Temperament> Temperaments { get; init; }

    /// <summary>Every other number, by name (see the file): <c>gate.anger.explain</c>, <c>cap.turn</c>, <c>repeat.factor</c> ...</summary>
    public required ImmutableSortedDictionary<string, double> Numbers { get; init; }

    /// <summary>Rows that replace an act's effect whole behind a gate: <c>explain_policy.hot</c>, <c>request_cooperation.distrust</c>, <c>reflect_emotion.third</c>.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<double>> Rows { get; init; }
}

/// <summary>One of the eight temperaments.</summary>
/// <param name="Id">fiery anxious withdrawn exacting proud exhausted shrewd conformist.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Positive">Factor of all positive acts.</param>
/// <param name="Negative">Factor of the bad acts.</param>
/// <param name="Acts">Further factor by act.</param>
public sealed record Temperament(string Id, string Name, double Positive, double Negative, ImmutableSortedDictionary<Act, double> Acts);
