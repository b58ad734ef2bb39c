using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Understanding;
using Simulator.LanguageModels.Probing;
using Simulator.Scenarios;
using Simulator.Storage;

namespace Simulator.Console.Commands;

/// <summary><c>doctor</c>: what works, what does not, what to do.</summary>
internal static class DoctorCommand
{
    private const int StateCells = 8;
    private const int NameCells = 14;

    public static Command Build(Func<ParseResult, Host> host)
    {
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var command = new Command("doctor", Phrase.Of("cmd.doctor")) { json };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var model = await ModelAsync(app, parsed.GetValue(json), cancel).ConfigureAwait(false);
            List<Finding> findings = [Cases(app), await StoreAsync(app, cancel).ConfigureAwait(false), Reader(), Sqlite(), model, Browser(), Fonts(), Terminal(app)];
            Print(app, findings, parsed.GetValue(json));
            return findings.Any(f => f.State == "bad" && f != model) ? ExitCodes.Broken
                : model.State == "bad" ? ExitCodes.Store
                : ExitCodes.Done;
        });
        return command;
    }

    private static Finding Cases(Host app)
    {
        if (app.Cases.RootOrNull is not { } root)
        {
            return new Finding("scenarios", "bad", Phrase.Of("doctor.scenarios_none"));
        }

        var headers = app.Cases.List();
        var broken = headers.Where(h => h.IsBroken || IsBroken(root, h.Id)).Select(h => h.Id).ToList();
        return broken.Count > 0
            ? new Finding("scenarios", "bad", Phrase.Of("doctor.scenarios_broken", broken.Count, string.Join(", ", broken)))
            : new Finding("scenarios", headers.Count > 0 ? "ok" : "bad", Phrase.Of("doctor.scenarios_ok", headers.Count, root));
    }

    private static bool IsBroken(string root, string id) =>
        ScenarioBundle.ReadFolder(root, id) is not { } bundle || ScenarioLoader.Load(bundle).Scenario is null;

    private static async Task<Finding> StoreAsync(Host app, CancellationToken cancel)
    {
        try
        {
            using var journal = SqliteJournalReader.Open(app.Store);
            var sessions = await journal.ListAsync("session", cancel).ConfigureAwait(false);
            return new Finding("store", "ok", Phrase.Of("doctor.store_ok", app.Store.DatabasePath, sessions.Count));
        }
        catch (StoreMissingException)
        {
            return new Finding("store", "ok", Phrase.Of("doctor.store_none", app.Store.Folder));
        }
        catch (StoreException refused)
        {
            return new Finding("store", "bad", StoreFailures.Of(refused).Message);
        }
    }

    private static Finding Reader() => new("reader", "ok", new EmbeddedReader().Version);

    private static Finding Sqlite() => new("sqlite", "ok", SqliteJournal.SqliteVersion);

    private static async Task<Finding> ModelAsync(Host app, bool json, CancellationToken cancel)
    {
        if (!app.Model.IsConfigured)
        {
            return new Finding("model", "ok", Phrase.Of("doctor.model_none"));
        }

        try
        {
            var (client, settings) = app.Model.Open();
            using (client)
            {
                var report = await Waiting.WhileAsync(app, Phrase.Of("waiting.model"), () => ConnectionProbe.RunAsync(client, app.Clock, cancel), json).ConfigureAwait(false);
                return ModelFinding.Of(settings, report);
            }
        }
        catch (CommandFailedException wrong)
        {
            return new Finding("model", "bad", wrong.Message);
        }
    }

    private static Finding Browser() => InstalledSoftware.Browser() is { } browser
        ? new Finding("browser", "ok", browser)
        : new Finding("browser", "warn", Phrase.Of("doctor.browser_none"));

    private static Finding Fonts() => InstalledSoftware.HasChineseFont() switch
    {
        true => new Finding("fonts", "ok", Phrase.Of("doctor.fonts_ok")),
        false => new Finding("fonts", "warn", Phrase.Of("doctor.fonts_none")),
        null => new Finding("fonts", "warn", Phrase.Of("doctor.fonts_unknown")),
    };

    private static Finding Terminal(Host app) => new(
        "terminal",
        "ok",
        app.Capabilities.CanEdit ? Phrase.Of("doctor.terminal_ok", app.Capabilities.Width) : Phrase.Of("doctor.terminal_plain"));

    private static void Print(Host app, List<Finding> findings, bool json)
    {
        var line = new JsonLine(app.Out);
        var page = new Page(app.Console);
        foreach (var finding in findings)
        {
            if (json)
            {
                line.Write(w =>
                {
                    w.WriteString("check", finding.Name);
                    w.WriteString("state", finding.State);
                    w.WriteString("detail", finding.Detail);
                });
            }
            else
            {
                var state = CellWidth.Pad(Phrase.Of("doctor." + finding.State), StateCells);
                var name = CellWidth.Pad(Phrase.Of("doctor." + finding.Name), NameCells);
                page.Item($"{state} {name} {finding.Detail}", Style(finding.State), 0, StateCells + NameCells + 2);
            }
        }
    }

    private static string Style(string state) => state switch
    {
        "ok" => "default",
        "warn" => "yellow",
        _ => "red",
    };
}
