using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scenarios.Conditions.Expressions;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Checks;

/// <summary>Every condition can hold at some moment; every fact can become known; every resident comes on the scene.</summary>
internal static class GuardCheck
{
    public static void Run(CheckedCase @case)
    {
        var scenario = @case.Scenario;
        foreach (var stage in scenario.Stages)
        {
            foreach (var transition in stage.Transitions)
            {
                Check(@case, transition.When, stage.Id);
            }
        }

        foreach (var condition in Guards(scenario))
        {
            Check(@case, condition, stage: null);
        }

        foreach (var condition in Wishes(scenario).Where(condition => condition?.Root is not TruthLiteral))
        {
            Check(@case, condition, stage: null, DiagnosticSeverity.Warning);
        }

        foreach (var fact in scenario.Facts.Where(fact => !@case.Story.CanBeKnown(fact.Id)))
        {
            @case.Report(DiagnosticCatalog.FactNeverKnown, Reading.NameKind.Fact, fact.Id, fact.Id);
        }

        foreach (var resident in scenario.Residents.Where(resident => !@case.Story.CanBeHere(resident.Id)))
        {
            @case.Report(DiagnosticCatalog.ResidentNeverHere, Reading.NameKind.Resident, resident.Id, resident.Id);
        }
    }

    private static void Check(CheckedCase @case, Condition? condition, string? stage, DiagnosticSeverity atMost = DiagnosticSeverity.Error)
    {
        if (condition is not null && @case.Reading.Conditions.TryGetValue(condition, out var at) && !@case.Story.CanHold(condition, stage))
        {
            @case.Bag.Report(DiagnosticCatalog.ConditionNeverHolds, atMost, at, condition.Text);
        }
    }

    private static IEnumerable<Condition?> Guards(Scenario scenario) =>
    [
        .. scenario.Injects.Select(inject => inject.When),
        .. scenario.Interactions.Select(interaction => interaction.When),
        .. scenario.Facts.SelectMany(fact => new[] { fact.When, fact.OrWhen }),
        .. scenario.Promises.Select(promise => promise.KeptWhen),
        .. scenario.KeyActions.SelectMany(action => new[] { action.Done, action.Late, action.Partly }),
        .. scenario.RedLines.Select(red => red.When),
    ];

    // "follows: false" is a way to say "never"; some say it with a number out of range, and that harms nothing.
    private static IEnumerable<Condition?> Wishes(Scenario scenario) =>
    [
        .. scenario.Residents.Select(resident => resident.Follows),
        .. scenario.Facts.Select(fact => fact.BlockedBy),
        .. scenario.Laws.SelectMany(law => new[] { law.Right, law.Wrong }),
    ];
}
