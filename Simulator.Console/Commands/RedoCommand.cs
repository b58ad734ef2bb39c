using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Cli;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands;

/// <summary><c>redo SESSION --turn N</c>: the same moment once more.</summary>
internal static class RedoCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var turn = NumberOptions.Turn();
        var seed = NumberOptions.Seed();
        var input = new InputOptions();
        var account = new AccountOptions();
        var command = account.AddTo(new Command("redo", Phrase.Of("cmd.redo")) { session, turn, seed, input.Input, input.Json });
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var id = SessionIds.Check(parsed.GetRequiredValue(session));
            var login = (parsed.GetValue(account.As), parsed.GetValue(account.PinFile));
            using var source = TurnSources.Open(app, parsed.GetValue(input.Input));
            return await PlayFlow.RunAsync(
                app,
                parsed.GetValue(input.Json),
                source.Echo,
                flow => flow.RedoAsync(id, parsed.GetValue(turn), parsed.GetValue(seed), source.Turns, cancel, login),
                cancel).ConfigureAwait(false);
        });
        return command;
    }
}
