using System.Globalization;
using System.Text.Json;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Coverage;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Console.Commands;

/// <summary>Prints what checking found and counts it.</summary>
internal sealed class CheckReport(Host app, bool json)
{
    private readonly JsonLine _line = new(app.Out);
    private readonly SortedDictionary<string, string> _pages = new(StringComparer.Ordinal);
    private int _errors;
    private int _warnings;

    /// <summary>Diagnostics of one case.</summary>
    public void Diagnostics(string id, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var d in diagnostics)
        {
            Put(d);
        }

        if (!json && diagnostics.All(d => d.Severity != DiagnosticSeverity.Error))
        {
            app.Out.WriteLine(Phrase.Of("check.ok", id, diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning)));
        }
    }

    /// <summary>The outcome of a walkthrough.</summary>
    public void Walkthrough(string id, WalkthroughOutcome outcome)
    {
        foreach (var finding in WalkthroughFindings.Of(id, outcome))
        {
            Put(finding);
        }

        if (outcome.Passed && !json)
        {
            app.Out.WriteLine(Phrase.Of("check.walkthrough_ok", outcome.Walkthrough.Name, outcome.Ending, outcome.Card.Total?.ToString(CultureInfo.InvariantCulture) ?? "-"));
        }
    }

    /// <summary>What the walkthroughs of a case reached.</summary>
    /// <param name="scenario">The case.</param>
    /// <param name="coverage">What was reached.</param>
    /// <param name="inFull">Figures and names of what was not reached; else only whether it is too little.</param>
    public void Coverage(Scenario scenario, CaseCoverage coverage, bool inFull)
    {
        foreach (var finding in WalkthroughFindings.Of(scenario, coverage))
        {
            Put(finding);
        }

        if (!inFull)
        {
            return;
        }

        foreach (var part in coverage.Parts)
        {
            Put(scenario.Id, part);
        }

        if (!json)
        {
            app.Out.WriteLine(Phrase.Of("check.coverage", scenario.Id, coverage.Percent, coverage.Reached, coverage.Total));
        }
    }

    /// <summary>The summary and the exit code.</summary>
    public int Close()
    {
        if (!json)
        {
            if (_pages.Count > 0)
            {
                app.Out.WriteLine(Phrase.Of("check.pages", string.Join(' ', _pages.Values)));
            }

            app.Out.WriteLine(Phrase.Of("check.summary", _errors, _warnings));
        }

        return _errors == 0 ? ExitCodes.Done : ExitCodes.Broken;
    }

    private void Put(string id, CoveragePart part)
    {
        var kind = Snake(part.Kind);
        if (!json)
        {
            var names = part.Unreached.IsEmpty ? "" : Phrase.Of("check.unreached", string.Join(Phrase.Of("check.separator"), part.Unreached));
            app.Out.WriteLine(SafeText.ForTerminal(Phrase.Of("check.coverage_part", Phrase.Of("coverage." + kind), part.Reached, part.All.Length) + names));
            return;
        }

        _line.Write(w =>
        {
            w.WriteString("coverage", kind);
            w.WriteString("case", id);
            w.WriteNumber("reached", part.Reached);
            w.WriteNumber("total", part.All.Length);
            w.WriteStartArray("unreached");
            foreach (var name in part.Unreached)
            {
                w.WriteStringValue(name);
            }

            w.WriteEndArray();
        });
    }

    private static string Snake(CoverageKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private void Put(Diagnostic d)
    {
        _errors += d.Severity == DiagnosticSeverity.Error ? 1 : 0;
        _warnings += d.Severity == DiagnosticSeverity.Warning ? 1 : 0;
        if (d.Severity != DiagnosticSeverity.Note)
        {
            _pages[d.Code] = d.Descriptor.Page;
        }

        var name = d.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
        var message = d.Message(Phrase.Language);
        if (json)
        {
            _line.Write(w =>
            {
                w.WriteString("code", d.Code);
                w.WriteString("severity", name);
                w.WriteString("file", d.File);
                w.WriteNumber("line", d.Line);
                w.WriteNumber("column", d.Column);
                w.WriteString("message", message);
            });
        }
        else
        {
            app.Out.WriteLine(SafeText.ForTerminal(string.Create(CultureInfo.InvariantCulture, $"{d.File}:{d.Line}:{d.Column}: {Phrase.Of("severity." + name)} {d.Code} {message}")));
        }
    }
}
