using System.CommandLine;
using System.Text;
using System.Text.Json;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Core.People.Access;
using Simulator.Exports.Results;
using Simulator.Exports.Tables;

namespace Simulator.Console.Commands.Exports;

/// <summary><c>export results</c>: figures of a unit as spreadsheet, JSON Lines or xAPI statements. No words, pseudonyms only.</summary>
internal static class ResultsExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Build(Func<ParseResult, Host> host)
    {
        var to = ExportCommand.To();
        var format = new Option<string>("--format") { Description = Phrase.Of("opt.export_format"), DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "xlsx", "jsonl", "xapi");
        var unit = new Option<string?>("--unit") { Description = Phrase.Of("opt.unit") };
        var home = new Option<string>("--home") { Description = Phrase.Of("opt.xapi_home"), DefaultValueFactory = _ => "https://simulator.invalid" };
        return PeopleDesk.Reading(new Command("results", Phrase.Of("cmd.export.results")) { to, format, unit, home }, host, async (desk, parsed, cancel) =>
        {
            var unitId = desk.UnitNamed(parsed.GetValue(unit));
            await desk.EnterAsync(Right.ExportUnit, AccessTarget.OfUnit(unitId), "results", cancel).ConfigureAwait(false);
            if (!Uri.TryCreate(parsed.GetRequiredValue(home), UriKind.Absolute, out var root))
            {
                throw CommandFailedException.Usage("err.bad_home", parsed.GetRequiredValue(home));
            }

            var results = await new ResultRows(desk).OfAsync(unitId, cancel).ConfigureAwait(false);
            var path = parsed.GetRequiredValue(to);
            await using var stream = ExportCommand.Create(path);
            switch (parsed.GetRequiredValue(format))
            {
                case "xlsx":
                    XlsxFile.Write(ResultTable.Of(results, Phrase.Language), stream);
                    break;
                case "jsonl":
                    Lines(stream, results, ResultJson.WriteFields);
                    break;
                case "xapi":
                    Lines(stream, results, (writer, result) => XapiStatement.WriteFields(writer, result, root));
                    break;
                default:
                    await CsvFile.WriteAsync(ResultTable.Of(results, Phrase.Language), stream, cancel).ConfigureAwait(false);
                    break;
            }

            desk.App.Say("export.results_done", path, results.Count);
            return ExitCodes.Done;
        });
    }

    private static void Lines(Stream stream, IReadOnlyList<ResultRow> results, Action<Utf8JsonWriter, ResultRow> write)
    {
        using var text = new StreamWriter(stream, Utf8);
        var line = new JsonLine(text);
        foreach (var result in results)
        {
            line.Write(w => write(w, result));
        }
    }
}
