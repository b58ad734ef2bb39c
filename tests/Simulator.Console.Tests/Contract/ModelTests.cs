using System.Text.RegularExpressions;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary>A language model behind the commands: play, doctor, judge, against the stub server.</summary>
public sealed partial class ModelTests
{
    private const string Canary = "sk-canary-7f3a9c1e5b";
    private const string Turns = "您好，王姐，我是社区的小刘。\n您慢慢说，我记下来。\n我今天下午五点前给您回电话。\n";

    [Fact]
    public async Task Without_a_model_it_says_so_and_what_to_do()
    {
        using var app = new App();

        var run = (await app.PlayAsync(Turns, "--voice", "model")).ShouldExit(3);

        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("SIMULATOR_MODEL__ENDPOINT");
    }

    [Fact]
    public async Task A_model_voices_the_residents_and_the_engine_plays_the_same_game()
    {
        await using var server = await StubServer.StartAsync();
        using var app = With(server);

        var model = (await app.PlayAsync(Turns, "--voice", "model")).ShouldExit(0).ShouldMatch("play");
        var script = (await app.PlayAsync(Turns)).ShouldExit(0);

        model.All("resident_spoke").ShouldContain(l => l.GetProperty("voice").GetString() == "model");
        Engine(model).ShouldBe(Engine(script));
        Directory.GetFiles(app.Data, "model-usage-*.jsonl").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_recording_plays_without_a_server_word_for_word()
    {
        using var app = new App();
        var path = Path.Combine(app.Folder, "record.jsonl");
        Finished live;
        await using (var server = await StubServer.StartAsync())
        {
            Configure(app, server.Endpoint);
            live = (await app.PlayAsync(Turns, "--voice", "model", "--record", path)).ShouldExit(0);
        }

        app.Environment.Clear();
        var replayed = (await app.PlayAsync(Turns, "--voice", "model", "--replay", path)).ShouldExit(0);

        Anonymous(replayed).ShouldBe(Anonymous(live));
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told_once_and_the_script_speaks()
    {
        using var app = new App();
        Configure(app, new Uri("http://127.0.0.1:9/v1"));

        var run = (await app.PlayAsync(Turns, "--voice", "model")).ShouldExit(0);

        run.All("resident_spoke").ShouldAllBe(l => l.GetProperty("voice").GetString() == "scripted");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        (await app.RunAsync("doctor", "--json")).ShouldExit(3).ShouldMatch("doctor");
    }

    [Fact]
    public async Task Doctor_proves_the_connection()
    {
        await using var server = await StubServer.StartAsync();
        using var app = With(server);

        var run = (await app.RunAsync("doctor", "--json", "--lang", "en")).ShouldExit(0).ShouldMatch("doctor");

        var found = run.Json.Single(l => l.GetProperty("check").GetString() == "model");
        found.GetProperty("state").GetString().ShouldBe("ok");
        found.GetProperty("detail").GetString()!.ShouldContain("JSON works");
    }

    [Fact]
    public async Task A_key_is_in_no_output_no_store_and_no_recording()
    {
        await using var server = await StubServer.StartAsync("--key", Canary);
        using var app = With(server);
        app.Environment["SIMULATOR_MODEL__KEY"] = Canary;
        var path = Path.Combine(app.Folder, "record.jsonl");

        List<Finished> runs =
        [
            await app.RunAsync("doctor"),
            await app.PlayAsync(Turns, "--voice", "model", "--record", path),
        ];
        app.Environment["SIMULATOR_MODEL__KEY"] = Canary + "-wrong";
        runs.Add(await app.RunAsync("doctor"));
        runs.Add(await app.PlayAsync(Turns, "--voice", "model"));

        runs[0].ExitCode.ShouldBe(0);
        runs[2].ExitCode.ShouldBe(3);
        runs.ShouldAllBe(r => !(r.Output + r.Error).Contains(Canary, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories))
        {
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain(Canary, Case.Sensitive, file);
        }
    }

    [Fact]
    public async Task A_second_opinion_is_shown_and_kept_and_leaves_the_score_alone()
    {
        await using var server = await StubServer.StartAsync();
        using var app = With(server);
        var played = (await app.PlayAsync(Turns)).ShouldExit(0);
        var before = (await app.RunAsync("score", played.Session, "--json")).ShouldExit(0).Output;

        var run = (await app.RunAsync("judge", played.Session, "--json")).ShouldExit(0).ShouldMatch("judge");
        var page = (await app.RunAsync("judge", played.Session)).ShouldExit(0);

        var criteria = run.Json[0].GetProperty("criteria").EnumerateArray().ToList();
        criteria.Count.ShouldBe(8);
        criteria.ShouldAllBe(c => c.GetProperty("level").GetInt32() == 3);
        page.Output.ShouldContain("不计入成绩");
        page.Output.ShouldContain("AI 生成");
        (await app.RunAsync("score", played.Session, "--json")).Output.ShouldBe(before);
        (await app.RunAsync("verify")).ShouldExit(0);
    }

    [Fact]
    public async Task A_session_that_still_runs_has_no_second_opinion()
    {
        await using var server = await StubServer.StartAsync();
        using var app = With(server);
        var open = (await app.PlayAsync("您好，王姐。\n/pause\n")).ShouldExit(0);

        (await app.RunAsync("judge", open.Session)).ShouldExit(2);

        server.Requests.ShouldBe(0);
    }

    private static App With(StubServer server)
    {
        var app = new App();
        Configure(app, server.Endpoint);
        return app;
    }

    private static void Configure(App app, Uri endpoint)
    {
        app.Environment["SIMULATOR_MODEL__ENDPOINT"] = endpoint.ToString();
        app.Environment["SIMULATOR_MODEL__NAME"] = "stub";

        // A busy machine must not turn the model's lines into the script's here.
        app.Environment["SIMULATOR_MODEL__FIRSTWORDSSECONDS"] = "30";
        app.Environment["SIMULATOR_MODEL__TURNSECONDS"] = "40";
    }

    private static IReadOnlyList<string> Engine(Finished run) =>
        [.. run.Lines.Where(l => !l.Contains("\"resident_spoke\"", StringComparison.Ordinal)).Select(l => Volatile().Replace(l, string.Empty))];

    private static IReadOnlyList<string> Anonymous(Finished run) => [.. run.Lines.Select(l => Session().Replace(l, string.Empty))];

    [GeneratedRegex("\"session\":\"[^\"]*\",?|\"n\":[0-9]+,?|,\"voice\":\"[^\"]*\"")]
    private static partial Regex Volatile();

    [GeneratedRegex("\"session\":\"[^\"]*\"")]
    private static partial Regex Session();
}
