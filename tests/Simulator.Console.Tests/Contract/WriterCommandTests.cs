using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary>The commands of writers: <c>new</c>, <c>check --coverage</c>, <c>check --watch</c>, <c>schema</c>.</summary>
public sealed class WriterCommandTests
{
    [Fact]
    public async Task A_new_case_passes_check_at_once_and_can_be_played()
    {
        using var app = new App { Scenarios = HouseCases() };
        var run = (await app.RunAsync("new", "ditch", "--template", "street_order")).ShouldExit(0);
        run.Lines.ShouldContain("ditch/scenario.yaml");
        (await app.RunAsync("check", "ditch")).ShouldExit(0);
        (await app.RunAsync("list")).Output.ShouldContain("ditch");
        (await app.RunAsync(["play", "ditch", "--json"], "您好。\n")).ShouldExit(0);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("../elsewhere")]
    [InlineData("题目")]
    public async Task New_writes_over_nothing_and_nowhere_else(string id)
    {
        using var app = new App { Scenarios = TinyCases() };
        var before = File.ReadAllText(Path.Combine(app.Scenarios!, "tiny", "scenario.yaml"));
        (await app.RunAsync("new", id)).ShouldExit(2).Output.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(app.Scenarios!, "tiny", "scenario.yaml")).ShouldBe(before);
    }

    [Fact]
    public async Task Coverage_is_told_in_figures_and_by_name()
    {
        using var app = new App();
        var run = (await app.RunAsync("check", App.Tiny, "--coverage", "--json")).ShouldMatch("check");
        run.Json.Where(line => line.TryGetProperty("coverage", out _)).Select(line => line.GetProperty("coverage").GetString())
            .ShouldBe(["stages", "transitions", "endings", "injects", "facts", "interactions", "key_actions"]);
        (await app.RunAsync("check", App.Tiny, "--coverage")).Output.ShouldContain("阶段");
    }

    [Fact]
    public async Task Check_names_the_pages_that_say_how_to_mend()
    {
        using var app = new App { Scenarios = TinyCases() };
        Change(app, "to: s1", "to: s9");
        (await app.RunAsync("check", "tiny")).ShouldExit(1).Output.ShouldContain("docs/diagnostics/SIM0069.md");
    }

    [Fact]
    public async Task A_law_that_is_no_longer_in_force_is_told_to_people_and_not_to_machines()
    {
        using var app = new App { Scenarios = TinyCases() };
        var laws = Path.Combine(app.Scenarios!, "_shared", "laws.yaml");
        File.WriteAllText(laws, File.ReadAllText(laws).Replace("from: 2021-01-01", "from: 2021-01-01\n  to: 2022-01-01", StringComparison.Ordinal));
        (await app.RunAsync(["play", App.Tiny], "您好。\n")).ShouldExit(0).Error.ShouldContain("已经废止");
        var machine = await app.RunAsync(["play", App.Tiny, "--json"], "您好。\n");
        machine.ShouldExit(0).Error.ShouldNotContain("已经废止");
        (await app.RunAsync("check", "tiny", "--as-of", "2021-06-01")).Output.ShouldNotContain("SIM0096");
        (await app.RunAsync("check", "tiny", "--as-of", "2022-01-01")).ShouldExit(1).Output.ShouldContain("SIM0096");
    }

    [PosixFact]
    public async Task Watch_checks_again_when_a_file_is_saved_or_replaced_and_ends_with_130()
    {
        using var app = new App { Scenarios = TinyCases() };
        using var watch = app.Start(["check", "tiny", "--watch"]);
        await watch.WaitForAsync("Ctrl-C");

        Change(app, "to: s1", "to: s9");
        (await watch.WaitForAsync("SIM0069")).ShouldContain("s9");
        await watch.WaitForAsync("Ctrl-C");

        // As editors do: a new file takes the place of the old one.
        var file = Path.Combine(app.Scenarios!, "tiny", "scenario.yaml");
        File.WriteAllText(file + "~", File.ReadAllText(file).Replace("to: s9", "to: s1", StringComparison.Ordinal));
        File.Move(file + "~", file, overwrite: true);
        await watch.WaitForAsync("tiny：没有错误");
        await watch.WaitForAsync("Ctrl-C");

        watch.Signal("INT");
        (await watch.FinishAsync()).ShouldExit(130);
    }

    private static void Change(App app, string old, string @new)
    {
        var file = Path.Combine(app.Scenarios!, "tiny", "scenario.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, @new, StringComparison.Ordinal));
    }

    private static string TinyCases() => Copied(App.Frozen, "*");

    // The scaffold is written for the shared data of the house.
    private static string HouseCases() => Copied(Path.Combine(Repository.Root, "scenarios"), "_shared");

    private static string Copied(string from, string folders)
    {
        var to = Directory.CreateTempSubdirectory("simulator-cases-").FullName;
        foreach (var file in Directory.GetDirectories(from, folders).SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
