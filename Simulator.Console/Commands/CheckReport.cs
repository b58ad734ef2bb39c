using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Console.Commands;

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
