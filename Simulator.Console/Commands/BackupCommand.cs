using System.CommandLine;
using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Storage.Backups;

namespace Simulator.Console.Commands;

/// <summary><c>backup</c>: a whole, verified copy of the store, also while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var to = new Option<string?>("--to") { Description = Phrase.Of("opt.to") };
        var command = new Command("backup", Phrase.Of("cmd.backup")) { to };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var folder = parsed.GetValue(to) ?? Path.Combine(app.Store.Folder, "backups");
            Directory.CreateDirectory(folder);
            var name = "journal-" + app.Clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + ".db";
            var target = Path.Combine(folder, name);
            var report = await Waiting.WhileAsync(app, Phrase.Of("wait.backup"), () => StoreBackup.CreateAsync(app.Store, target, cancel)).ConfigureAwait(false);
            app.Out.WriteLine(Phrase.Of("backup.done", target, report.Events));
            return ExitCodes.Done;
        });
        return command;
    }
}
