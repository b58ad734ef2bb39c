using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Storage.Backups;

namespace Simulator.Console.Commands;

/// <summary><c>restore FILE</c>: brings a backup into an empty place; never overwrites.</summary>
internal static class RestoreCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var backup = new Argument<string>("backup") { Description = Phrase.Of("arg.backup") };
        var command = new Command("restore", Phrase.Of("cmd.restore")) { backup };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var path = parsed.GetRequiredValue(backup);
            if (!File.Exists(path))
            {
                throw CommandFailedException.Usage("err.input_missing", path);
            }

            var report = await Waiting.WhileAsync(app, Phrase.Of("wait.restore"), () => StoreRestore.RestoreAsync(path, app.Store, app.Clock, cancel)).ConfigureAwait(false);
            app.Out.WriteLine(Phrase.Of("restore.done", app.Store.DatabasePath));
            VerifyCommand.WriteFindings(app, report);
            return ExitCodes.Done;
        });
        return command;
    }
}
