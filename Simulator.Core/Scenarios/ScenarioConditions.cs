using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Scenarios;

/// <summary>Finds every condition of a case.</summary>
public static class ScenarioConditions
{
    /// <summary>All conditions of a case and of the shared red lines, in no particular order, repetitions included.</summary>
    public static IEnumerable<Condition> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        IEnumerable<Condition?> all =
        [
            .. scenario.Residents.Select(r => r.Follows),
            .. scenario.Facts.SelectMany(f => new[] { f.When, f.OrWhen, f.BlockedBy }),
            .. scenario.Stages.SelectMany(s => s.Transitions).Select(t => t.When),
            .. scenario.Injects.Select(i => i.When),
            .. scenario.Interactions.Select(i => i.When),
            .. scenario.Promises.Select(p => p.KeptWhen),
            .. scenario.KeyActions.SelectMany(k => new[] { k.Done, k.Late, k.Partly }),
            .. scenario.RedLines.Select(r => r.When),
            .. scenario.Laws.SelectMany(l => new[] { l.Right, l.Wrong }),
            .. scenario.Shared.RedLines.SelectMany(r => r.Detectors).Select(d => d.When),
            .. scenario.Shared.Competencies.SelectMany(c => c.Levels).SelectMany(l => l.Conditions),
            .. scenario.Shared.Competencies.SelectMany(c => c.Indicators).SelectMany(i => new[] { i.Applies, i.Value }),
        ];
        return all.OfType<Condition>();
    }
}
