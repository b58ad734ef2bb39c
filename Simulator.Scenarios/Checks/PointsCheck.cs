using System.Globalization;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>The points of all key actions add to 100.</summary>
internal static class PointsCheck
{
    private const int Hundred = 100;

    public static void Run(CheckedCase @case)
    {
        var actions = @case.Scenario.KeyActions;
        var sum = actions.Sum(action => action.Points);
        if (!actions.IsEmpty && sum != Hundred)
        {
            var at = @case.Reading.Names.Find(NameKind.KeyAction, actions[0].Id) ?? SourceMark.StartOf(@case.Bundle.Id);
            @case.Bag.Report(DiagnosticCatalog.KeyActionPoints, at, sum.ToString(CultureInfo.InvariantCulture));
        }
    }
}
