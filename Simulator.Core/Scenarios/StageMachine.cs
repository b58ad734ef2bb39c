using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;
using Simulator.Core.StateMachines;

namespace Simulator.Core.Scenarios;

/// <summary>A stage or an ending: they may have the same id.</summary>
/// <param name="Id">Id of the stage or ending.</param>
/// <param name="IsEnding">True for an ending.</param>
public readonly record struct StageState(string Id, bool IsEnding);

/// <summary>What moves a session on.</summary>
public enum StageTrigger
{
    /// <summary>A turn is over: the stage's transitions are asked, the first that holds is taken.</summary>
    TurnEnded,

    /// <summary>An effect of an inject, interaction or stage ends the session.</summary>
    EndedByEffect,

    /// <summary>The case's time budget is spent.</summary>
    TimeUp,
}

/// <summary>The stages of a case as a table of transitions. Immutable, safe for many threads.</summary>
public sealed class StageMachine
{
    private readonly Scenario _scenario;

    /// <exception cref="StateMachineDefinitionException">The stages are no sound table; cases from the loader are.</exception>
    public StageMachine(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        Definition = Build(scenario);
    }

    /// <summary>The table: initial is the start stage, endings are final; only endings that some road reaches are in it.</summary>
    public StateMachineDefinition<StageState, StageTrigger, IConditionScope> Definition { get; }

    /// <summary>The transition to take at the end of a turn: the first of the stage whose condition holds; null to stay.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public Transition? Next(string stage, IConditionScope scope)
    {
        var current = _scenario.Stages.FirstOrDefault(s => s.Id == stage)
            ?? throw new ArgumentException($"The case {_scenario.Id} has no stage '{stage}'.", nameof(stage));
        return Definition.Fire(Stage(stage), StageTrigger.TurnEnded, scope) is { Outcome: FireOutcome.Moved, Row: { } row }
            ? current.Transitions[row]
            : null;
    }

    /// <summary>The ending when the budget is spent in a stage.</summary>
    /// <exception cref="TransitionRefusedException{TState, TTrigger}">There is no such stage.</exception>
    public string TimeUp(string stage, IConditionScope scope) =>
        Definition.FireOrThrow(Stage(stage), StageTrigger.TimeUp, scope).To.Id;

    private static StateMachineDefinition<StageState, StageTrigger, IConditionScope> Build(Scenario scenario)
    {
        var builder = new StateMachineBuilder<StageState, StageTrigger, IConditionScope>();
        var ends = EffectEnds(scenario).ToImmutableArray();
        builder.Initial(Stage(scenario.StartStage));
        foreach (var stage in scenario.Stages.Where(stage => stage.Id != scenario.StartStage))
        {
            builder.State(Stage(stage.Id));
        }

        var reached = scenario.Stages.SelectMany(stage => stage.Transitions).Select(transition => transition.End)
            .Concat(ends.Select(end => end.Ending)).Append(scenario.Clock.OnTimeUp).ToHashSet(StringComparer.Ordinal);
        foreach (var ending in scenario.Endings.Where(ending => reached.Contains(ending.Id)))
        {
            builder.Final(Ending(ending.Id));
        }

        foreach (var stage in scenario.Stages)
        {
            AddRows(builder, stage, ends, scenario.Clock.OnTimeUp);
        }

        return builder.Build();
    }

    private static void AddRows(
        StateMachineBuilder<StageState, StageTrigger, IConditionScope> builder,
        Stage stage,
        ImmutableArray<EffectEnd> ends,
        string onTimeUp)
    {
        var from = builder.From(Stage(stage.Id));
        foreach (var transition in stage.Transitions)
        {
            var to = transition.To is { } next ? Stage(next) : Ending(transition.End ?? "");
            from.On(StageTrigger.TurnEnded)
                .When(transition.WhenText, scope => ConditionEvaluator.Holds(transition.When, scope))
                .To(to, transition.Reason.Length > 0 ? transition.Reason : null);
        }

        foreach (var end in ends.Where(end => end.Stage is null || end.Stage == stage.Id))
        {
            from.On(StageTrigger.EndedByEffect)
                .When(end.When?.Text ?? end.Source, scope => end.When is null || ConditionEvaluator.Holds(end.When, scope))
                .To(Ending(end.Ending), end.Source);
        }

        from.On(StageTrigger.TimeUp).To(Ending(onTimeUp));
    }

    private static IEnumerable<EffectEnd> EffectEnds(Scenario scenario) =>
        scenario.Stages.SelectMany(stage => Ends(stage.OnEnter, stage.Id, null, stage.Id))
            .Concat(scenario.Stages.SelectMany(stage => stage.Transitions.SelectMany(t => Ends(t.Effects, stage.Id, t.When, t.Reason))))
            .Concat(scenario.Injects.SelectMany(inject => Ends(inject.Effects, OnlyStage(inject.When), inject.When, inject.Id)))
            .Concat(scenario.Interactions.SelectMany(i => Ends(i.Effects, OnlyStage(i.When), i.When, i.Id)));

    private static IEnumerable<EffectEnd> Ends(ImmutableArray<Effect> effects, string? stage, Condition? when, string source) =>
        effects.OfType<EndEffect>().Select(end => new EffectEnd(end.Ending, stage, when, source));

    // "in_stage(s1) and ..." can happen in s1 only.
    private static string? OnlyStage(Condition when)
    {
        IEnumerable<TruthNode> parts = when.Root is AllOf all ? all.Parts : [when.Root];
        return parts.OfType<TruthCall>().FirstOrDefault(call => call.Function == "in_stage")?.Arguments[0];
    }

    private static StageState Stage(string id) => new(id, IsEnding: false);

    private static StageState Ending(string id) => new(id, IsEnding: true);

    private sealed record EffectEnd(string Ending, string? Stage, Condition? When, string Source);
}
