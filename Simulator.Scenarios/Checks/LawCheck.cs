using System.Globalization;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>The laws a case is about are in force and verified. Shown where the law pack declares them.</summary>
internal static class LawCheck
{
    public static void Run(CheckedCase @case)
    {
        var pack = @case.Scenario.Shared.Laws.DistinctBy(law => law.Id).ToDictionary(law => law.Id, StringComparer.Ordinal);
        foreach (var point in @case.Scenario.Laws)
        {
            if (pack.GetValueOrDefault(point.Law) is { } law)
            {
                Check(@case, point, law);
            }
        }
    }

    private static void Check(CheckedCase @case, LawPoint point, Law law)
    {
        var at = @case.Reading.Names.FirstMention(NameKind.Law, law.Id) ?? SourceMark.StartOf(@case.Bundle.Id);
        if (point.Right is null)
        {
            @case.Bag.Report(DiagnosticCatalog.LawWithoutRight, at, law.Id);
        }

        if (!law.Verified)
        {
            @case.Bag.Report(DiagnosticCatalog.UnverifiedLaw, at, law.Id);
        }

        if (@case.Options.AsOf is not { } day)
        {
            return;
        }

        if (LawDates.IsRepealed(law, day))
        {
            @case.Bag.Report(DiagnosticCatalog.RepealedLaw, at, law.Id, Show(law.To!.Value));
        }

        if (LawDates.IsNotYet(law, day))
        {
            @case.Bag.Report(DiagnosticCatalog.LawNotYetInForce, at, law.Id, Show(law.From));
        }
    }

    private static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
