using System.CommandLine;
using System.Text.Json;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Storage.Verification;

namespace Simulator.Console.Commands;

/// <summary><c>verify</c>: finds what was edited, lost, added, or differs from the anchors.</summary>
internal static class VerifyCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var command = new Command("verify", Phrase.Of("cmd.verify")) { json };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var asJson = parsed.GetValue(json);
            var report = await Waiting.WhileAsync(app, Phrase.Of("wait.verify"), () => StoreVerifier.VerifyAsync(app.Store, cancel), quiet: asJson).ConfigureAwait(false);
            if (asJson)
            {
                WriteJson(app, report);
            }
            else if (report.IsWhole)
            {
                app.Out.WriteLine(Phrase.Of("verify.ok", report.Events));
            }
            else
            {
                WriteFindings(app, report);
            }

            return report.IsWhole ? ExitCodes.Done : ExitCodes.Broken;
        });
        return command;
    }

    /// <summary>One line per finding.</summary>
    public static void WriteFindings(Host app, VerifyReport report)
    {
        foreach (var finding in report.Findings)
        {
            app.Out.WriteLine(SafeText.ForTerminal($"{Phrase.Of("verify." + Name(finding.Verdict))}  {finding.Stream?.ToString() ?? "-"}  #{finding.N}  {finding.Detail}"));
        }

        foreach (var page in report.BrokenPages)
        {
            app.Out.WriteLine(SafeText.ForTerminal($"{Phrase.Of("verify.edited")}  SQLite  {page}"));
        }
    }

    private static void WriteJson(Host app, VerifyReport report)
    {
        var line = new JsonLine(app.Out);
        foreach (var finding in report.Findings)
        {
            line.Write(w =>
            {
                w.WriteString("verdict", Name(finding.Verdict));
                w.WriteString("stream", finding.Stream?.ToString());
                w.WriteNumber("n", finding.N);
                w.WriteString("detail", finding.Detail);
            });
        }

        line.Write(w =>
        {
            w.WriteBoolean("whole", report.IsWhole);
            w.WriteNumber("streams", report.Streams);
            w.WriteNumber("events", report.Events);
            w.WriteNumber("erased", report.ErasedEvents);
            w.WriteNumber("broken_pages", report.BrokenPages.Count);
        });
    }

    private static string Name(VerifyVerdict verdict) => JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());
}
