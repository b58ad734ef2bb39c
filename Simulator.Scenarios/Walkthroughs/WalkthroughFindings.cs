using System.Globalization;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Coverage;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Walkthroughs;

/// <summary>What walkthroughs that were played tell the writer.</summary>
public static class WalkthroughFindings
{
    /// <summary>A case of release grade has so much of it walked through, in percent.</summary>
    public const int ReleaseCoverage = 90;

    private const int MostNames = 5;
    private const int MaxScore = 100;

    /// <summary>"Expected ..., got ..." of one walkthrough; empty when it passed.</summary>
    /// <param name="id">Id of the case.</param>
    /// <param name="outcome">What became of the walkthrough.</param>
    public static IEnumerable<Diagnostic> Of(string id, WalkthroughOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var walkthrough = outcome.Walkthrough;
        var start = SourceMark.StartOf($"{id}/{CaseFiles.Walkthroughs}/{walkthrough.Name}.yaml");
        foreach (var missed in outcome.Missed)
        {
            yield return Finding(DiagnosticCatalog.WalkthroughExpected, missed.At, walkthrough.Name, Show(missed.Turn), missed.Expected, missed.Stage);
        }

        if (!outcome.EndsAsExpected)
        {
            yield return Finding(DiagnosticCatalog.WalkthroughEnding, start, walkthrough.Name, walkthrough.Ending, outcome.Ending);
        }

        if (!outcome.ScoresAsExpected)
        {
            yield return Finding(DiagnosticCatalog.WalkthroughScore, start, walkthrough.Name, Show(walkthrough.ScoreMin ?? 0), Show(walkthrough.ScoreMax ?? MaxScore), outcome.Card.Total is { } total ? Show(total) : "-");
        }
    }

    /// <summary>Whether enough of a case of release grade was walked through.</summary>
    public static IEnumerable<Diagnostic> Of(Scenario scenario, CaseCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(coverage);
        if (scenario.Grade == CaseGrade.Release && coverage.Percent < ReleaseCoverage)
        {
            var names = coverage.Parts.SelectMany(part => part.Unreached).ToArray();
            var shown = string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? " ..." : "");
            yield return Finding(DiagnosticCatalog.CoverageLow, SourceMark.StartOf($"{scenario.Id}/{CaseFiles.Walkthroughs}"), Show(coverage.Percent), Show(ReleaseCoverage), shown);
        }
    }

    private static Diagnostic Finding(DiagnosticDescriptor kind, SourceMark at, params string[] args) => new(kind, at, ValueList.From(args));

    private static string Show(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
