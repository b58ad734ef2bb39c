using Microsoft.Data.Sqlite;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary>sessions, score, review, backup, restore and verify on a recorded session.</summary>
public sealed class StoreCommandTests
{
    private const string Turns = "王姐，您别急，我听您说。\n您现在最担心什么？\n（去楼梯口把总阀拧上）王姐，水先停了。\n你再吵我就报警抓你！\n";

    [Fact]
    public async Task Recorded_session_is_listed_scored_and_reviewed_alike()
    {
        using var app = new App();
        var played = (await app.PlayAsync(Turns)).ShouldExit(0).ShouldMatch("play");
        var scored = (await app.RunAsync("score", played.Session, "--json")).ShouldExit(0).ShouldMatch("scored");
        Without(scored.Lines[0], "n").ShouldBe(Without(played.Lines[^1], "n"));

        var listed = (await app.RunAsync("sessions", "--json")).ShouldExit(0).ShouldMatch("sessions").Json.ShouldHaveSingleItem();
        listed.GetProperty("session").GetString().ShouldBe(played.Session);
        listed.GetProperty("turns").GetInt32().ShouldBe(4);
        listed.GetProperty("total").GetDecimal().ShouldBe(scored.Json[0].GetProperty("total").GetDecimal());

        var review = (await app.RunAsync("review", played.Session, "--transcript")).ShouldExit(0);
        review.Output.ShouldContain("您现在最担心什么？");
        review.Output.ShouldContain("复盘");
        (await app.RunAsync("score", played.Session)).ShouldExit(0).Output.ShouldContain("关水");
    }

    [Fact]
    public async Task Backup_is_restored_whole_in_an_empty_folder_and_never_over_a_store()
    {
        using var app = new App();
        using var other = new App();
        var played = (await app.PlayAsync(Turns)).ShouldExit(0);
        (await app.RunAsync("backup", "--to", Path.Combine(app.Folder, "copies"))).ShouldExit(0);
        var backup = Directory.GetFiles(Path.Combine(app.Folder, "copies")).ShouldHaveSingleItem();

        (await other.RunAsync("restore", backup)).ShouldExit(0);
        (await other.RunAsync("verify", "--json")).ShouldExit(0).ShouldMatch("verify").Json[^1].GetProperty("whole").GetBoolean().ShouldBeTrue();
        (await other.RunAsync("score", played.Session, "--json")).Output.ShouldBe((await app.RunAsync("score", played.Session, "--json")).Output);

        (await other.PlayAsync(Turns)).ShouldExit(0);
        var sessions = (await other.RunAsync("sessions", "--json")).Output;
        (await other.RunAsync("restore", backup)).ShouldExit(2).Output.ShouldBeEmpty();
        (await other.RunAsync("sessions", "--json")).Output.ShouldBe(sessions);
    }

    [Fact]
    public async Task Verify_names_an_event_that_was_edited_behind_its_back()
    {
        using var app = new App();
        (await app.PlayAsync(Turns)).ShouldExit(0);
        await using (var store = new SqliteConnection($"Data Source={Path.Combine(app.Data, "journal.db")};Pooling=False"))
        {
            await store.OpenAsync();
            await using var edit = store.CreateCommand();
            edit.CommandText = "UPDATE events SET content = '没说过的话' WHERE content IS NOT NULL";
            (await edit.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
        }

        var run = (await app.RunAsync("verify", "--json")).ShouldExit(1).ShouldMatch("verify");
        run.Json[0].GetProperty("verdict").GetString().ShouldBe("edited");
        run.Json[^1].GetProperty("whole").GetBoolean().ShouldBeFalse();
        (await app.RunAsync("verify")).ShouldExit(1).Output.ShouldContain("被改动");
    }

    private static string Without(string line, string field) =>
        System.Text.RegularExpressions.Regex.Replace(line, $"\"{field}\":\\d+,", string.Empty);
}
