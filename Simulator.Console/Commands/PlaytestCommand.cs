using System.CommandLine;
using System.Security.Cryptography;
using Simulator.Console.Cli;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;
using Simulator.Playtests;
using Simulator.Playtests.Figures;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Players;

namespace Simulator.Console.Commands;

/// <summary><c>playtest ID</c>: simulated trainees of known skill say whether the case tells good work from bad.</summary>
internal static class PlaytestCommand
{
    private const int DefaultRuns = 30;
    private const int MostRuns = 5000;
    private const int BarCells = 24;

    public static Command Build(Func<ParseResult, Host> host)
    {
        var id = new Argument<string>("id") { Description = Phrase.Of("arg.case") };
        var runs = NumberOptions.Count("--runs", Phrase.Of("opt.runs", DefaultRuns), DefaultRuns, MostRuns);
        var seed = NumberOptions.Seed();
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var strict = new Option<bool>("--strict") { Description = Phrase.Of("opt.strict") };
        var show = new Option<string?>("--show") { Description = Phrase.Of("opt.show_player") };
        show.AcceptOnlyFromAmong([.. Enum.GetNames<PlayerSkill>().Select(name => name.ToLowerInvariant())]);
        var command = new Command("playtest", Phrase.Of("cmd.playtest")) { id, runs, seed, json, strict, show };
        command.SetAction((parsed, cancel) =>
        {
            var app = host(parsed);
            var found = app.Cases.Load(parsed.GetRequiredValue(id));
            var book = Book(found);
            var options = new PlaytestOptions(parsed.GetValue(runs), parsed.GetValue(seed) ?? BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint))));
            if (parsed.GetValue(show) is { } skill)
            {
                Show(app, found.Scenario, book, Enum.Parse<PlayerSkill>(skill, ignoreCase: true), options.Seed);
                return Task.FromResult(ExitCodes.Done);
            }

            var asJson = parsed.GetValue(json);
            var total = options.Runs * book.Skills.Length;
            var played = Waiting.While(app, Phrase.Of("wait.playtest", found.Scenario.Id), told => Playtest.Run(found.Scenario, book, options, done => told(Bar(done, total)), cancel), quiet: asJson);
            var report = PlaytestReport.Of(found.Scenario, played);
            if (asJson)
            {
                new PlaytestJson(app.Out).Write(found.Scenario, options, report);
            }
            else
            {
                new PlaytestText(app.Out).Write(found.Scenario, options, report);
            }

            return Task.FromResult(parsed.GetValue(strict) && !report.Passed ? ExitCodes.Broken : ExitCodes.Done);
        });
        return command;
    }

    private static PlayerBook Book(LoadedCase found)
    {
        var errors = found.Result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error && d.File.EndsWith("players.yaml", StringComparison.Ordinal));
        return errors > 0 ? throw CommandFailedException.Broken("err.broken_players", found.Scenario.Id, errors)
            : found.Result.Players is { Skills.IsEmpty: false } book ? book
            : throw CommandFailedException.Broken("err.no_players", found.Scenario.Id);
    }

    private static void Show(Host app, Scenario scenario, PlayerBook book, PlayerSkill skill, ulong seed)
    {
        var numbers = book.Skills.FirstOrDefault(s => s.Skill == skill) ?? throw CommandFailedException.Broken("err.no_players", scenario.Id);
        PlaytestTranscript.Write(app.Out, Playtest.Play(TurnEngine.For(scenario), scenario, new EmbeddedReader(), book, numbers, seed));
    }

    private static string Bar(int done, int total)
    {
        var full = BarCells * done / total;
        return Phrase.Of("wait.playtest_bar", new string('█', full) + new string('░', BarCells - full), done, total);
    }
}
