using System.Collections.Immutable;
using Simulator.Core.Records;
using Simulator.Core.Reviews;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Reviews.ReviewRoom;

namespace Simulator.Core.Tests.Reviews;

public sealed class ReviewDeskTests : IAsyncLifetime
{
    private readonly ReviewRoom _room = new();

    private ReviewDesk Desk => _room.Desk;

    public Task InitializeAsync() => _room.PlayAsync("one");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_review_goes_from_the_decision_to_the_signature()
    {
        (await Desk.SignAsync(_room.Mary, "one", Noon, default)).Refusal!.Code.ShouldBe(ReviewLife.Undecided);
        (await Desk.DecideAsync(_room.Mary, "one", "R05", confirm: false, "他在转述别人的话", Noon, default)).IsDone.ShouldBeTrue();
        (await Desk.SetLevelAsync(_room.Mary, "one", "C3", 4, "安抚得及时", Noon, default)).IsDone.ShouldBeTrue();

        var signed = await Desk.SignAsync(_room.Mary, "one", Noon, default);

        var state = signed.Record.State;
        (state.Stage, state.Holder).ShouldBe((ReviewStage.SignedOff, "p-mary"));
        state.Signature!.Status.ShouldBe(ScoreStatus.Final);
        state.Signature.Dimensions["C3"].ShouldBe(4m);
        state.Levels["C3"].Machine.ShouldBe(2);
        state.RedLines.Values.ShouldHaveSingleItem().Words.ShouldBe("他在转述别人的话");
    }

    [Fact]
    public async Task The_machines_own_judgement_stays_as_it_was()
    {
        var before = await _room.Journal.ReadAsync(StreamId.Session("one"), 0, default);

        await Desk.DecideAsync(_room.Mary, "one", "R05", confirm: true, "当面吓唬", Noon, default);
        await Desk.SignAsync(_room.Mary, "one", Noon, default);

        (await _room.Journal.ReadAsync(StreamId.Session("one"), 0, default)).Select(e => e.Hash).ShouldBe(before.Select(e => e.Hash));
    }

    [Fact]
    public async Task A_signed_review_changes_only_after_it_was_opened_again_with_a_reason()
    {
        await Desk.DecideAsync(_room.Mary, "one", "R05", confirm: true, "当面吓唬", Noon, default);
        await Desk.SignAsync(_room.Mary, "one", Noon, default);

        (await Desk.SetLevelAsync(_room.Mary, "one", "C1", 2, "……", Noon, default)).Refusal!.Code.ShouldBe("review.signed");
        (await Desk.ReopenAsync(_room.Mary, "one", " ", Noon, default)).Refusal!.Code.ShouldBe("review.reason_missing");
        var reopened = await Desk.ReopenAsync(_room.Mary, "one", "申诉有理", Noon, default);

        (reopened.Record.State.Stage, reopened.Record.State.Reopenings).ShouldBe((ReviewStage.InReview, 1));
        var trail = await new RecordReader<ReviewState, ReviewEvent>(_room.Journal, ReviewRecord.Kind).TrailAsync("one", default);
        trail.OfType<ReviewSigned>().Count().ShouldBe(1);
        trail.OfType<ReviewReopened>().ShouldHaveSingleItem().Words.ShouldBe("申诉有理");
    }

    [Fact]
    public async Task Nobody_reviews_marks_or_signs_an_own_session_and_the_attempt_is_logged()
    {
        await _room.PlayAsync("own", "p-mary");

        (await Desk.SignAsync(_room.Mary, "own", Noon, default)).Refusal!.Code.ShouldBe(ReviewLife.OwnSession);
        (await Desk.DecideAsync(_room.Mary, "own", "R05", false, "不算", Noon, default)).Refusal!.Code.ShouldBe(ReviewLife.OwnSession);
        (await Desk.MarkAsync(_room.Mary, "own", Marks(5), false, Noon, default)).Refusal!.Code.ShouldBe(ReviewLife.OwnSession);

        (await _room.Log.ReadAsync(default)).Count(e => e is { Who: "p-mary", About: "session/own", IsAllowed: false }).ShouldBe(3);
        (await _room.Backlog.OfAsync(_room.Mary, default)).ShouldNotContain(e => e.Session == "own");
    }

    [Fact]
    public async Task Two_mentors_at_once_lose_nothing()
    {
        await Desk.ClaimAsync(_room.Mary, "one", takeOver: false, Noon, default);
        var seen = (await _room.PageAsync(_room.Mary, "one")).Version;
        await Desk.SetLevelAsync(_room.Mary, "one", "C1", 4, "先救人", Noon, default, seen);

        (await Desk.SetLevelAsync(_room.Mary, "one", "C1", 1, "旧页面", Noon, default, seen)).Refusal.ShouldBe(Refusal.ChangedMeanwhile);
        (await Desk.SetLevelAsync(_room.Max, "one", "C2", 2, "我也看", Noon, default)).Refusal.ShouldBe(new Refusal(ReviewLife.Held, "p-mary"));
        (await Desk.ClaimAsync(_room.Max, "one", takeOver: true, Noon, default)).IsDone.ShouldBeTrue();
        var state = (await Desk.SetLevelAsync(_room.Max, "one", "C2", 2, "我也看", Noon, default)).Record.State;

        state.Levels.Keys.ShouldBe(["C1", "C2"]);
        state.Levels["C1"].Words.ShouldBe("先救人");
    }

