using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Playing;
using Simulator.Console.Texts;
using Simulator.Core.Sessions.Events;
using Spectre.Console;

namespace Simulator.Console.Commands;

/// <summary><c>demo [ID]</c>: a walkthrough typed by itself at reading speed, debrief included.</summary>
internal static class DemoCommand
{
    private const string DefaultCase = "burst-pipe";
    private const string DefaultWalkthrough = "good";
    private const int MillisecondsPerCharacter = 60;
    private const int MillisecondsAtLeast = 1500;

    public static Command Build(Func<ParseResult, Host> host)
    {
        var id = new Argument<string>("id") { Description = Phrase.Of("arg.case"), DefaultValueFactory = _ => DefaultCase };
        var fast = new Option<bool>("--fast") { Description = Phrase.Of("opt.fast") };
        var walkthrough = new Option<string>("--walkthrough") { Description = Phrase.Of("opt.walkthrough"), DefaultValueFactory = _ => DefaultWalkthrough };
        var command = new Command("demo", Phrase.Of("cmd.demo")) { id, fast, walkthrough };
        command.SetAction((parsed, cancel) =>
            RunAsync(host(parsed), parsed.GetRequiredValue(id), parsed.GetRequiredValue(walkthrough), parsed.GetValue(fast), cancel));
        return command;
    }

    /// <summary>Shows the default demo.</summary>
    public static Task<int> RunDefaultAsync(Host host, CancellationToken cancel) => RunAsync(host, DefaultCase, DefaultWalkthrough, fast: false, cancel);

    private static async Task<int> RunAsync(Host host, string id, string name, bool fast, CancellationToken cancel)
    {
        var loaded = host.Cases.Load(id);
        var walkthrough = loaded.Result.Walkthroughs.FirstOrDefault(w => w.Name == name)
            ?? throw CommandFailedException.Usage("err.no_walkthrough", id, name);
        var atOnce = fast || !host.Capabilities.IsOutputTerminal;
        host.Console.WriteLine(Phrase.Of("demo.intro", loaded.Scenario.Title, walkthrough.Title));
        var source = new ScriptTurnSource(
            [.. walkthrough.Turns.Select(t => t.Text)],
            (text, token) => atOnce
                ? ValueTask.CompletedTask
                : new ValueTask(Task.Delay(TimeSpan.FromMilliseconds(Math.Max(MillisecondsAtLeast, text.Length * MillisecondsPerCharacter)), host.Clock, token)));
        var exit = await PlayFlow.RunAsync(
            host,
            json: false,
            echo: true,
            flow => flow.PlayAsync(loaded, (ulong)walkthrough.Seed, SessionMode.Practice, null, source, cancel),
            cancel).ConfigureAwait(false);
        host.Console.WriteLine(Phrase.Of("demo.how", id));
        return exit;
    }
}
