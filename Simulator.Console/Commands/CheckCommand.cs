using System.CommandLine;
using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Understanding;
using Simulator.Scenarios;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Console.Commands;

/// <summary><c>check [PATH]</c>: every mistake of a writer at once, then the walkthroughs.</summary>
internal static class CheckCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var path = new Argument<string?>("path") { Description = Phrase.Of("arg.path"), Arity = ArgumentArity.ZeroOrOne };
        var asOf = new Option<string?>("--as-of") { Description = Phrase.Of("opt.as_of") };
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var command = new Command("check", Phrase.Of("cmd.check")) { path, asOf, json };
        command.SetAction((parsed, cancel) =>
        {
            var app = host(parsed);
            var (root, ids) = Cases(app, parsed.GetValue(path));
            var options = new ScenarioLoadOptions { AsOf = Date(app, parsed.GetValue(asOf)) };
            var asJson = parsed.GetValue(json);
            var report = new CheckReport(app, asJson);
            foreach (var id in ids)
            {
                cancel.ThrowIfCancellationRequested();
                var found = Waiting.While(app, Phrase.Of("wait.check", id), progress => Check(root, id, options, progress, cancel), quiet: asJson);
                report.Diagnostics(id, found.Result.Diagnostics);
                foreach (var outcome in found.Outcomes)
                {
                    report.Walkthrough(id, outcome);
                }
            }

            return Task.FromResult(report.Close());
        });
        return command;
    }

    private static (ScenarioResult Result, IReadOnlyList<WalkthroughOutcome> Outcomes) Check(
        string root, string id, ScenarioLoadOptions options, Action<string> progress, CancellationToken cancel)
    {
        var bundle = ScenarioBundle.ReadFolder(root, id) ?? throw CommandFailedException.Usage("err.unknown_case", id, root);
        var result = ScenarioLoader.Load(bundle, options);
        List<WalkthroughOutcome> outcomes = [];
        if (result.Scenario is { } scenario)
        {
            var reader = new EmbeddedReader();
            foreach (var walkthrough in result.Walkthroughs)
            {
                cancel.ThrowIfCancellationRequested();
                progress(Phrase.Of("wait.walkthrough", id, walkthrough.Name, outcomes.Count + 1, result.Walkthroughs.Length));
                outcomes.Add(WalkthroughRunner.Run(scenario, walkthrough, reader));
            }
        }

        return (result, outcomes);
    }

    private static (string Root, IReadOnlyList<string> Ids) Cases(Host app, string? path)
    {
        if (path is null)
        {
            return (app.Cases.Root, [.. app.Cases.List().Select(h => h.Id)]);
        }

        // An id, or a folder of a case.
        if (ScenarioId.IsValid(path) && !Directory.Exists(path))
        {
            return (app.Cases.Root, [path]);
        }

        var folder = Path.GetFullPath(path);
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return ScenarioId.IsValid(id) && Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) is { } root
            ? (root, [id])
            : throw CommandFailedException.Usage("err.bad_case_id", SafeText.ForLine(path));
    }

    private static DateOnly Date(Host app, string? text)
    {
        if (text is null)
        {
            return DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw CommandFailedException.Usage("err.bad_date", SafeText.ForLine(text));
    }
}
