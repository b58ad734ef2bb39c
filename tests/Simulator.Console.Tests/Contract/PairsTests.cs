using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>pairs</c> from the profile to the evaluation, and what a pair lets its mentor see.</summary>
public sealed class PairsTests
{
    private const string Pin = "739514";
    private const string Turns = "您好，我是社区的小李。\n";
    private const string Mentoring = """
        pairing:
          plan:
            - {id: watch, from_week: 1, to_week: 2, zh: 观摩, en: Watch}
          forms:
            - {id: time, form: of_mentor, zh: 有时间, en: Time}
        """;

    [Fact]
    public async Task Two_people_are_matched_confirm_work_and_evaluate_in_an_open_store()
    {
        using var app = new App { Scenarios = Cases(out var folder) };
        using var gone = folder;
        await AddAsync(app, "alice");
        await AddAsync(app, "tashi", "--role", "mentor");
        (await app.RunAsync("pairs", "profile", "alice", "--direction", "disputes", "--hours", "mon-18:00-20:00", "--language", "zh", "--for", "tashi", "--json")).ShouldExit(0).ShouldMatch("pairs");
        (await app.RunAsync("pairs", "profile", "tashi", "--direction", "disputes,relief", "--hours", "mon-17:00-19:00", "--language", "zh", "bo", "--capacity", "1", "--json")).ShouldExit(0).ShouldMatch("pairs")
            .Json[0].GetProperty("directions").GetArrayLength().ShouldBe(2);
        (await app.RunAsync("pairs", "profile", "alice", "--for", "alice")).ShouldExit(2);
        (await app.RunAsync("pairs", "profile", "alice", "--hours", "someday")).ShouldExit(2);

        var tried = (await app.RunAsync("pairs", "match", "--dry-run", "--json")).ShouldExit(0).ShouldMatch("pairs").Json.ShouldHaveSingleItem();
        tried.GetProperty("score").GetProperty("total").GetDecimal().ShouldBe(35 + 7.5m + 10 + 2.5m);
        (await app.RunAsync("pairs", "list", "--json")).ShouldExit(0).Lines.ShouldBeEmpty();
        var id = (await app.RunAsync("pairs", "match", "--json")).ShouldExit(0).Json[0].GetProperty("pair").GetString()!;
        (await app.RunAsync("pairs", "match", "--json")).ShouldExit(0).Lines.ShouldBeEmpty();

        (await app.RunAsync("pairs", "confirm", id, "--in-name-of", "alice", "--json")).ShouldExit(0).ShouldMatch("pairs").Json[0].GetProperty("stage").GetString().ShouldBe("half_confirmed");
        var active = (await app.RunAsync("pairs", "confirm", id, "--in-name-of", "tashi", "--start", "2026-01-05", "--json")).ShouldExit(0).ShouldMatch("pairs").Json[0];
        active.GetProperty("end").GetString().ShouldBe("2026-03-29");
        (await app.RunAsync("pairs", "plan", id, "--done", "watch", "--on", "2026-01-12", "--json")).ShouldExit(0).ShouldMatch("pairs").Json[0].GetProperty("plan")[0].GetProperty("done_on").GetString().ShouldBe("2026-01-12");
        (await app.RunAsync("pairs", "plan", id, "--done", "dance")).ShouldExit(2);
        (await app.RunAsync("pairs", "evaluate", id, "--form", "of_mentor", "--answer", "time=4", "--words", "很好", "--in-name-of", "alice", "--json")).ShouldExit(0).ShouldMatch("pairs");
        (await app.RunAsync("pairs", "evaluate", id, "--form", "of_mentor", "--answer", "time=9", "--in-name-of", "alice")).ShouldExit(2);
        (await app.RunAsync("pairs", "end", id)).ShouldExit(2);
        (await app.RunAsync("pairs", "show", id)).ShouldExit(0).Output.ShouldContain("time=4");
        (await app.RunAsync("pairs", "end", id, "--finished", "--json")).ShouldExit(0).Json[0].GetProperty("stage").GetString().ShouldBe("finished");
        (await app.RunAsync("pairs", "show", "pair-zzzzzz")).ShouldExit(2);
        (await app.RunAsync("verify")).ShouldExit(0);
    }

    [Fact]
    public async Task In_a_closed_store_a_pair_opens_the_apprentices_sessions_to_the_mentor_alone_and_only_while_it_lasts()
    {
        using var app = new App();
        var pin = app.File("pin.txt", Pin);
        app.Environment["SIMULATOR_PIN"] = Pin;
        (await app.RunAsync("people", "add", "root", "--role", "administrator", "--whole-store", "--new-pin-file", pin)).ShouldExit(0);
        foreach (var unit in (string[])["甲社区", "乙社区"])
        {
            (await app.RunAsync("people", "unit", "add", unit, "--level", "community", "--as", "root")).ShouldExit(0);
        }

        await AddAsync(app, "alice", "--unit", "甲社区", "--new-pin-file", pin, "--as", "root");
        await AddAsync(app, "tashi", "--unit", "乙社区", "--role", "mentor", "--new-pin-file", pin, "--as", "root");
        (await app.RunAsync("people", "add", "org", "--role", "organiser", "--whole-store", "--new-pin-file", pin, "--as", "root")).ShouldExit(0);
        var session = (await app.PlayAsync(Turns, "--as", "alice")).ShouldExit(0).Session;
        (await app.RunAsync("growth", "alice", "--as", "tashi")).ShouldExit(2);

        (await app.RunAsync("pairs", "propose", "alice", "tashi", "--as", "alice")).ShouldExit(2);
        var id = (await app.RunAsync("pairs", "propose", "alice", "tashi", "--as", "org", "--json")).ShouldExit(0).ShouldMatch("pairs").Json[0].GetProperty("pair").GetString()!;
        (await app.RunAsync("pairs", "confirm", id, "--as", "org")).ShouldExit(2);
        (await app.RunAsync("pairs", "confirm", id, "--as", "alice", "--in-name-of", "tashi")).ShouldExit(2);
        (await app.RunAsync("pairs", "show", id, "--as", "root")).ShouldExit(2);
        (await app.RunAsync("pairs", "confirm", id, "--as", "alice")).ShouldExit(0);
        (await app.RunAsync("growth", "alice", "--as", "tashi")).ShouldExit(2);
        (await app.RunAsync("pairs", "confirm", id, "--as", "tashi")).ShouldExit(0);

        (await app.RunAsync("growth", "alice", "--json", "--as", "tashi")).ShouldExit(0).ShouldMatch("growth");
        (await app.RunAsync("sessions", "--json", "--as", "tashi")).ShouldExit(0).Output.ShouldContain(session);
        (await app.RunAsync("pairs", "change", id, "--as", "alice", "--json")).ShouldExit(0).Json[0].GetProperty("stage").GetString().ShouldBe("changed");
        (await app.RunAsync("growth", "alice", "--as", "tashi")).ShouldExit(2);
    }

    private static async Task AddAsync(App app, string login, params string[] more) => (await app.RunAsync(["people", "add", login, .. more])).ShouldExit(0);

    // The frozen cases with a plan and a form.
    private static string Cases(out Removed folder)
    {
        var copy = Directory.CreateTempSubdirectory("simulator-cases-").FullName;
        foreach (var file in Directory.GetFiles(App.Frozen, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(App.Frozen, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        File.WriteAllText(Path.Combine(copy, "_shared", "mentoring.yaml"), Mentoring);
        folder = new Removed(copy);
        return copy;
    }

    private sealed class Removed(string folder) : IDisposable
    {
        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