    [Theory]
    [InlineData("C9", 3, "因为", "review.no_dimension")]
    [InlineData("C1", 6, "因为", "review.bad_level")]
    [InlineData("C1", 0, "因为", "review.bad_level")]
    [InlineData("C1", 3, "", "review.reason_missing")]
    public async Task A_level_that_is_none_is_refused(string dimension, int level, string reason, string code) =>
        (await Desk.SetLevelAsync(_room.Mary, "one", dimension, level, reason, Noon, default)).Refusal!.Code.ShouldBe(code);

    [Fact]
    public async Task A_turn_a_red_line_or_a_session_that_is_none_is_refused()
    {
        (await Desk.CommentAsync(_room.Mary, "one", 99, "……", Noon, default)).Refusal!.Code.ShouldBe("review.no_turn");
        (await Desk.DecideAsync(_room.Mary, "one", "R01", false, "……", Noon, default)).Refusal!.Code.ShouldBe("review.no_red_line");
        (await Desk.ClaimAsync(_room.Mary, "../one", false, Noon, default)).Refusal!.Code.ShouldBe(ReviewDoor.UnknownCode);
        (await Desk.ClaimAsync(_room.Mary, "nothing", false, Noon, default)).Refusal!.Code.ShouldBe(ReviewDoor.UnknownCode);
    }

    [Fact]
    public async Task Somebody_elses_session_does_not_exist_and_the_attempt_is_logged()
    {
        var bert = _room.As("p-bert");
        var real = (await _room.Pages.OfAsync(bert, "one", System.Globalization.CultureInfo.InvariantCulture, Noon, default)).Refusal;
        var none = (await _room.Pages.OfAsync(bert, "guess", System.Globalization.CultureInfo.InvariantCulture, Noon, default)).Refusal;

        (real!.Code, none!.Code).ShouldBe((ReviewDoor.UnknownCode, ReviewDoor.UnknownCode));
        (await Desk.AppealAsync(bert, "one", new Contested(Turn: 3), "不是我", Noon, default)).Refusal!.Code.ShouldBe(ReviewDoor.UnknownCode);
        (await Desk.ClaimAsync(_room.As("p-sven"), "one", false, Noon, default)).Refusal!.Code.ShouldBe(ReviewDoor.UnknownCode);
        (await _room.Log.ReadAsync(default)).Count(e => !e.IsAllowed && e.Whose == "p-anna").ShouldBe(3);
    }

    [Fact]
    public async Task An_appeal_waits_for_a_mentor_and_its_answer_becomes_an_example()
    {
        var contested = new Contested(Turn: 3, Act: Act.Threaten);
        (await Desk.AppealAsync(_room.Anna, "one", contested with { Turn = 1 }, "……", Noon, default)).Refusal!.Code.ShouldBe("review.nothing_contested");
        (await Desk.AppealAsync(_room.Anna, "one", contested, "这句不是吓唬", Noon, default)).IsDone.ShouldBeTrue();
        (await _room.Backlog.OfAsync(_room.Mary, default))[0].Reasons.ShouldContain(QueueReason.Appeal);
        (await Desk.AnswerAsync(_room.Anna, "one", "a1", true, "我同意", [], Noon, default)).Refusal!.Code.ShouldBe(ReviewLife.OwnSession);

        (await Desk.AnswerAsync(_room.Mary, "one", "a1", true, "有道理", [Act.StateBoundary], Noon, default)).IsDone.ShouldBeTrue();

        (await Desk.AnswerAsync(_room.Mary, "one", "a1", false, "再想想", [], Noon, default)).Refusal!.Code.ShouldBe("review.answered");
        (await _room.PageAsync(_room.Anna, "one")).State.Appeals.ShouldHaveSingleItem().Answer!.Words.ShouldBe("有道理");
        var example = (await new AppealDesk(_room.Door).AcceptedAsync(_room.Mary, Noon, default)).ShouldHaveSingleItem();
        (example.Text, example.Source).ShouldBe(("[threaten to:wang]", "appeal/one/a1"));
        example.Acts.ShouldBe([Act.StateBoundary]);
    }

    [Fact]
    public async Task Words_stand_in_erasable_content_only()
    {
        await Desk.AppraiseAsync(_room.Anna, "one", new SelfAppraisalWords("先关了水", "吓唬了人", "先问一句"), ImmutableSortedDictionary<string, int>.Empty, true, Noon, default);
        await Desk.CommentAsync(_room.Mary, "one", 3, "这里可以停一停", Noon, default);

        var stored = await _room.Journal.ReadAsync(new StreamId("review", "one"), 0, default);
        stored.ShouldAllBe(e => !e.Body.Contains("关了水") && !e.Body.Contains("停一停"));
        stored.Count(e => e.Content is not null).ShouldBe(2);
        (await _room.Journal.EraseContentAsync(new StreamId("review", "one"), default)).ShouldBe(2);
        (await _room.PageAsync(_room.Mary, "one")).State.Appraisal!.Words.ShouldBeNull();
    }
}
