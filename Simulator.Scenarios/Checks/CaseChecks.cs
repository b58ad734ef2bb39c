using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;

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
}

/// <summary>Mistakes in what a case means, beyond keys, values and ids.</summary>
internal static class CaseChecks
{
    public static void Run(CheckedCase @case)
    {
        RoadCheck.Run(@case);
        PointsCheck.Run(@case);
        LawCheck.Run(@case);
        LinesCheck.Run(@case);
        WordsCheck.Run(@case);
        CompletenessCheck.Run(@case);
    }
}
