using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Understanding;
using Simulator.Scenarios;
using Simulator.Scenarios.Coverage;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Console.Commands;

/// <summary>Checks cases and reports.</summary>
/// <param name="app">Where to report.</param>
/// <param name="root">The scenarios folder.</param>
/// <param name="options">How to check.</param>
/// <param name="json">Machine mode.</param>
/// <param name="withCoverage">Whether to report what the walkthroughs reached.</param>
internal sealed class CheckRun(Host app, string root, ScenarioLoadOptions options, bool json, bool withCoverage)
{
    private readonly EmbeddedReader _reader = new();

    /// <summary>Whether people read it.</summary>
    public bool IsForPeople => !json;

    /// <summary>Checks these cases.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandFailedException">There is no such case.</exception>
    public int Check(IEnumerable<string> ids, CancellationToken cancel)
    {
        var report = new CheckReport(app, json);
        foreach (var id in ids)
        {
            cancel.ThrowIfCancellationRequested();
            var (result, outcomes) = Waiting.While(app, Phrase.Of("wait.check", id), progress => Check(id, progress, cancel), quiet: json);
            report.Diagnostics(id, result.Diagnostics);
            foreach (var outcome in outcomes)
            {
                report.Walkthrough(id, outcome);
            }

            if (result.Scenario is { } scenario && outcomes.Count > 0)
            {
                var coverage = CaseCoverage.Of(scenario, outcomes.Select(outcome => outcome.History));
                report.Coverage(scenario, coverage, withCoverage);
            }
        }

        return report.Close();
    }

    private (ScenarioResult Result, IReadOnlyList<WalkthroughOutcome> Outcomes) Check(string id, Action<string> progress, CancellationToken cancel)
    {
        var bundle = ScenarioBundle.ReadFolder(root, id) ?? throw CommandFailedException.Usage("err.unknown_case", id, root);
        var result = ScenarioLoader.Load(bundle, options);
        List<WalkthroughOutcome> outcomes = [];
        if (result.Scenario is { } scenario)
        {
            foreach (var walkthrough in result.Walkthroughs)
            {
                cancel.ThrowIfCancellationRequested();
                progress(Phrase.Of("wait.walkthrough", id, walkthrough.Name, outcomes.Count + 1, result.Walkthroughs.Length));
                outcomes.Add(WalkthroughRunner.Run(scenario, walkthrough, _reader));
            }
        }

        return (result, outcomes);
    }
}
