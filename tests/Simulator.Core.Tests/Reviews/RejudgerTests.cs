using Simulator.Core.Records;
using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Tests.Sessions;
using static Simulator.Core.Tests.Reviews.ReviewRoom;

namespace Simulator.Core.Tests.Reviews;

public sealed class RejudgerTests : IAsyncLifetime
{
    private static readonly RejudgeQuery All = new(null, null, []);

    // Nobody minds threats any more.
    private static readonly Scenario Lenient = ReviewRoom.Case with { RedLines = [], Shared = ReviewRoom.Case.Shared with { RedLines = [] } };

    private readonly ReviewRoom _room = new();

    public async Task InitializeAsync()
    {
        await _room.PlayAsync("one");
        await _room.PlayAsync("two", "p-bert", "[identify_self]", "[open_question to:wang]", "[reflect_emotion to:wang]", "[thank_affirm to:wang]");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_same_program_finds_no_difference_and_applying_stores_nothing()
    {
        var made = await Rejudger(null).MakeAsync("r1", "p-boss", All, Noon, default);
        made.Record.State.Sessions.Select(s => (s.Session, s.IsDifferent, s.Obstacle)).ShouldBe([("one", false, null), ("two", false, null)]);

        var before = await CountAsync("one");
        (await Rejudger(null).ApplyAsync("r1", "p-boss", Noon, default)).Record.State.Stage.ShouldBe(RejudgeStage.Applied);
        (await CountAsync("one")).ShouldBe(before);
    }

    [Fact]
    public async Task A_changed_rule_is_shown_with_its_cause_and_changes_nothing_until_applied()
    {
        var before = await CountAsync("one");
        var one = (await Rejudger(Lenient).MakeAsync("r1", "p-boss", All, Noon, default)).Record.State.Sessions[0];

        one.IsDifferent.ShouldBeTrue();
        var red = one.Changes.Where(c => c.Part == ChangedPart.RedLine).ShouldHaveSingleItem();
        (red.Id[..4], red.From, red.To).ShouldBe(("R05@", "suspected", null));
        red.Causes.ShouldBe([ChangeCause.Case]);
        one.New!.Status.ShouldBe("final");
        (await CountAsync("one")).ShouldBe(before);
    }

    [Fact]
    public async Task Applying_puts_the_new_judgement_beside_the_old_one()
    {
        var old = await JudgedHistory.LastAsync(_room.Journal, "one", default);
        await Rejudger(Lenient).MakeAsync("r1", "p-boss", All, Noon, default);
        (await Rejudger(Lenient).ApplyAsync("r1", "p-boss", Noon, default)).IsDone.ShouldBeTrue();

        var stored = await _room.Journal.ReadAsync(StreamId.Session("one"), 0, default);
        stored.Count(e => e.Type == SessionJudge.EventType).ShouldBe(2);
        Judgement.Parse(stored.First(e => e.Type == SessionJudge.EventType).Body)!.RedLines.ShouldBe(old!.RedLines);
        var now = await JudgedHistory.LoadAsync(_room.Journal, "one", Cases, default);
        SessionRecord.Of(now).RedLines.ShouldBeEmpty();
        SessionRecord.Of(await SessionHistory.LoadAsync(_room.Journal, "one", Cases, default)).RedLines.ShouldNotBeEmpty();
        SessionHead.Parse((await _room.Journal.ListAsync("session", default)).First(l => l.Stream.Id == "one").Head)!.Total.ShouldBe((double?)ScoreCardBuilder.Build(SessionRecord.Of(now)).Total);
    }

    [Fact]
    public async Task A_set_is_applied_or_discarded_once_and_as_a_whole()
    {
        var rejudger = Rejudger(Lenient);
        await rejudger.MakeAsync("r1", "p-boss", All, Noon, default);
        (await rejudger.MakeAsync("r1", "p-boss", All, Noon, default)).Refusal!.Code.ShouldBe("rejudge.exists");
        (await rejudger.DiscardAsync("r1", "p-boss", Noon, default)).Record.State.Stage.ShouldBe(RejudgeStage.Discarded);

        (await rejudger.ApplyAsync("r1", "p-boss", Noon, default)).Refusal!.Code.ShouldBe("rejudge.closed");
        (await rejudger.ApplyAsync("r9", "p-boss", Noon, default)).Refusal!.Code.ShouldBe("rejudge.unknown");
        (await rejudger.MakeAsync("r2", "p-boss", new("nowhere", null, []), Noon, default)).Refusal!.Code.ShouldBe("rejudge.nothing");
    }

    [Fact]
    public async Task A_set_that_another_set_has_overtaken_is_refused_before_anything_is_stored()
    {
        var rejudger = Rejudger(Lenient);
        await rejudger.MakeAsync("r1", "p-boss", All, Noon, default);
        await rejudger.MakeAsync("r2", "p-boss", All, Noon, default);
        await rejudger.ApplyAsync("r1", "p-boss", Noon, default);
        var count = await CountAsync("one");

        (await rejudger.ApplyAsync("r2", "p-boss", Noon, default)).Refusal!.ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe("rejudge.outdated"),
            r => r.Values[1].ShouldContain("one"));
        (await CountAsync("one")).ShouldBe(count);
    }

