using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands;

/// <summary><c>resume SESSION</c>: goes on where it stopped.</summary>
internal static class ResumeCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var input = new InputOptions();
        var account = new AccountOptions();
        var command = account.AddTo(new Command("resume", Phrase.Of("cmd.resume")) { session, input.Input, input.Json });
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var id = SessionIds.Check(parsed.GetRequiredValue(session));
            var login = (parsed.GetValue(account.As), parsed.GetValue(account.PinFile));
            using var source = TurnSources.Open(app, parsed.GetValue(input.Input));
            return await PlayFlow.RunAsync(app, parsed.GetValue(input.Json), source.Echo, flow => flow.ResumeAsync(id, source.Turns, cancel, login), cancel).ConfigureAwait(false);
        });
        return command;
    }
}
