using System.Text.Json;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary>Resume, redo and interruption: nothing is lost, nothing is done twice.</summary>
public sealed class ContinuationTests
{
    private const string First = "王姐，您别急，我听您说。";
    private const string Second = "您现在最担心什么？";
    private const string Third = "（去楼梯口把总阀拧上）王姐，水先停了。";

    private static readonly string[] Outcomes = ["turn_read", "mood_changed", "resident_spoke", "stage_changed", "key_action"];

    [Fact]
    public async Task Resume_after_a_pause_goes_on_as_if_there_had_been_none()
    {
        using var app = new App();
        var whole = (await app.PlayAsync($"{First}\n{Second}\n{Third}\n")).ShouldExit(0);
        var paused = (await app.PlayAsync($"{First}\n/pause\n")).ShouldExit(0);
        paused.Error.ShouldContain(paused.Session);
        paused.All("session_ended").ShouldBeEmpty();

        var resumed = (await app.RunAsync(["resume", paused.Session, "--json", "--input", "-"], $"{Second}\n{Third}\n")).ShouldExit(0).ShouldMatch("play");
        resumed.Json[0].GetProperty("event").GetString().ShouldBe("session_resumed");
        resumed.Json[0].GetProperty("next_turn").GetInt32().ShouldBe(2);
        Turns(resumed).ShouldBe(Turns(whole, from: 2));
    }

    [PosixFact]
    public async Task Resume_after_kill_goes_on_at_the_turn_after_the_last_acknowledged_one()
    {
        using var app = new App();
        var whole = (await app.PlayAsync($"{First}\n{Second}\n{Third}\n")).ShouldExit(0);
        string session;
        using (var running = app.Start("play", App.Tiny, "--json", "--seed", "5"))
        {
            session = JsonSerializer.Deserialize<JsonElement>(await running.WaitForAsync("session_started")).GetProperty("session").GetString()!;
            await running.WriteLineAsync(First);
            await running.WaitForAsync("\"turn\":1,\"minute\":1,\"resident\":\"wang\",\"text\"");
            running.Kill();
            (await running.FinishAsync()).ExitCode.ShouldNotBe(0);
        }

        var resumed = (await app.RunAsync(["resume", session, "--json"], $"{Second}\n{Third}\n")).ShouldExit(0).ShouldMatch("play");
        resumed.Json[0].GetProperty("next_turn").GetInt32().ShouldBe(2);
        Turns(resumed).ShouldBe(Turns(whole, from: 2));
        (await app.RunAsync("verify")).ShouldExit(0);
    }

    [PosixFact]
    public async Task Interrupt_during_play_exits_130_and_leaves_the_session_resumable()
    {
        using var app = new App();
        string session;
        using (var running = app.Start("play", App.Tiny, "--json", "--seed", "5"))
        {
            await running.WriteLineAsync(First);
            var line = await running.WaitForAsync("\"turn\":1,\"minute\":1,\"resident\":\"wang\",\"text\"");
            session = JsonSerializer.Deserialize<JsonElement>(line).GetProperty("session").GetString()!;
            running.Signal("INT");
            var stopped = (await running.FinishAsync()).ShouldExit(130);
            stopped.Error.ShouldContain(session);
            stopped.All("session_ended").ShouldBeEmpty();
        }

        var resumed = (await app.RunAsync(["resume", session, "--json"], $"{Second}\n")).ShouldExit(0);
        resumed.Json[0].GetProperty("next_turn").GetInt32().ShouldBe(2);
        resumed.All("trainee_spoke").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Redo_shares_the_turns_before_and_is_linked_to_its_parent()
    {
        using var app = new App();
        var parent = (await app.PlayAsync($"{Third}\n{First}\n{Second}\n{First}\n")).ShouldExit(0);
        var redo = (await app.RunAsync(["redo", parent.Session, "--turn", "2", "--json"], $"{First}\n{Second}\n{First}\n")).ShouldExit(0).ShouldMatch("play");

        var started = redo.Json[0];
        started.GetProperty("parent").GetString().ShouldBe(parent.Session);
        var branch = started.GetProperty("parent_n").GetInt64();
        branch.ShouldBe(parent.All("trainee_spoke")[1].GetProperty("n").GetInt64() - 1);
        started.GetProperty("parent_hash").GetString()!.Length.ShouldBeGreaterThan(16);
        redo.Session.ShouldNotBe(parent.Session);
        redo.All("trainee_spoke")[0].GetProperty("turn").GetInt32().ShouldBe(2);

        // Same seed, same words: the same turns; and what was done before the branch counts.
        Turns(redo).ShouldBe(Turns(parent, from: 2));
        var action = redo.First("scored").GetProperty("key_actions").EnumerateArray().First(a => a.GetProperty("id").GetString() == "k1");
        action.GetProperty("status").GetString().ShouldBe("done");
        action.GetProperty("turn").GetInt32().ShouldBe(1);

        var listed = (await app.RunAsync("sessions", "--json")).ShouldExit(0).ShouldMatch("sessions");
        listed.Json.Single(s => s.GetProperty("session").GetString() == redo.Session).GetProperty("parent").GetString().ShouldBe(parent.Session);
        (await app.RunAsync("review", redo.Session, "--transcript")).ShouldExit(0).Output.ShouldContain(Third);
    }

    [Fact]
    public async Task Redo_with_other_words_takes_another_way_and_leaves_the_parent_as_it_was()
    {
        using var app = new App();
        var parent = (await app.PlayAsync($"{First}\n{Second}\n{First}\n{Second}\n")).ShouldExit(0);
        var before = (await app.RunAsync("score", parent.Session, "--json")).ShouldExit(0);
        var redo = (await app.RunAsync(["redo", parent.Session, "--turn", "2", "--json"], "你再吵我就报警抓你！\n")).ShouldExit(0);
        Turns(redo).ShouldNotBe(Turns(parent, from: 2));
        (await app.RunAsync("score", parent.Session, "--json")).Output.ShouldBe(before.Output);
    }

    /// <summary>What came of each turn from one on, without the numbers that the way of playing changes.</summary>
    private static List<string> Turns(Finished run, int from = 1) =>
    [
        .. run.Json
            .Where(l => Outcomes.Contains(l.GetProperty("event").GetString()) && l.GetProperty("turn").GetInt32() >= from)
            .Where(l => !(l.TryGetProperty("status", out var status) && status.GetString() == "missed"))
            .Select(l => string.Join('|', l.EnumerateObject().Where(p => p.Name is not ("session" or "n")).Select(p => p.Value.GetRawText()))),
    ];
}
