using System.Text.Json;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;
using Simulator.Core.Understanding.Training;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>review</c> as a mentor at home would use it: look, decide, mark, sign, answer, judge again.</summary>
public sealed class ReviewCommandTests
{
    private static byte[] Turns => File.ReadAllBytes(Repository.Of("tests", "Simulator.Console.Tests", "Golden", "tiny.txt"));

    [Fact]
    public async Task A_mentor_decides_the_red_line_sets_a_level_and_signs()
    {
        using var app = new App();
        var id = (await app.PlayAsync(Turns)).ShouldExit(0).Session;
        var queue = (await app.RunAsync("review", "queue", "--json")).ShouldExit(0).ShouldMatch("review");
        queue.Json.ShouldHaveSingleItem().GetProperty("reasons")[0].GetString().ShouldBe("red_line");

        (await app.RunAsync("review", "sign", id)).ShouldExit(2).Error.ShouldContain("R01@4-8");
        (await app.RunAsync("review", "redline", id, "R01", "reject", "--reason", " ")).ShouldExit(2);
        (await app.RunAsync("review", "redline", id, "R01", "reject", "--reason", "他已经打了电话")).ShouldExit(0);
        (await app.RunAsync("review", "level", id, "c6", "3", "--reason", "给了两条路")).ShouldExit(0);
        (await app.RunAsync("review", "level", id, "C6", "5", "--reason", "旧页面", "--seen", "1")).ShouldExit(2).Error.ShouldContain("没有保存");
        (await app.RunAsync("review", "plan", id, "--ask", "第七轮你在想什么？")).ShouldExit(0);
        var signed = (await app.RunAsync("review", "sign", id, "--json")).ShouldExit(0).ShouldMatch("review").Json[0];

        (signed.GetProperty("stage").GetString(), signed.GetProperty("status").GetString()).ShouldBe(("signed_off", "final"));
        signed.GetProperty("total").GetDecimal().ShouldBeGreaterThan(59);
        (await app.RunAsync("score", id, "--json")).ShouldExit(0).Json[0].GetProperty("total").GetDecimal().ShouldBe(59);
        var page = (await app.RunAsync("review", id)).ShouldExit(0).Output;
        page.ShouldContain("已驳回（他已经打了电话）");
        page.ShouldContain("第七轮你在想什么？");
        (await app.RunAsync("review", "comment", id, "好", "--turn", "99")).ShouldExit(2);
        (await app.RunAsync("review", "queue", "--json")).ShouldExit(0).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Machine_levels_stay_hidden_until_the_own_marks_are_in()
    {
        using var app = new App();
        var id = (await app.PlayAsync(Turns)).ShouldExit(0).Session;
        var before = (await app.RunAsync("review", id, "--json")).ShouldExit(0).ShouldMatch("review").Json[0];
        before.GetProperty("levels").EnumerateArray().ShouldAllBe(l => l.GetProperty("machine").ValueKind == JsonValueKind.Null && l.GetProperty("machine_hidden").GetBoolean());
        before.GetProperty("card").GetProperty("dimensions").EnumerateObject().ShouldBeEmpty();

        (await app.RunAsync("review", "mark", id, "C1=9")).ShouldExit(2);
        (await app.RunAsync("review", "mark", id, "C1=3", "C2=4", "C3=-", "--overall", "3", "--red", "none")).ShouldExit(0);

        var after = (await app.RunAsync("review", id, "--json")).ShouldExit(0).ShouldMatch("review").Json[0];
        after.GetProperty("levels")[0].GetProperty("own").GetInt32().ShouldBe(3);
        after.GetProperty("levels").EnumerateArray().ShouldAllBe(l => !l.GetProperty("machine_hidden").GetBoolean());
        (await app.RunAsync("review", "agreement", "--json")).ShouldExit(0).ShouldMatch("review").Json[0].GetProperty("sessions").GetInt32().ShouldBe(1);
        (await app.RunAsync("review", "agreement")).ShouldExit(0).Output.ShouldContain("不可计算");
    }

    [Fact]
    public async Task An_appeal_is_answered_and_handed_on_as_an_example_of_the_reader()
    {
        using var app = new App();
        var id = (await app.PlayAsync(Turns)).ShouldExit(0).Session;
        (await app.RunAsync("review", "appraise", id, "C1=2", "--worst", "讲规定太早")).ShouldExit(0);
        (await app.RunAsync("review", "appeal", id, "--turn", "7", "--reason", "这句是说明边界")).ShouldExit(0);
        (await app.RunAsync("review", "appeals", "--json")).ShouldExit(0).ShouldMatch("review").Json[0].GetProperty("appeal").GetString().ShouldBe("a1");

        (await app.RunAsync("review", "answer", id, "a1", "accept", "有道理", "--acts", "state_boundary")).ShouldExit(0);
        (await app.RunAsync("review", "answer", id, "a1", "decline", "再想")).ShouldExit(2);
        var file = Path.Combine(app.Folder, "examples.jsonl");
        (await app.RunAsync("review", "appeals", "--export", file)).ShouldExit(0);

        var example = ExampleFile.Parse(File.ReadLines(file)).ShouldHaveSingleItem();
        (example.Acts[0], example.Source).ShouldBe((Core.Understanding.Act.StateBoundary, $"appeal/{id}/a1"));
        (await app.RunAsync("review", id)).ShouldExit(0).Output.ShouldContain("讲规定太早");
    }

    [Fact]
    public async Task Judging_again_with_the_same_program_changes_nothing()
    {
        using var app = new App();
        var id = (await app.PlayAsync(Turns)).ShouldExit(0).Session;
        var set = (await app.RunAsync("review", "rejudge", "--json")).ShouldExit(0).ShouldMatch("review").Json;
        (set[0].GetProperty("session").GetString(), set[0].GetProperty("different").GetBoolean()).ShouldBe((id, false));
        var name = set[1].GetProperty("set").GetString()!;

        (await app.RunAsync("review", "rejudge", "apply", name)).ShouldExit(0);
        (await app.RunAsync("review", "rejudge", "discard", name)).ShouldExit(2);
        (await app.RunAsync("review", "rejudge", "show", "r0")).ShouldExit(2);
        (await app.RunAsync("review", "rejudge", "--session", "20260101-none")).ShouldExit(2);
        (await app.RunAsync("verify")).ShouldExit(0);
    }

    [Fact]
    public async Task The_page_is_plain_and_fits_a_terminal_of_80_columns()
    {
        using var app = new App();
        var id = (await app.PlayAsync(Turns)).ShouldExit(0).Session;
        Clean.ShouldBePlain((await app.RunAsync("review", id, "--transcript")).ShouldExit(0));
        foreach (var line in (await app.RunAsync("review", id)).ShouldExit(0).Lines)
        {
            line.Sum(c => c is >= '\u2e80' and <= '\uff60' ? 2 : 1).ShouldBeLessThanOrEqualTo(80, line);
        }

        (await app.RunAsync("review")).ShouldExit(2).Error.ShouldContain("queue");
        (await app.RunAsync("review", "20260101-guess")).ShouldExit(2);
    }
}
