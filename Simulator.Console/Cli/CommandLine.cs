using System.CommandLine;
using Simulator.Console.Commands;
using Simulator.Console.Commands.Exports;
using Simulator.Console.Commands.Learning;
using Simulator.Console.Commands.People;
using Simulator.Console.Commands.Reviews;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Sessions.Running;
using Simulator.Storage;

namespace Simulator.Console.Cli;

/// <summary>The command line: builds all commands, runs one, turns failures into a sentence and an exit code.</summary>
internal static class CommandLine
{
    private static readonly string[] English = ["en", "en-us", "english"];

    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = new InterruptSignal(stop);
        try
        {
            var settings = Settings.Load();
            Phrase.Use(English.Contains(LanguageIn(args) ?? settings["lang"] ?? string.Empty, StringComparer.OrdinalIgnoreCase));
            var globals = new GlobalOptions();
            var root = Build(globals, parsed => new Host(settings, output, error, parsed.GetValue(globals.Data), parsed.GetValue(globals.Scenarios)));
            var result = root.Parse(args);
            if (result.Errors.Count > 0)
            {
                throw CommandFailedException.Usage("err.usage", string.Join("; ", result.Errors.Select(e => e.Message)));
            }

            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await result.InvokeAsync(configuration, stop.Token).ConfigureAwait(false);
        }
        catch (CommandFailedException failed)
        {
            return Fail(error, failed);
        }
        catch (SessionFailedException failed)
        {
            return Fail(error, SessionFailures.Of(failed));
        }
        catch (StoreException refused)
        {
            return Fail(error, StoreFailures.Of(refused));
        }
        catch (MoodRulesIncompleteException broken)
        {
            return Fail(error, CommandFailedException.Broken("err.broken_rules", broken.Message));
        }
        catch (StoreFullException)
        {
            return Fail(error, CommandFailedException.Store("err.store_full"));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }

    private static int Fail(TextWriter error, CommandFailedException failed)
    {
        if (failed.Message.Length > 0)
        {
            error.WriteLine(SafeText.ForTerminal(failed.Message));
        }

        return failed.ExitCode;
    }

    private static string? LanguageIn(string[] args)
    {
        const string Option = "--lang";
        for (var at = args.Length - 1; at >= 0; at--)
        {
            if (args[at] == Option)
            {
                return at + 1 < args.Length ? args[at + 1] : null;
            }

            if (args[at].StartsWith(Option, StringComparison.Ordinal) && args[at][Option.Length] is '=' or ':')
            {
                return args[at][(Option.Length + 1)..];
            }
        }

        return null;
    }

    private static RootCommand Build(GlobalOptions globals, Func<ParseResult, Host> host)
    {
        var root = new RootCommand(Phrase.Of("app.description"))
        {
            ListCommand.Build(host),
            PlayCommand.Build(host),
            DemoCommand.Build(host),
            SessionsCommand.Build(host),
            ResumeCommand.Build(host),
            RedoCommand.Build(host),
            ReviewCommand.Build(host),
            ScoreCommand.Build(host),
            JudgeCommand.Build(host),
            ActsCommand.Build(host),
            CheckCommand.Build(host),
            NewCommand.Build(host),
            SchemaCommand.Build(host),
            GraphCommand.Build(host),
            PlaytestCommand.Build(host),
            DraftCommand.Build(host),
            DoctorCommand.Build(host),
            BackupCommand.Build(host),
            RestoreCommand.Build(host),
            VerifyCommand.Build(host),
            PeopleCommand.Build(host),
            NotesCommand.Build(host),
            ExportCommand.Build(host),
            SessionTransfer.Import(host),
            PairsCommand.Build(host),
            GrowthCommand.Build(host),
        };
        globals.AddTo(root);
        root.SetAction((parsed, cancel) => MenuCommand.RunAsync(host(parsed), cancel));
        return root;
    }
}
