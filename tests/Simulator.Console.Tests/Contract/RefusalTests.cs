using System.Globalization;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;
using Simulator.Storage;

namespace Simulator.Console.Tests.Contract;

/// <summary>Exit codes: 1 broken case or data, 2 wrong usage, 3 the store does not serve. Each with a sentence, and nothing on standard output.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Unknown_scenario_names_those_that_are_there(string language)
    {
        using var app = new App();
        var run = (await app.RunAsync("play", "no-such-case", "--lang", language)).ShouldExit(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(App.Tiny);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("CON")]
    [InlineData("con")]
    [InlineData("Tiny")]
    [InlineData("tiny/")]
    [InlineData("-")]
    [InlineData("")]
    public async Task Id_that_can_be_no_case_is_wrong_usage(string id)
    {
        using var app = new App();
        foreach (var command in (string[])["play", "graph", "demo"])
        {
            (await app.RunAsync(command, id)).ShouldExit(2).Output.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Broken_case_does_not_play_and_check_says_where()
    {
        using var app = new App { Scenarios = Directory.CreateTempSubdirectory("simulator-cases-").FullName };
        Copy(App.Frozen, app.Scenarios!);
        var file = Path.Combine(app.Scenarios!, App.Tiny, "scenario.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("to: s1", "to: s9", StringComparison.Ordinal));
        (await app.RunAsync("play", App.Tiny)).ShouldExit(1).Output.ShouldBeEmpty();
        var check = (await app.RunAsync("check", App.Tiny, "--json")).ShouldExit(1).ShouldMatch("check");
        check.Json.ShouldContain(d => d.GetProperty("severity").GetString() == "error" && d.GetProperty("line").GetInt32() > 1);

        File.WriteAllText(file, "id: [");
        (await app.RunAsync("play", App.Tiny)).ShouldExit(1);
        (await app.RunAsync("check", "--json")).ShouldExit(1).ShouldMatch("check");
        var list = (await app.RunAsync("list", "--json")).ShouldExit(0).ShouldMatch("list");
        list.Json[0].GetProperty("broken").GetBoolean().ShouldBeTrue();
        Directory.Delete(app.Scenarios!, recursive: true);
    }

    [Fact]
    public async Task Shared_data_without_mood_numbers_is_broken_data()
    {
        using var app = new App { Scenarios = Directory.CreateTempSubdirectory("simulator-cases-").FullName };
        Copy(App.Frozen, app.Scenarios!);
        var file = Path.Combine(app.Scenarios!, "_shared", "temperaments.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("numbers:", "other_numbers:", StringComparison.Ordinal));
        var run = (await app.RunAsync("play", App.Tiny)).ShouldExit(1);
        run.Error.ShouldNotContain("   at ");
        Directory.Delete(app.Scenarios!, recursive: true);
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("review", "20260101-abcdef")]
    [InlineData("score", "20260101-abcdef")]
    [InlineData("backup")]
    [InlineData("verify")]
    public async Task Missing_store_is_said_and_not_created(params string[] command)
    {
        using var app = new App();
        (await app.RunAsync(command)).ShouldExit(3).Output.ShouldBeEmpty();
        File.Exists(Path.Combine(app.Data, "journal.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Store_owned_by_another_process_names_it_and_reading_goes_on_beside_it()
    {
        using var app = new App();
        (await app.PlayAsync("您好，王姐。\n")).ShouldExit(0);
        await using var owner = await SqliteJournal.OpenAsync(new StoreLocation(app.Data), new SqliteJournalOptions(), TimeProvider.System, CancellationToken.None);
        var refused = (await app.PlayAsync("您好，王姐。\n")).ShouldExit(3);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        (await app.RunAsync("sessions", "--json")).ShouldExit(0).Lines.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("20260101-abcdef")]
    [InlineData("../../etc/passwd")]
    [InlineData("UPPER")]
    public async Task Unknown_session_is_wrong_usage(string session)
    {
        using var app = new App();
        (await app.PlayAsync("您好，王姐。\n")).ShouldExit(0);
        (await app.RunAsync("review", session)).ShouldExit(2).Output.ShouldBeEmpty();
        (await app.RunAsync("score", session)).ShouldExit(2);
        (await app.RunAsync("resume", session)).ShouldExit(2);
        (await app.RunAsync("redo", session, "--turn", "1")).ShouldExit(2);
    }

    [Theory]
    [InlineData("nosuch")]
    [InlineData("play", "tiny", "--seed", "x")]
    [InlineData("play", "tiny", "--mode", "easy")]
    [InlineData("play", "tiny", "--voice", "robot")]
    [InlineData("play", "tiny", "--record", "x.jsonl")]
    [InlineData("play", "tiny", "--voice", "model", "--replay", "nosuch.jsonl")]
    [InlineData("redo", "20260101-abcdef", "--turn", "0")]
    [InlineData("redo", "20260101-abcdef")]
    [InlineData("check", "--as-of", "tomorrow")]
    [InlineData("demo", "tiny", "--walkthrough", "none")]
    public async Task Wrong_usage_is_one_sentence_and_exit_2(params string[] command)
    {
        using var app = new App();
        var run = (await app.RunAsync(command)).ShouldExit(2);
        run.Output.ShouldBeEmpty();
        run.Error.Trim().ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Session_that_is_over_cannot_be_resumed_and_one_that_is_open_not_scored()
    {
        using var app = new App();
        var over = (await app.PlayAsync("您好，王姐。\n")).ShouldExit(0);
        (await app.RunAsync("resume", over.Session)).ShouldExit(2);
        (await app.RunAsync("redo", over.Session, "--turn", "9")).ShouldExit(2);
        var open = (await app.PlayAsync("您好，王姐。\n/pause\n")).ShouldExit(0);
        (await app.RunAsync("score", open.Session)).ShouldExit(2);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
