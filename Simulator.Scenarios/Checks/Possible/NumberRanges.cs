using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Reading;

namespace Simulator.Scenarios.Checks.Possible;

/// <summary>Which values the number functions of conditions can have in a case.</summary>
internal sealed class NumberRanges(Scenario scenario)
{
    private const int HighestLevel = 4;

    private static readonly Interval Count = new(0, double.PositiveInfinity, IsWhole: true);
    private static readonly Interval Mood = new(0, Words.MoodMax, IsWhole: false);

    private readonly double _latest = Latest(scenario);

    /// <summary>The range of a function; everything for what is not known here.</summary>
    public Interval Of(string function) => function switch
    {
        "level" => new(0, HighestLevel, IsWhole: true),
        "crowd_heat" or "trust" or "anger" or "anxiety" or "cooperation" or "fatigue" or "shame" or "clarity" or "hopelessness" => Mood,
        "joined" => Count with { High = (scenario.Crowd?.Count ?? 0) + scenario.Residents.Count(r => r.InCrowd) },
        "minute" or "stage_minutes" => Count with { High = _latest },
        "indicator" => new(double.NegativeInfinity, double.PositiveInfinity, IsWhole: false),
        _ => Count,
    };

    /// <summary>True for functions that always have a value, so that "not below" means "at least".</summary>
    public static bool AlwaysHasValue(string function) => function is not ("turns_since" or "indicator");

    // The turn that spends the budget may overshoot it by whatever costs minutes.
    private static double Latest(Scenario scenario)
    {
        var effects = scenario.Stages.SelectMany(stage => stage.OnEnter.Concat(stage.Transitions.SelectMany(transition => transition.Effects)))
            .Concat(scenario.Injects.SelectMany(inject => inject.Effects))
            .Concat(scenario.Interactions.SelectMany(interaction => interaction.Effects));
        ImmutableArray<int> turns = [scenario.Clock.MinutesPerTurn, .. scenario.Stages.Select(stage => stage.MinutesPerTurn ?? 0)];
        return scenario.Clock.BudgetMinutes
            + effects.OfType<MinutesEffect>().Sum(effect => (double)effect.Minutes)
            + turns.Max()
            + scenario.Contacts.Select(contact => contact.Minutes).DefaultIfEmpty().Max()
            + scenario.Shared.Engine.WaitMinutes
            + scenario.Shared.Engine.HintMinutes;
    }
}
