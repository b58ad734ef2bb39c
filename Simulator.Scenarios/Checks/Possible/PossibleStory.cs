using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Scenarios.Checks.Possible;

/// <summary>Follows every road of a case as long as something new comes about. Finds more than can really happen, never less.</summary>
internal sealed class PossibleStory : IPossibleThings
{
    private readonly Scenario _scenario;
    private readonly Satisfaction _satisfaction;
    private readonly HashSet<string> _declared;
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);

    private PossibleStory(Scenario scenario)
    {
        _scenario = scenario;
        _satisfaction = new(this, new NumberRanges(scenario));
        HasQuietPlace = scenario.Places.Any(place => place.Bystanders + scenario.Places.Where(p => place.HeardIn.Contains(p.Id)).Sum(p => p.Bystanders) == 0);
        _declared = new(
            [
                .. scenario.Stages.Select(stage => "stage " + stage.Id),
                .. scenario.Injects.Select(inject => "inject " + inject.Id),
                .. scenario.Facts.Select(fact => "fact " + fact.Id),
                .. scenario.Residents.Select(resident => "who " + resident.Id),
                .. AllEffects(scenario).OfType<FlagEffect>().Select(flag => "flag " + flag.Flag),
            ],
            StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public bool HasQuietPlace { get; }

    /// <summary>What may come about.</summary>
    public static PossibleStory Of(Scenario scenario)
    {
        var story = new PossibleStory(scenario);
        foreach (var stage in scenario.Stages.Where(stage => stage.Id == scenario.StartStage || !story._declared.Contains("stage " + scenario.StartStage)))
        {
            story.Add("stage " + stage.Id);
        }

        story.Add("ending " + scenario.Clock.OnTimeUp);
        foreach (var resident in scenario.Residents.Where(resident => resident.Place is not null))
        {
            story.Add("who " + resident.Id);
        }

        for (var before = -1; before < story._reached.Count;)
        {
            before = story._reached.Count;
            story.Step();
        }

        return story;
    }

    /// <summary>Whether a condition can hold, in a stage or in any.</summary>
    public bool CanHold(Condition condition, string? stage = null) => _satisfaction.CanHold(condition, stage);

    /// <summary>The ways out of a stage that can be taken.</summary>
    public ImmutableArray<Transition> WaysOut(Stage stage)
    {
        var open = ImmutableArray.CreateBuilder<Transition>();
        foreach (var transition in stage.Transitions.Where(transition => CanHold(transition.When, stage.Id)))
        {
            open.Add(transition);
            if (transition.When.Root is TruthLiteral { Value: true })
            {
                break;
            }
        }

        return open.ToImmutable();
    }

    /// <inheritdoc/>
    public bool CanEnter(string stage) => Can("stage " + stage);

    /// <inheritdoc/>
    public bool CanBeKnown(string fact) => Can("fact " + fact);

    /// <inheritdoc/>
    public bool CanBeRaised(string flag) => Can("flag " + flag);

    /// <inheritdoc/>
    public bool CanFire(string inject) => Can("inject " + inject);

    /// <summary>Whether an interaction happens.</summary>
    public bool CanHappen(string interaction) => _reached.Contains("interaction " + interaction);

    /// <summary>Whether an ending is reached.</summary>
    public bool CanEnd(string ending) => _reached.Contains("ending " + ending);

    /// <inheritdoc/>
    public bool CanBeHere(string who) => Can("who " + who);

    /// <inheritdoc/>
    public bool Fits(EvidencePattern pattern) =>
        AnyOf(pattern.Stages, CanEnter)
        && AnyOf(pattern.To, CanBeHere)
        && AnyOf(pattern.HeardBy, CanBeHere)
        && AnyOf(pattern.Private, who => CanBeHere(who) && HasQuietPlace);

    private static bool AnyOf(ValueList<string> ids, Func<string, bool> isPossible) => ids.Count == 0 || ids.Any(isPossible);

    private bool Can(string what) => _reached.Contains(what) || !_declared.Contains(what);

    private void Add(string what) => _reached.Add(what);

    private void Step()
    {
        foreach (var stage in _scenario.Stages.Where(stage => _reached.Contains("stage " + stage.Id)))
        {
            Carry(stage.OnEnter);
            foreach (var way in WaysOut(stage))
            {
                Carry(way.Effects);
                Add(way.To is { } to ? "stage " + to : "ending " + way.End);
            }
        }

        foreach (var inject in _scenario.Injects.Where(inject => CanHold(inject.When)))
        {
            Add("inject " + inject.Id);
            Carry(inject.Effects);
        }

        foreach (var interaction in _scenario.Interactions.Where(interaction => CanHold(interaction.When)))
        {
            Add("interaction " + interaction.Id);
            Carry(interaction.Effects);
        }

        foreach (var fact in _scenario.Facts.Where(CanBeTold))
        {
            Add("fact " + fact.Id);
        }
    }

    private bool CanBeTold(Fact fact) =>
        CanBeHere(fact.Resident)
        && ((fact.OrWhen is { } other && CanHold(other))
            || ((fact.When is null || CanHold(fact.When)) && (fact.Privacy != FactPrivacy.Required || HasQuietPlace)));

    private void Carry(IEnumerable<Effect> effects)
    {
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case MoveEffect { Place: not null } move:
                    Add("who " + move.Who);
                    break;
                case FlagEffect flag:
                    Add("flag " + flag.Flag);
                    break;
                case RevealEffect reveal:
                    Add("fact " + reveal.Fact);
                    break;
                case EndEffect end:
                    Add("ending " + end.Ending);
                    return;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<Effect> AllEffects(Scenario scenario) =>
        scenario.Stages.SelectMany(stage => stage.OnEnter.Concat(stage.Transitions.SelectMany(transition => transition.Effects)))
            .Concat(scenario.Injects.SelectMany(inject => inject.Effects))
            .Concat(scenario.Interactions.SelectMany(interaction => interaction.Effects));
}
