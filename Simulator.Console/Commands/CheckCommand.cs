using System.CommandLine;
using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Scenarios;

namespace Simulator.Console.Commands;

/// <summary><c>check [PATH]</c>: every mistake of a writer at once, then the walkthroughs; with <c>--watch</c> again at every save.</summary>
internal static class CheckCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var path = new Argument<string?>("path") { Description = Phrase.Of("arg.path"), Arity = ArgumentArity.ZeroOrOne };
        var asOf = new Option<string?>("--as-of") { Description = Phrase.Of("opt.as_of") };
        var coverage = new Option<bool>("--coverage") { Description = Phrase.Of("opt.coverage") };
        var watch = new Option<bool>("--watch") { Description = Phrase.Of("opt.watch") };
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var command = new Command("check", Phrase.Of("cmd.check")) { path, asOf, coverage, watch, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var named = parsed.GetValue(path);
            var (root, ids) = Cases(app, named);
            var run = new CheckRun(app, root, new ScenarioLoadOptions { AsOf = Date(app, parsed.GetValue(asOf)) }, parsed.GetValue(json), parsed.GetValue(coverage));
            if (!parsed.GetValue(watch))
            {
                return run.Check(ids, cancel);
            }

            await new CheckWatch(app, run, root, () => Cases(app, named).Ids).RunAsync(cancel).ConfigureAwait(false);
            return ExitCodes.Done;
        });
        return command;
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
