using System.CommandLine;
using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Understanding;
using Simulator.Scenarios;
using Simulator.Scenarios.Diagnostics;
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
        command.SetAction(parsed =>
        {
            var app = host(parsed);
            var (root, ids) = Cases(app, parsed.GetValue(path));
            var options = new ScenarioLoadOptions { AsOf = Date(app, parsed.GetValue(asOf)) };
            var report = new CheckReport(app, parsed.GetValue(json));
            foreach (var id in ids)
            {
                Check(report, root, id, options);
            }

            return report.Close();
        });
        return command;
    }

    private static void Check(CheckReport report, string root, string id, ScenarioLoadOptions options)
    {
        var bundle = ScenarioBundle.ReadFolder(root, id) ?? throw CommandFailedException.Usage("err.unknown_case", id, root);
        var result = ScenarioLoader.Load(bundle, options);
        report.Diagnostics(id, result.Diagnostics);
        if (result.Scenario is { } scenario)
        {
            var reader = new EmbeddedReader();
            foreach (var walkthrough in result.Walkthroughs)
            {
                report.Walkthrough(id, WalkthroughRunner.Run(scenario, walkthrough, reader));
            }
        }
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

/// <summary>Prints what checking found and counts it.</summary>
internal sealed class CheckReport(Host app, bool json)
{
    private readonly JsonLine _line = new(app.Out);
    private int _errors;
    private int _warnings;

    /// <summary>Diagnostics of one case.</summary>
    public void Diagnostics(string id, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var d in diagnostics)
        {
            Put(d.Code, d.Severity, d.File, d.Line, d.Column, d.Message(Phrase.Language));
        }

        if (!json && diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
        {
            app.Out.WriteLine(Phrase.Of("check.ok", id, diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning)));
        }
    }

    /// <summary>The outcome of a walkthrough.</summary>
    public void Walkthrough(string id, WalkthroughOutcome outcome)
    {
        var name = outcome.Walkthrough.Name;
        var file = $"{id}/walkthroughs/{name}.yaml";
        foreach (var missed in outcome.Missed)
        {
            Put("SIM0900", DiagnosticSeverity.Error, file, missed.At.Line, missed.At.Column, Phrase.Of("check.walkthrough_expected", name, missed.Turn, missed.Expected, missed.Stage));
        }

        if (!outcome.EndsAsExpected)
        {
            Put("SIM0901", DiagnosticSeverity.Error, file, 1, 1, Phrase.Of("check.walkthrough_ending", name, outcome.Walkthrough.Ending, outcome.Ending));
        }

        if (!outcome.ScoresAsExpected)
        {
            Put("SIM0902", DiagnosticSeverity.Error, file, 1, 1, Phrase.Of("check.walkthrough_score", name, outcome.Walkthrough.ScoreMin ?? 0, outcome.Walkthrough.ScoreMax ?? 100, outcome.Card.Total));
        }

        if (outcome.Passed && !json)
        {
            app.Out.WriteLine(Phrase.Of("check.walkthrough_ok", name, outcome.Ending, outcome.Card.Total));
        }
    }

    /// <summary>The summary and the exit code.</summary>
    public int Close()
    {
        if (!json)
        {
            app.Out.WriteLine(Phrase.Of("check.summary", _errors, _warnings));
        }

        return _errors == 0 ? ExitCodes.Done : ExitCodes.Broken;
    }

    private void Put(string code, DiagnosticSeverity severity, string file, int line, int column, string message)
    {
        _errors += severity == DiagnosticSeverity.Error ? 1 : 0;
        _warnings += severity == DiagnosticSeverity.Warning ? 1 : 0;
        var name = severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
        if (json)
        {
            _line.Write(w =>
            {
                w.WriteString("code", code);
                w.WriteString("severity", name);
                w.WriteString("file", file);
                w.WriteNumber("line", line);
                w.WriteNumber("column", column);
                w.WriteString("message", message);
            });
        }
        else
        {
            app.Out.WriteLine(SafeText.ForTerminal(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: {Phrase.Of("severity." + name)} {code} {message}")));
        }
    }
}
