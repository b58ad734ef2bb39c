using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>play --json</c> with a case of the product. What is said and scored there is tuned by others; here only its form counts.</summary>
public sealed class PlayContractTests
{
    private const string Case = "burst-pipe";

    [Theory]
    [InlineData("good")]
    [InlineData("unsafe")]
    public async Task Play_of_a_walkthrough_prints_lines_as_the_schema_says_in_order(string walkthrough)
    {
        using var app = new App { Scenarios = null };
        var run = (await PlayAsync(app, walkthrough)).ShouldExit(0).ShouldMatch("play");

        run.Json[0].GetProperty("event").GetString().ShouldBe("session_started");
        run.Json[0].GetProperty("seed").GetInt64().ShouldBe(7);
        run.Json[^1].GetProperty("event").GetString().ShouldBe("scored");
        run.All("session_ended").Count.ShouldBe(1);
        run.Json.Select(l => l.GetProperty("session").GetString()).Distinct().Count().ShouldBe(1);
        run.Json.Select(l => l.GetProperty("n").GetInt64()).ShouldBeInOrder();
        run.Json.Select(l => l.GetProperty("turn").GetInt32()).ShouldBeInOrder();
        run.Json.Select(l => l.GetProperty("minute").GetInt32()).ShouldBeInOrder();
        var spoken = run.All("trainee_spoke").Select(l => l.GetProperty("turn").GetInt32()).ToList();
        spoken.ShouldBe(Enumerable.Range(1, spoken.Count));
        run.Output.ShouldNotContain('\u001b');
    }

    [Theory]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    public async Task Same_seed_and_input_give_the_same_lines_on_any_machine(string variable, string value)
    {
        using var here = new App { Scenarios = null };
        using var there = new App { Scenarios = null };
        there.Environment[variable] = value;
        var first = (await PlayAsync(here, "fair")).ShouldExit(0);
        var second = (await PlayAsync(there, "fair")).ShouldExit(0);
        WithoutId(second).ShouldBe(WithoutId(first));
    }

    [Fact]
    public async Task Seed_left_out_is_reported_and_plays_the_same_session_again()
    {
        using var app = new App();
        var input = app.File("turns.txt", "王姐，您别急。\n您现在最担心什么？\n");
        var first = (await app.RunAsync("play", App.Tiny, "--json", "--input", input)).ShouldExit(0);
        var seed = first.Json[0].GetProperty("seed").GetRawText();
        var second = (await app.RunAsync("play", App.Tiny, "--json", "--input", input, "--seed", seed)).ShouldExit(0);
        WithoutId(second).ShouldBe(WithoutId(first));
    }

    private static Task<Finished> PlayAsync(App app, string walkthrough) =>
        app.RunAsync("play", Case, "--json", "--seed", "7", "--input", app.File("turns.txt", Walkthrough.TurnsOf(Case, walkthrough)));

    private static string WithoutId(Finished run) => run.Output.Replace(run.Session, "ID", StringComparison.Ordinal);
}
