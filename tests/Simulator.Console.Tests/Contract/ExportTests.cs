using Simulator.Console.Tests.Processes;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>export</c> and <c>import</c>: what leaves a store, and what comes back.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Turns = "您好，我是社区的小李。\n<script>alert(1)</script>您别急，慢慢说。\n=1+1 我去关总阀。\n（站到两个人中间）都往后退一步。\n您是不是又冷又急？\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("export").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_session_travels_to_another_store_and_is_reviewed_there()
    {
        using var here = new App();
        using var there = new App();
        var session = (await here.PlayAsync(Turns)).ShouldExit(0).Session;
        var file = Path.Combine(_folder, "s.jsonl");

        (await here.RunAsync("export", "session", session, "--to", file)).ShouldExit(0);
        (await there.RunAsync("import", file)).ShouldExit(0);

        (await there.RunAsync("score", session, "--json")).ShouldExit(0).Output.ShouldBe((await here.RunAsync("score", session, "--json")).Output);
        (await there.RunAsync("import", file)).ShouldExit(0);
        (await there.RunAsync("verify")).ShouldExit(0);
    }

    [Fact]
    public async Task A_session_file_that_somebody_changed_is_not_taken_in()
    {
        using var here = new App();
        using var there = new App();
        var session = (await here.PlayAsync(Turns)).ShouldExit(0).Session;
        var file = Path.Combine(_folder, "s.jsonl");
        (await here.RunAsync("export", "session", session, "--to", file)).ShouldExit(0);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("慢慢说", "快快说", StringComparison.Ordinal));

        var refused = (await there.RunAsync("import", file)).ShouldExit(1);

        refused.Error.ShouldContain("哈希链");
        (await there.RunAsync("score", session)).ShouldExit(2);
    }

    [Fact]
    public async Task A_review_page_shows_what_was_typed_as_text_and_holds_no_script()
    {
        using var app = new App();
        var session = (await app.PlayAsync(Turns)).ShouldExit(0).Session;
        var file = Path.Combine(_folder, "r.html");

        (await app.RunAsync("export", "review", session, "--to", file)).ShouldExit(0);

        var html = await File.ReadAllTextAsync(file);
        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldContain("Content-Security-Policy");
        html.ShouldContain("<svg");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    [InlineData("xapi")]
    public async Task Results_are_written_in_every_form_and_never_over_a_file_that_is_there(string format)
    {
        using var app = new App();
        await app.PlayAsync(Turns);
        var file = Path.Combine(_folder, "results." + format);

        (await app.RunAsync("export", "results", "--to", file, "--format", format)).ShouldExit(0);
        new FileInfo(file).Length.ShouldBeGreaterThan(100);

        (await app.RunAsync("export", "results", "--to", file, "--format", format)).ShouldExit(2);
    }
}
