using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions.Expressions;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>Every stage and ending can be reached, every stage can be left, no transition hides behind one that always holds.</summary>
internal static class RoadCheck
{
    public static void Run(CheckedCase @case)
    {
        var scenario = @case.Scenario;
        var names = @case.Reading.Names;
        var reached = Reached(scenario);
        foreach (var stage in scenario.Stages.Where(stage => !reached.Contains(stage.Id)))
        {
            Report(@case, DiagnosticCatalog.UnreachableStage, names.Find(NameKind.Stage, stage.Id), stage.Id);
        }

        var endings = Endings(scenario, reached);
        foreach (var ending in scenario.Endings.Where(ending => !endings.Contains(ending.Id)))
        {
            Report(@case, DiagnosticCatalog.UnreachableEnding, names.Find(NameKind.Ending, ending.Id), ending.Id);
        }

        foreach (var stage in scenario.Stages.Where(stage => reached.Contains(stage.Id) && !CanEnd(scenario, stage)))
        {
            Report(@case, DiagnosticCatalog.DeadEndStage, names.Find(NameKind.Stage, stage.Id), stage.Id);
        }

        foreach (var (stage, hidden) in scenario.Stages.SelectMany(stage => Hidden(stage).Select(hidden => (stage, hidden))))
        {
            Report(@case, DiagnosticCatalog.TransitionNeverAsked, names.Find(NameKind.Stage, stage.Id), hidden.WhenText);
        }
    }

    private static void Report(CheckedCase @case, DiagnosticDescriptor kind, SourceMark? at, string what) =>
        @case.Bag.Report(kind, at ?? SourceMark.StartOf(@case.Bundle.Id), what);

    private static HashSet<string> Reached(Scenario scenario) => From(scenario, scenario.StartStage);

    private static HashSet<string> From(Scenario scenario, string start)
    {
        var stages = scenario.Stages.DistinctBy(stage => stage.Id).ToDictionary(stage => stage.Id, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var id))
        {
            if (stages.TryGetValue(id, out var stage) && reached.Add(id))
            {
                foreach (var next in stage.Transitions.Select(transition => transition.To).OfType<string>())
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    private static HashSet<string> Endings(Scenario scenario, HashSet<string> reached)
    {
        var stages = scenario.Stages.Where(stage => reached.Contains(stage.Id)).ToArray();
        return [.. EndsOf(stages), .. EndsAnywhere(scenario), scenario.Clock.OnTimeUp];
    }

    private static IEnumerable<string> EndsOf(IReadOnlyCollection<Stage> stages) =>
        stages.SelectMany(stage => stage.Transitions).Select(transition => transition.End).OfType<string>()
            .Concat(stages.SelectMany(stage => Ends(stage.OnEnter.Concat(stage.Transitions.SelectMany(transition => transition.Effects)))));

    private static IEnumerable<string> EndsAnywhere(Scenario scenario) =>
        Ends(scenario.Injects.SelectMany(inject => inject.Effects).Concat(scenario.Interactions.SelectMany(interaction => interaction.Effects)));

    private static IEnumerable<string> Ends(IEnumerable<Effect> effects) => effects.OfType<EndEffect>().Select(end => end.Ending);

    private static bool CanEnd(Scenario scenario, Stage stage)
    {
        var onward = From(scenario, stage.Id);
        return EndsAnywhere(scenario).Any() || EndsOf([.. scenario.Stages.Where(next => onward.Contains(next.Id))]).Any();
    }

    private static IEnumerable<Transition> Hidden(Stage stage) =>
        stage.Transitions.SkipWhile(transition => transition.When.Root is not TruthLiteral { Value: true }).Skip(1);
}
