using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>Walkthroughs of every kind; a safety note where the family of cases asks for one.</summary>
internal static class CompletenessCheck
{
    private const string MentalCrisis = "mental_crisis";

    private static readonly string[] Kinds = ["good", "fair", "failed", "unsafe", "time-up"];

    public static void Run(CheckedCase @case)
    {
        var id = @case.Bundle.Id;
        var start = SourceMark.StartOf($"{id}/{CaseFiles.Scenario}");
        foreach (var kind in Kinds.Where(kind => !@case.Bundle.Files.ContainsKey($"{id}/{CaseFiles.Walkthroughs}/{kind}.yaml")))
        {
            @case.Bag.Report(DiagnosticCatalog.MissingWalkthrough, start, kind);
        }

        if (@case.Scenario is { Category: MentalCrisis, SafetyNote: null })
        {
            @case.Bag.Report(DiagnosticCatalog.SafetyNoteMissing, start);
        }
    }
}
