using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Cli;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Sessions.Events;

namespace Simulator.Console.Commands;

/// <summary><c>play ID</c>: interactive, or one turn per line.</summary>
internal static class PlayCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var id = new Argument<string>("id") { Description = Phrase.Of("arg.case") };
        var input = new InputOptions();
        var seed = NumberOptions.Seed();
        var mode = new Option<string>("--mode") { Description = Phrase.Of("opt.mode"), DefaultValueFactory = _ => "practice" };
        mode.AcceptOnlyFromAmong("practice", "exam");
        var alias = new Option<string?>("--as") { Description = Phrase.Of("opt.as") };
        var pinFile = new Option<string?>("--pin-file") { Description = Phrase.Of("opt.pin_file") };
        var voices = new VoiceOptions();
        var command = new Command("play", Phrase.Of("cmd.play")) { id, input.Input, input.Json, seed, mode, alias, pinFile, voices.Voice, voices.Record, voices.Replay };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var loaded = app.Cases.Load(parsed.GetRequiredValue(id));
            var account = await Account.OfPlayerAsync(app, parsed.GetValue(alias), parsed.GetValue(pinFile), cancel).ConfigureAwait(false);
            using var speaker = voices.Open(app, parsed);
            using var source = TurnSources.Open(app, parsed.GetValue(input.Input));
            return await PlayFlow.RunAsync(app, parsed.GetValue(input.Json), source.Echo, flow => flow.PlayAsync(
                loaded,
                parsed.GetValue(seed) ?? PlayFlow.RandomSeed(),
                parsed.GetValue(mode) == "exam" ? SessionMode.Exam : SessionMode.Practice,
                parsed.GetValue(alias),
                source.Turns,
                cancel,
                account?.Person), cancel, speaker).ConfigureAwait(false);
        });
        return command;
    }
}

/// <summary>Options of every command that takes turns.</summary>
internal sealed class InputOptions
{
    public Option<string?> Input { get; } = new("--input") { Description = Phrase.Of("opt.input") };

    public Option<bool> Json { get; } = new("--json") { Description = Phrase.Of("opt.json") };
}
