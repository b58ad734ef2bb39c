using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Checks.Possible;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>What a check looks at.</summary>
internal sealed record CheckedCase(
    ScenarioBundle Bundle,
    Scenario Scenario,
    CaseReading Reading,
    ScenarioLoadOptions Options,
    ImmutableArray<string> BlockList)
{
    public DiagnosticBag Bag => Reading.Bag;

    /// <summary>What may come about in it.</summary>
    public PossibleStory Story { get; } = PossibleStory.Of(Scenario);

    /// <summary>Reports a mistake where an id is declared.</summary>
    public void Report(DiagnosticDescriptor kind, NameKind of, string id, params string[] args) =>
        Bag.Report(kind, Reading.Names.Find(of, id) ?? SourceMark.StartOf($"{Bundle.Id}/{CaseFiles.Scenario}"), args);
}

/// <summary>Mistakes in what a case means, beyond keys, values and ids.</summary>
internal static class CaseChecks
{
    public static void Run(CheckedCase @case)
    {
        RoadCheck.Run(@case);
        GuardCheck.Run(@case);
        PointsCheck.Run(@case);
        LawCheck.Run(@case);
        LinesCheck.Run(@case);
        WordsCheck.Run(@case);
        MethodWordsCheck.Run(@case);
        CompletenessCheck.Run(@case);
    }
}
