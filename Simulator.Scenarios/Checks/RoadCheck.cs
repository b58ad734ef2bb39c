using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions.Expressions;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;

namespace Simulator.Scenarios.Checks;

/// <summary>Every stage and ending can be reached, every stage can be left, no transition hides behind one that always holds.</summary>
internal static class RoadCheck
{
    public static void Run(CheckedCase @case)
    {
        var (scenario, story) = (@case.Scenario, @case.Story);
        foreach (var stage in scenario.Stages.Where(stage => !story.CanEnter(stage.Id)))
        {
            @case.Report(DiagnosticCatalog.UnreachableStage, NameKind.Stage, stage.Id, stage.Id);
        }

        foreach (var ending in scenario.Endings.Where(ending => !story.CanEnd(ending.Id)))
        {
            @case.Report(DiagnosticCatalog.UnreachableEnding, NameKind.Ending, ending.Id, ending.Id);
        }

        foreach (var stage in scenario.Stages.Where(stage => story.CanEnter(stage.Id) && !CanEnd(@case, stage)))
        {
            @case.Report(DiagnosticCatalog.DeadEndStage, NameKind.Stage, stage.Id, stage.Id);
        }

        foreach (var (stage, hidden) in scenario.Stages.SelectMany(stage => Hidden(stage).Select(hidden => (stage, hidden))))
        {
            @case.Report(DiagnosticCatalog.TransitionNeverAsked, NameKind.Stage, stage.Id, hidden.WhenText);
        }
    }

    private static bool CanEnd(CheckedCase @case, Stage from)
    {
        var (scenario, story) = (@case.Scenario, @case.Story);
        var anywhere = scenario.Injects.Where(inject => story.CanFire(inject.Id)).SelectMany(inject => inject.Effects)
            .Concat(scenario.Interactions.Where(interaction => story.CanHappen(interaction.Id)).SelectMany(interaction => interaction.Effects));
        if (anywhere.Any(effect => effect is EndEffect))
        {
            return true;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from.Id]);
        while (open.TryPop(out var id))
        {
            if (scenario.Stages.FirstOrDefault(stage => stage.Id == id) is not { } stage || !seen.Add(id))
            {
                continue;
            }

            var ways = story.WaysOut(stage);
            if (stage.OnEnter.Concat(ways.SelectMany(way => way.Effects)).Any(effect => effect is EndEffect) || ways.Any(way => way.End is not null))
            {
                return true;
            }

            foreach (var way in ways)
            {
                open.Push(way.To ?? "");
            }
        }

        return false;
    }

    // Behind a road that is always open, or behind one with the same condition.
    private static IEnumerable<Transition> Hidden(Stage stage) => stage.Transitions.Where((transition, index) =>
        stage.Transitions.Take(index).Any(earlier => earlier.When.Root is TruthLiteral { Value: true } || earlier.When.Equals(transition.When)));
}
