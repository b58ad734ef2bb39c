using Simulator.Core.Scenarios;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>Walkthroughs of every kind; a safety note where the family of cases asks for one.</summary>
internal static class CompletenessCheck
{
    private static readonly string[] InRelease = ["good", "fair", "failed", "unsafe", "time-up"];
    private static readonly string[] InDraft = ["good", "failed", "unsafe"];

    public static void Run(CheckedCase @case)
    {
        var id = @case.Bundle.Id;
        var kinds = @case.Scenario.Grade == CaseGrade.Draft ? InDraft : InRelease;
        foreach (var kind in kinds)
        {
            // Shown at the file that is not there, so that the case can still be played.
            var path = $"{id}/{CaseFiles.Walkthroughs}/{kind}.yaml";
            if (!@case.Bundle.Files.ContainsKey(path))
            {
                @case.Bag.Report(DiagnosticCatalog.MissingWalkthrough, SourceMark.StartOf(path), kind);
            }
        }

        if (@case.Scenario is { Category: CaseFamilies.MentalCrisis, SafetyNote: null })
        {
            @case.Bag.Report(DiagnosticCatalog.SafetyNoteMissing, SourceMark.StartOf($"{id}/{CaseFiles.Scenario}"));
        }
    }
}
