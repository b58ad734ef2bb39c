using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary>Commands that look and change nothing: list, acts, check, doctor, graph, demo, help.</summary>
public sealed class ListingTests
{
    [Fact]
    public async Task List_as_json_matches_its_schema()
    {
        using var app = new App { Scenarios = null };
        var run = (await app.RunAsync("list", "--json")).ShouldExit(0).ShouldMatch("list");
        run.Json.Select(l => l.GetProperty("id").GetString()).ShouldContain("burst-pipe");
    }

    [Fact]
    public async Task Acts_reads_each_line_and_tells_a_deed_from_words()
    {
        using var app = new App();
        var run = (await app.RunAsync(["acts", "--json"], "您别急，慢慢说。\n（拨打120）\n\n")).ShouldExit(0).ShouldMatch("acts");
        run.Lines.Count.ShouldBe(3);
        run.Json[1].GetProperty("clauses")[0].GetProperty("mode").GetString().ShouldBe("done");
        run.Json[2].GetProperty("acts")[0].GetString().ShouldBe("other");
        (await app.RunAsync(["acts"], "您别急。\n")).ShouldExit(0).Lines.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Doctor_says_of_each_part_whether_it_works(string language)
    {
        using var app = new App();
        var run = (await app.RunAsync("doctor", "--json", "--lang", language)).ShouldExit(0).ShouldMatch("doctor");
        run.Json.Select(l => l.GetProperty("check").GetString()).ShouldBe(["scenarios", "store", "reader", "sqlite", "model", "browser", "fonts", "terminal"]);
    }

    [Fact]
    public async Task Check_of_a_case_prints_diagnostics_as_its_schema_says()
    {
        using var app = new App();
        (await app.RunAsync("check", App.Tiny, "--json")).ShouldMatch("check");
        (await app.RunAsync("check", App.Tiny)).Output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("mermaid", "stateDiagram")]
    [InlineData("dot", "digraph")]
    public async Task Graph_draws_the_stages(string format, string start)
    {
        using var app = new App();
        (await app.RunAsync("graph", App.Tiny, "--format", format)).ShouldExit(0).Output.ShouldStartWith(start);
    }

    [Fact]
    public async Task Program_alone_plays_the_demo_when_piped()
    {
        using var app = new App { Scenarios = null };
        var run = (await app.RunAsync()).ShouldExit(0);
        run.Output.ShouldContain("simulator play burst-pipe");
        run.Output.ShouldContain("复盘");
        Clean.ShouldBePlain(run);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("doctor")]
    [InlineData("sessions")]
    [InlineData("check", "tiny")]
    [InlineData("demo", "tiny")]
    public async Task Output_that_is_piped_has_no_escape(params string[] command)
    {
        using var app = new App();
        app.Environment["TERM"] = "xterm-256color";
        app.Environment["COLORTERM"] = "truecolor";
        (await app.PlayAsync("您好，王姐。\n")).ShouldExit(0);
        Clean.ShouldBePlain(await app.RunAsync(command));
    }

    [Fact]
    public async Task Control_sequences_of_a_name_or_a_case_never_reach_the_output()
    {
        using var app = new App { Scenarios = Directory.CreateTempSubdirectory("simulator-cases-").FullName };
        foreach (var file in Directory.GetFiles(App.Frozen, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(app.Scenarios!, Path.GetRelativePath(App.Frozen, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, File.ReadAllText(file)
                .Replace("title: 滴水的水管", "title: \"滴水\\e[31m的\\u202E水管\\x9b2J\"", StringComparison.Ordinal)
                .Replace("name: 王姐", "name: \"王\\e]0;x\\a姐\"", StringComparison.Ordinal)
                .Replace("text: 灯闪了一下。", "text: \"灯\\e[2J闪\\u2066了一下。\"", StringComparison.Ordinal));
        }

        string[] name = ["--as", "\u001b[31m坏人\u202E"];
        const string Input = "您好。\n\n您好。\n";
        foreach (var run in (Finished[])[
            await app.RunAsync("list"),
            await app.RunAsync("list", "--json"),
            await app.RunAsync("check", App.Tiny),
            await app.RunAsync("graph", App.Tiny),
            await app.RunAsync("graph", App.Tiny, "--format", "dot"),
            await app.RunAsync(["play", App.Tiny, .. name], Input),
            await app.RunAsync(["play", App.Tiny, "--json", .. name], Input)])
        {
            if (run.ExitCode == 0 || run.Output.Length > 0)
            {
                Clean.ShouldBePlain(run);
            }
        }

        Directory.Delete(app.Scenarios!, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_of_every_command_is_there_in_both_languages(string command)
    {
        using var app = new App();
        string[] name = command.Length > 0 ? [command] : [];
        var chinese = (await app.RunAsync([.. name, "--help", "--lang", "zh"])).ShouldExit(0);
        chinese.Output.ShouldContain("用法:");
        chinese.Output.Any(c => c is >= '\u4e00' and <= '\u9fff').ShouldBeTrue();
        var english = (await app.RunAsync([.. name, "--help", "--lang=en"])).ShouldExit(0);
        english.Output.ShouldContain("Usage:");
        english.Output.Where(c => c is >= '\u4e00' and <= '\u9fff').ShouldBeEmpty();
    }

    public static TheoryData<string> Commands() => new(
        "", "list", "play", "demo", "sessions", "resume", "redo", "review", "score", "acts", "check", "new", "schema", "graph", "doctor", "backup", "restore", "verify");
}