    [Fact]
    public async Task Applying_that_was_interrupted_goes_on()
    {
        await Rejudger(Lenient).MakeAsync("r1", "p-boss", All, Noon, default);
        var set = (await Rejudger(Lenient).Sets.LoadAsync("r1", default)).State;
        await new RecordWriter<RejudgeSet, RejudgeEvent>(_room.Journal, RejudgeSet.Kind)
            .ChangeAsync("r1", _ => new RejudgeApplyBegun { At = Noon, By = "p-boss" }, default);
        set.Sessions.Count(s => s.IsDifferent).ShouldBeGreaterThan(0);

        (await Rejudger(Lenient).ApplyAsync("r1", "p-boss", Noon, default)).Record.State.Stage.ShouldBe(RejudgeStage.Applied);
        (await JudgedHistory.LastAsync(_room.Journal, "one", default))!.RedLines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Erased_words_cannot_be_judged_again_and_the_old_judgement_stands()
    {
        await _room.Journal.EraseContentAsync(StreamId.Session("one"), default);

        var one = (await Rejudger(Lenient).MakeAsync("r1", "p-boss", All, Noon, default)).Record.State.Sessions[0];
        (one.Obstacle, one.New, one.Old!.RedLines.Length).ShouldBe((RejudgeObstacle.WordsErased, null, 1));
        await Rejudger(Lenient).ApplyAsync("r1", "p-boss", Noon, default);

        (await JudgedHistory.LastAsync(_room.Journal, "one", default))!.RedLines.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Sessions_are_chosen_by_case_version_and_id()
    {
        async Task<int> CountOf(string id, RejudgeQuery query) => (await Rejudger(null).MakeAsync(id, "p-boss", query, Noon, default)).Record.State.Sessions.Length;

        (await CountOf("r1", new(ReviewRoom.Case.Id, null, []))).ShouldBe(2);
        (await CountOf("r2", new(null, "notation-1", []))).ShouldBe(2);
        (await CountOf("r3", new(null, "notation-9", []))).ShouldBe(0);
        (await CountOf("r4", new(null, ScoringVersion.Current, ["two"]))).ShouldBe(1);
    }

    private static ValueTask<Scenario?> Cases(string bundle, CancellationToken cancel) => ValueTask.FromResult<Scenario?>(bundle == "lenient" ? Lenient : ReviewRoom.Case);

    private async Task<int> CountAsync(string session) => (await _room.Journal.ReadAsync(StreamId.Session(session), 0, default)).Count;

    private Rejudger Rejudger(Scenario? today) => new(
        _room.Journal, Cases, (_, _) => ValueTask.FromResult(today is null ? null : new TodaysCase(today, "lenient")), new NotationReader());
}
