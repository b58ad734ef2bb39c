using Simulator.Console.Tests.Processes;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>notes</c>: weekly notes, tickets, forms and the board.</summary>
public sealed class NotesTests
{
    [Fact]
    public async Task A_note_is_written_read_and_asked_about()
    {
        using var app = new App();
        var note = (await app.RunAsync("notes", "write", "--week", "2026w47", "--did", "周三在4号楼劝住了两家", "--facts", "她说“别来了”", "--step", "我先问了身份证", "--felt", "结果不说话了", "--json")).ShouldExit(0).Json[0];

        note.GetProperty("specificity").GetInt32().ShouldBe(4);
        (await app.RunAsync("notes", "say", "local-2026w47", "下次第一句换成什么？")).ShouldExit(0);
        (await app.RunAsync("notes", "show", "local-2026w47")).ShouldExit(0).Output.ShouldContain("下次第一句换成什么？");
        (await app.RunAsync("notes", "show", "local-2026w46")).ShouldExit(2);
        (await app.RunAsync("notes", "show", "../x")).ShouldExit(2);
    }

    [Fact]
    public async Task A_ticket_is_not_closed_by_its_owner()
    {
        using var app = new App();
        var id = (await app.RunAsync("notes", "ticket", "propose", "回访三户独居老人", "--target", "三户都接到", "--due", "2099-12-01", "--json")).ShouldExit(0).Json[0].GetProperty("id").GetString().ShouldNotBeNull();
        (await app.RunAsync("notes", "ticket", "step", id, "claim")).ShouldExit(0);
        (await app.RunAsync("notes", "ticket", "step", id, "submit", "打过两次电话")).ShouldExit(0);

        (await app.RunAsync("notes", "ticket", "step", id, "confirm", "属实")).ShouldExit(2);
        (await app.RunAsync("notes", "ticket", "list", "--json")).ShouldExit(0).Json[0].GetProperty("state").GetString().ShouldBe("to_verify");
    }

    [Fact]
    public async Task Words_for_the_board_lose_numbers_and_get_an_answer()
    {
        using var app = new App();
        var id = (await app.RunAsync("notes", "propose", "给13908910000这位换个联系办法", "--json")).ShouldExit(0).Json[0].GetProperty("id").GetString().ShouldNotBeNull();
        (await app.RunAsync("notes", "proposal", id, "sort", "--category", "流程")).ShouldExit(0);
        (await app.RunAsync("notes", "proposal", id, "decide", "--outcome", "declined")).ShouldExit(2);
        (await app.RunAsync("notes", "proposal", id, "decide", "已有办法", "--outcome", "declined")).ShouldExit(0);
        (await app.RunAsync("notes", "proposal", id, "answer", "社区已有登记表")).ShouldExit(0);

        var board = (await app.RunAsync("notes", "board", "--json")).ShouldExit(0).Json[0];
        board.GetProperty("words").GetString().ShouldNotBeNull().ShouldNotContain("13908910000");
        board.GetProperty("answer").GetString().ShouldBe("社区已有登记表");
    }

    [Fact]
    public async Task Few_answers_to_a_form_show_nothing()
    {
        using var app = new App { Scenarios = null };
        (await app.RunAsync("notes", "form", "T", "--about", "burst-pipe", "--answer", "T1=5", "T2=4")).ShouldExit(0);
        (await app.RunAsync("notes", "form", "T", "--about", "burst-pipe", "--answer", "T1=9")).ShouldExit(2);

        (await app.RunAsync("notes", "results", "T", "--json")).ShouldExit(0).Json[0].GetProperty("shown").GetBoolean().ShouldBeFalse();
    }
}
