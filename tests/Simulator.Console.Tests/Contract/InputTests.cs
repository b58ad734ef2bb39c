using System.Text;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary>What the program makes of lines: encodings, silence, commands, lines that are too long, input that ends early or late.</summary>
public sealed class InputTests
{
    private const string Hint = "提示（用去 2 分钟、扣 1 分）：先关水";

    [Fact]
    public async Task Blank_line_is_a_turn_of_silence()
    {
        using var app = new App();
        var run = (await app.PlayAsync("\n王姐，您别急。\n")).ShouldExit(0).ShouldMatch("play");
        Spoken(run).ShouldBe(["", "王姐，您别急。"]);
    }

    [Fact]
    public async Task Byte_order_mark_and_carriage_returns_are_not_part_of_the_words()
    {
        using var app = new App();
        var run = (await app.PlayAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("您好，王姐。\r\n您别急。\r\n")])).ShouldExit(0);
        Spoken(run).ShouldBe(["您好，王姐。", "您别急。"]);
    }

    [Fact]
    public async Task File_in_gb18030_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var app = new App();
        var run = (await app.PlayAsync(Encoding.GetEncoding("GB18030").GetBytes("您好，王姐。\n您别急，慢慢说。\n"))).ShouldExit(0);
        Spoken(run).ShouldBe(["您好，王姐。", "您别急，慢慢说。"]);
    }

    [Fact]
    public async Task File_in_neither_encoding_is_refused_before_anything_is_recorded()
    {
        using var app = new App();
        var run = (await app.PlayAsync([0xFF, 0xFE, 0x00, 0xFF, 0x0A])).ShouldExit(1);
        run.Output.ShouldBeEmpty();
        (await app.RunAsync("sessions")).ShouldExit(3);
    }

    [Fact]
    public async Task File_that_is_not_there_is_wrong_usage()
    {
        using var app = new App();
        (await app.RunAsync("play", App.Tiny, "--input", Path.Combine(app.Folder, "none.txt"))).ShouldExit(2).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_of_a_pipe_that_is_no_text_is_refused_and_the_next_one_read()
    {
        using var app = new App();
        var run = (await app.RunAsync(["play", App.Tiny, "--json", "--input", "-"], [0xFF, 0x0A, .. Encoding.UTF8.GetBytes("您好，王姐。\n")])).ShouldExit(0).ShouldMatch("play");
        run.First("turn_refused").GetProperty("reason").GetString().ShouldBe("bad_encoding");
        Spoken(run).ShouldBe(["您好，王姐。"]);
    }

    [Fact]
    public async Task Line_of_20_kilobytes_is_refused_without_a_turn_and_the_next_one_read()
    {
        using var app = new App();
        var run = (await app.PlayAsync($"您好，王姐。\n{new string('长', 7000)}\n您别急。\n")).ShouldExit(0).ShouldMatch("play");
        var refused = run.First("turn_refused");
        refused.GetProperty("reason").GetString().ShouldBe("too_long");
        refused.GetProperty("turn").GetInt32().ShouldBe(1);
        Spoken(run).ShouldBe(["您好，王姐。", "您别急。"]);
        run.All("trainee_spoke")[1].GetProperty("turn").GetInt32().ShouldBe(2);
        run.All("trainee_spoke")[1].GetProperty("n").GetInt64().ShouldBe(refused.GetProperty("n").GetInt64() + 1);
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public async Task Limit_of_a_turn_is_500_characters(int length, int refused)
    {
        using var app = new App();
        (await app.PlayAsync(new string('长', length) + "\n")).All("turn_refused").Count.ShouldBe(refused);
    }

    [Fact]
    public async Task Control_characters_of_a_turn_are_neither_kept_nor_printed()
    {
        using var app = new App();
        const string Words = "您\0好\u001b[31m，王\u202E姐\u009b2J。\u0007";
        var run = (await app.PlayAsync(Words + "\n")).ShouldExit(0);
        var kept = Spoken(run)[0]!;
        kept.ShouldStartWith("您好");
        kept.ShouldContain("王姐");
        Clean.ShouldBePlain(run);
        Clean.ShouldBePlain(await app.RunAsync("review", run.Session));
        Clean.ShouldBePlain(await app.RunAsync(["play", App.Tiny], Words + "\n"));
    }

    [Fact]
    public async Task Slash_commands_are_no_turns_and_a_hint_costs_minutes_and_a_point()
    {
        using var app = new App();
        var run = (await app.PlayAsync("王姐，您别急。\n/notes\n／HINT\n/help\n您最担心什么？\n/quit\n没用到\n")).ShouldExit(0).ShouldMatch("play");
        Spoken(run).ShouldBe(["王姐，您别急。", "您最担心什么？"]);
        run.All("trainee_spoke")[1].GetProperty("minute").GetInt32().ShouldBe(3);
        run.Error.ShouldContain("先关水");
        run.First("session_ended").GetProperty("reason").GetString().ShouldBe("left");
        run.First("scored").GetProperty("hint_points").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Input_left_over_after_the_ending_is_reported()
    {
        using var app = new App();
        var run = (await app.PlayAsync("您好，王姐。\n/quit\n一\n二\n三\n")).ShouldExit(0);
        run.Error.ShouldContain("3");
        (await app.RunAsync(["play", App.Tiny, "--lang", "en"], "/quit\n一\n二\n")).Output.ShouldContain("2 lines of input were left over");
    }

    [Fact]
    public async Task Input_that_stops_early_ends_the_session_as_left()
    {
        using var app = new App();
        var run = (await app.PlayAsync("您好，王姐。\n")).ShouldExit(0).ShouldMatch("play");
        var ended = run.First("session_ended");
        ended.GetProperty("ending").GetString().ShouldBe("left");
        ended.GetProperty("reason").GetString().ShouldBe("left");
        run.First("scored").GetProperty("status").GetString().ShouldBe("not_judged");
    }

    [Fact]
    public async Task Exam_has_neither_hints_nor_lights()
    {
        using var app = new App();
        var practice = (await app.RunAsync(["play", App.Tiny, "--seed", "5"], "您好，王姐。\n/hint\n")).ShouldExit(0);
        practice.Output.ShouldContain('●');
        practice.Output.ShouldContain(Hint);
        var exam = (await app.RunAsync(["play", App.Tiny, "--seed", "5", "--mode", "exam"], "您好，王姐。\n/hint\n")).ShouldExit(0);
        exam.Output.ShouldNotContain('●');
        exam.Output.ShouldNotContain(Hint);
        exam.Output.ShouldContain("考核中没有提示");
        var machine = (await app.PlayAsync("您好，王姐。\n/hint\n", "--mode", "exam")).ShouldExit(0).ShouldMatch("play");
        machine.Error.ShouldContain("考核中没有提示");
        machine.First("scored").GetProperty("hint_points").GetInt32().ShouldBe(0);
    }

    private static List<string?> Spoken(Finished run) => [.. run.All("trainee_spoke").Select(l => l.GetProperty("text").GetString())];
}
