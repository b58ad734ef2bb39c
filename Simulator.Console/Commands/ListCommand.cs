using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Spectre.Console;

namespace Simulator.Console.Commands;

/// <summary><c>list</c>: the cases. Reads headers only.</summary>
internal static class ListCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var command = new Command("list", Phrase.Of("cmd.list")) { json };
        command.SetAction(parsed =>
        {
            var app = host(parsed);
            if (parsed.GetValue(json))
            {
                WriteJson(app);
            }
            else
            {
                WriteTable(app);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void WriteJson(Host app)
    {
        var line = new JsonLine(app.Out);
        foreach (var header in app.Cases.List())
        {
            line.Write(w =>
            {
                w.WriteString("id", header.Id);
                w.WriteString("title", header.Title);
                w.WriteString("title_en", header.TitleEn);
                w.WriteString("category", header.Category);
                w.WriteNumber("difficulty", header.Difficulty);
                w.WriteBoolean("broken", header.IsBroken);
            });
        }
    }

    private static void WriteTable(Host app)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in (string[])["list.header.id", "list.header.title", "list.header.category", "list.header.difficulty"])
        {
            table.AddColumn(SafeText.ForMarkup(Phrase.Of(column)));
        }

        foreach (var header in app.Cases.List())
        {
            table.AddRow(
                SafeText.ForMarkup(header.Id),
                SafeText.ForMarkup(header.IsBroken ? Phrase.Of("list.broken") : CaseTexts.Title(header)),
                SafeText.ForMarkup(CaseTexts.Category(header.Category)),
                CaseTexts.Stars(header));
        }

        app.Console.Write(table);
    }
}
