using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>Residents have words of their own for what happens in every session; facts can be told.</summary>
internal static class LinesCheck
{
    private static readonly string[] Basic = ["idle", "unclear", "silence", "repeat", "promise", "promise_weak", "withdraw"];

    public static void Run(CheckedCase @case)
    {
        foreach (var resident in @case.Scenario.Residents)
        {
            var cues = @case.Scenario.Lines.Where(bank => bank.Speaker == resident.Id).Select(bank => bank.Cue).ToHashSet(StringComparer.Ordinal);
            var missing = Needed(@case.Scenario, resident).Where(cue => !cues.Contains(cue)).ToArray();
            if (missing.Length > 0)
            {
                var at = @case.Reading.Names.Find(NameKind.Resident, resident.Id) ?? SourceMark.StartOf(@case.Bundle.Id);
                @case.Bag.Report(DiagnosticCatalog.ResidentWithoutLines, at, resident.Id, string.Join(" ", missing));
            }
        }
    }

    private static IEnumerable<string> Needed(Scenario scenario, Resident resident) =>
        Basic
            .Concat(scenario.Facts.Where(fact => fact.Resident == resident.Id).SelectMany(fact => new[] { $"fact:{fact.Id}:deflect", $"fact:{fact.Id}:hint", $"fact:{fact.Id}:tell" }))
            .Concat(scenario.Injects.Where(inject => inject.Speaker == resident.Id).Select(inject => $"inject:{inject.Id}"))
            .Concat(scenario.Interactions.Where(interaction => interaction.Speaker == resident.Id).Select(interaction => $"did:{interaction.Id}"));
}
