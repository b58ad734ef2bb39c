using Simulator.Core.People.Access;
using Simulator.Core.Reviews;
using Simulator.Core.Sessions.Journal;
using static Simulator.Core.Tests.Reviews.ReviewRoom;

namespace Simulator.Core.Tests.Reviews;

public sealed class ReviewSightTests : IAsyncLifetime
{
    private readonly ReviewRoom _room = new();

    public Task InitializeAsync() => _room.PlayAsync("one");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_judge_sees_nothing_of_others_or_of_the_machine_until_the_own_marks_are_in()
    {
        await _room.Desk.SetLevelAsync(_room.Mary, "one", "C1", 5, "很好", Noon, default);
        await _room.Desk.MarkAsync(_room.Mary, "one", Marks(5), false, Noon, default);

        var blind = await _room.PageAsync(_room.Judy, "one");
        blind.Sight.ShouldBe(ReviewSight.Blind);
        blind.State.ShouldSatisfyAllConditions(s => s.Marks.ShouldBeEmpty(), s => s.Levels.ShouldBeEmpty(), s => s.RedLines.ShouldBeEmpty());
        blind.Levels.ShouldAllBe(l => l.IsHidden && l.Machine == null && l.Mentor == null && l.Judge == null && l.Counted == null);
        blind.Trainee.ShouldBeNull();
        blind.Past.ShouldBeEmpty();

        (await _room.Desk.MarkAsync(_room.Judy, "one", Marks(2), false, Noon, default)).Record.State.Marks[^1].IsBlind.ShouldBeTrue();
        (await _room.PageAsync(_room.Judy, "one")).State.Marks.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Machine_levels_wait_for_the_mentors_own_as_long_as_nobody_can_say_how_good_they_are()
    {
        await _room.Desk.ClaimAsync(_room.Mary, "one", false, Noon, default);
        var before = await _room.PageAsync(_room.Mary, "one");
        before.Levels.ShouldAllBe(l => l.IsHidden);
        ReviewPages.ShowsMachine(before).ShouldBeFalse();

        await _room.Desk.MarkAsync(_room.Mary, "one", Marks(3), false, Noon, default);

        (await _room.PageAsync(_room.Mary, "one")).Levels.ShouldAllBe(l => !l.IsHidden && l.Machine != null && l.Own == 3);
    }

    [Fact]
    public async Task Second_marks_and_marks_with_the_machine_in_sight_are_not_blind()
    {
        await _room.Desk.MarkAsync(_room.Mary, "one", Marks(3), false, Noon, default);

        (await _room.Desk.MarkAsync(_room.Mary, "one", Marks(4), false, Noon, default)).Record.State.Marks[^1].IsBlind.ShouldBeFalse();
        (await _room.Desk.MarkAsync(_room.Max, "one", Marks(4), true, Noon, default)).Record.State.Marks[^1].IsBlind.ShouldBeFalse();
    }

    [Fact]
    public async Task The_trainee_sees_what_is_signed_and_never_single_marks()
    {
        await _room.Desk.DecideAsync(_room.Mary, "one", "R05", true, "当面吓唬", Noon, default);
        await _room.Desk.PlanAsync(_room.Mary, "one", new CoachPlan("关水及时", "当时怎么想的", "先问一句"), 7, Noon, default);
        await _room.Desk.MarkAsync(_room.Mary, "one", Marks(3), false, Noon, default);
        (await _room.PageAsync(_room.Anna, "one")).State.ShouldSatisfyAllConditions(s => s.Plan.ShouldBeNull(), s => s.RedLines.ShouldBeEmpty());

        await _room.Desk.SignAsync(_room.Mary, "one", Noon, default);

        var page = await _room.PageAsync(_room.Anna, "one");
        page.State.Plan!.Words!.Practice.ShouldBe("先问一句");
        page.State.Marks.ShouldBeEmpty();
        page.Card.RedLines.ShouldAllBe(r => r.Status == Core.Scoring.RedLineStatus.Confirmed);
    }

    [Fact]
    public async Task The_queue_puts_red_lines_before_disagreement_before_apprentices_before_age()
    {
        string[] calm = ["[identify_self]", "[open_question to:wang]", "[reflect_emotion to:wang]", "[thank_affirm to:wang]"];
        await _room.PlayAsync("old", "p-bert", calm);
        await _room.PlayAsync("apprentice", "p-anna", calm);
        await _room.PlayAsync("disputed", "p-bert", calm);
        await _room.PlayAsync("red", "p-bert");
        await _room.Journal.AppendAsync(
            new StreamId("review", "disputed"), 0, "k", [new NewEvent("second_opinion", 1, """{"criteria":[{"criterion":"C1","level":5,"spread":0},{"criterion":"C2"}]}""")], null, default);
        var mary = _room.Mary with { Apprentices = ["p-anna"] };

        var queue = await _room.Backlog.OfAsync(mary, default);

        queue.Select(e => (e.Session, e.Reasons[0])).ShouldBe([
            ("one", QueueReason.RedLine), ("red", QueueReason.RedLine), ("disputed", QueueReason.Disagreement), ("apprentice", QueueReason.Apprentice), ("old", QueueReason.Unseen)]);
        (await _room.Backlog.OfAsync(_room.As("p-sven"), default)).ShouldBeEmpty();
        (await _room.Backlog.OfAsync(Actor.Nobody, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Second_raters_get_sessions_that_one_other_has_marked_without_names()
    {
        await _room.PlayAsync("two", "p-bert");
        await _room.Desk.MarkAsync(_room.Mary, "one", Marks(3), false, Noon, default);

        var offered = (await _room.Backlog.DoubleAsync(_room.Max, default)).ShouldHaveSingleItem();
        (offered.Session, offered.Trainee, offered.Total).ShouldBe(("one", null, null));
        (await _room.Backlog.DoubleAsync(_room.Mary, default)).ShouldBeEmpty();
        (await _room.Backlog.DoubleAsync(_room.Anna, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Blind_marks_make_the_agreement_report_and_the_calibration()
    {
        await _room.PlayAsync("two", "p-bert");
        foreach (var session in (string[])["one", "two"])
        {
            await _room.Desk.MarkAsync(_room.Mary, session, Marks(session == "one" ? 2 : 4), false, Noon, default);
            await _room.Desk.MarkAsync(_room.Max, session, Marks(session == "one" ? 2 : 5), false, Noon, default);
            await _room.Desk.AnchorAsync(_room.Mary, session, Marks(3).Levels.ToImmutable(), 3, Noon, default);
        }

        var (sheet, _) = await _room.Agreement.ReportAsync(_room.Mary, AccessTarget.OfUnit("north"), Noon, default);

        sheet!.Report.DoubleSessions.ShouldBe(2);
        sheet.Report.Mentors.Select(m => m.Mentor).ShouldBe(["p-mary", "p-max"]);
        sheet.Report.Machine.ShouldAllBe(m => m.Gate.Trust == Core.Reviews.Agreement.MachineTrust.Hidden);
        (await _room.Agreement.CalibrationAsync("p-max", default)).Within.ShouldBe(0.5);
        (await _room.Agreement.ReportAsync(_room.Anna, AccessTarget.OfUnit("north"), Noon, default)).Refusal.ShouldNotBeNull();
    }
}

file static class LevelMaps
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, int> ToImmutable(this System.Collections.Immutable.ImmutableSortedDictionary<string, int?> levels) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, levels.Select(l => KeyValuePair.Create(l.Key, l.Value!.Value)));
}
