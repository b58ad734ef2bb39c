using System.CommandLine;
using System.Globalization;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;
using Spectre.Console;

namespace Simulator.Console.Commands;

/// <summary><c>sessions</c>: what has been played, newest first.</summary>
internal static class SessionsCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var account = new AccountOptions();
        var command = account.AddTo(new Command("sessions", Phrase.Of("cmd.sessions")) { json });
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            using var journal = app.OpenReader();
            var who = await Account.OfAsync(app, journal, account, parsed, cancel).ConfigureAwait(false);
            var directory = await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false);
            StreamSummary[] all =
            [
                .. (await journal.ListAsync("session", cancel).ConfigureAwait(false))
                    .Where(s => who.Gate.Rules.May(who.Actor, Right.ReadTranscript, directory.TargetOf(SessionHead.Parse(s.Head)?.Person))),
            ];
            if (parsed.GetValue(json))
            {
                WriteJson(app, all);
            }
            else
            {
                WriteTable(app, all);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void WriteJson(Host app, StreamSummary[] all)
    {
        var line = new JsonLine(app.Out);
        foreach (var summary in all)
        {
            var head = SessionHead.Parse(summary.Head);
            line.Write(w =>
            {
                w.WriteString("session", summary.Stream.Id);
                w.WriteString("scenario", head?.Scenario);
                w.WriteString("mode", head?.Mode);
                w.WriteString("voice", head?.Voice);
                w.WriteString("status", head?.Status);
                w.WriteNumber("turns", head?.Turns ?? 0);
                w.WriteString("stage", head?.Stage);
                w.WriteString("ending", head?.Ending);
                w.WriteString("ending_id", head?.EndingId);
                if (head?.Total is { } total)
                {
                    w.WriteNumber("total", total);
                }
                else
                {
                    w.WriteNull("total");
                }

                w.WriteString("parent", head?.Parent);
                w.WriteNumber("events", summary.Version);
                w.WriteString("changed_at", summary.ChangedAt.ToString("O", CultureInfo.InvariantCulture));
            });
        }
    }

    private static void WriteTable(Host app, StreamSummary[] all)
    {
        if (all.Length == 0)
        {
            app.Console.WriteLine(Phrase.Of("sessions.none"));
            return;
        }

        var table = new Table().Border(TableBorder.None);
        foreach (var column in (string[])["id", "case", "status", "turns", "total", "when"])
        {
            table.AddColumn(SafeText.ForMarkup(Phrase.Of("sessions.header." + column)));
        }

        foreach (var summary in all)
        {
            var head = SessionHead.Parse(summary.Head);
            table.AddRow(
                SafeText.ForMarkup(summary.Stream.Id),
                SafeText.ForMarkup(head?.Title ?? string.Empty),
                SafeText.ForMarkup(Status(head)),
                (head?.Turns ?? 0).ToString(CultureInfo.InvariantCulture),
                head?.Total?.ToString("0.0", CultureInfo.InvariantCulture) ?? string.Empty,
                summary.ChangedAt.ToLocalTime().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        app.Console.Write(table);
    }

    private static string Status(SessionHead? head) => head switch
    {
        null => string.Empty,
        { Ending: { } ending } => Phrase.Of("ending." + ending),
        _ => Phrase.Of("status." + head.Status),
    };
}
