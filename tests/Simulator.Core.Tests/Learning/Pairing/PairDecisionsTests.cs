using System.Collections.Immutable;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.Learning.Pairing;

public sealed class PairDecisionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Start = new(2026, 11, 23);

    private static readonly PairingRules Rules = PairingRules.Default with
    {
        Plan =
        [
            new("watch", 1, 2, new("观摩与红线学习", "Watch")),
            new("retell", 3, 4, new("复述与模拟", "Retell")),
            new("assess", 12, 12, new("考核与答谢", "Assess")),
        ],
        Forms =
        [
            new("time", PairForm.OfMentor, new("有时间", "Has time")),
            new("concrete", PairForm.OfMentor, new("反馈具体", "Concrete")),
            new("goals", PairForm.Together, new("目标达成", "Goals")),
        ],
    };

    private static readonly PairDecisions Decide = new(Rules);

    [Fact]
    public void Both_say_yes_and_then_the_plan_begins()
    {
        var proposed = After(New(), p => Decide.Propose(p, Crowd.Apprentice("a"), Crowd.Mentor("m"), null, Now, "org"));
        var half = After(proposed, p => Decide.Confirm(p, Start, Now, "m"));
        var active = After(half, p => Decide.Confirm(p, Start, Now, "a"));

        (proposed.Stage, half.Stage, half.ConfirmedBy).ShouldBe((PairStage.Proposed, PairStage.HalfConfirmed, PairSide.Mentor));
        (active.Stage, active.Start).ShouldBe((PairStage.Active, Start));
    }

    [Fact]
    public void One_side_alone_never_starts_a_pair_and_strangers_say_nothing()
    {
        var half = After(Proposed(), p => Decide.Confirm(p, Start, Now, "a"));

        Decide.Confirm(half, Start, Now, "a").Events.ShouldBeEmpty();
        Decide.Confirm(half, Start, Now, "x").Refusal!.Code.ShouldBe("pair.not_yours");
        Decide.Decline(half, null, Now, "org").Refusal!.Code.ShouldBe("pair.not_yours");
        After(half, p => Decide.Decline(p, null, Now, "m")).Stage.ShouldBe(PairStage.Declined);
    }

    [Fact]
    public void Organiser_cannot_propose_against_a_hard_rule()
    {
        var refusal = Decide.Propose(New(), Crowd.Apprentice("a") with { Conflicts = ["m"] }, Crowd.Mentor("m"), null, Now, "org").Refusal;

        refusal.ShouldBe(new Refusal("pair.excluded", "Conflict"));
    }

    [Theory]
    [InlineData(27, 0, null)]
    [InlineData(28, 0, "pair.change_too_late")]
    [InlineData(3, 1, "pair.changed_before")]
    public void Change_is_without_blame_once_in_the_first_four_weeks(int day, int before, string? refusal)
    {
        var decision = Decide.Change(Active(), before, null, Start.AddDays(day), Now, "a");

        decision.Refusal?.Code.ShouldBe(refusal);
        (decision.Refusal is null).ShouldBe(refusal is null);
        if (refusal is null)
        {
            After(Active(), _ => decision).Stage.ShouldBe(PairStage.Changed);
        }
    }

    [Fact]
    public void Ending_needs_a_reason_and_finishing_the_last_week()
    {
        Decide.End(Active(), " ", Now, "org").Refusal!.Code.ShouldBe("pair.needs_reason");
        After(Active(), p => Decide.End(p, "moved away", Now, "org")).Stage.ShouldBe(PairStage.Ended);
        Decide.Finish(Active(), Start.AddDays(76), Now, "m").Refusal.ShouldBe(new Refusal("pair.too_early", "2027-02-08"));
        After(Active(), p => Decide.Finish(p, Start.AddDays(77), Now, "m")).Stage.ShouldBe(PairStage.Finished);
    }

    [Fact]
    public void Nothing_moves_in_a_pair_that_is_over_or_never_was()
    {
        var ended = After(Active(), p => Decide.End(p, "moved", Now, "org"));

        Decide.Confirm(ended, Start, Now, "a").Refusal!.Code.ShouldBe("pair.not_now");
        Decide.DoStep(ended, "watch", Start, Now, "a").Refusal!.Code.ShouldBe("pair.not_now");
        Decide.End(New(), "why", Now, "org").Refusal!.Code.ShouldBe("pair.unknown");
        Decide.Propose(Active(), Crowd.Apprentice("b"), Crowd.Mentor("m"), null, Now, "org").Refusal!.Code.ShouldBe("pair.exists");
        ended.Head.TakesPlace.ShouldBeFalse();
    }

    [Fact]
    public void Plan_has_dates_and_shows_what_is_due_and_overdue()
    {
        var pair = After(Active(), p => Decide.DoStep(p, "watch", Start.AddDays(5), Now, "a"));

        var plan = PairPlan.Of(Start, Rules, pair.Done);

        plan.Select(s => (s.From, s.To)).ShouldBe([(Start, new(2026, 12, 6)), (new(2026, 12, 7), new(2026, 12, 20)), (new(2027, 2, 8), new(2027, 2, 14))]);
        plan[0].DoneOn.ShouldBe(Start.AddDays(5));
        (plan[1].IsDue(new(2026, 12, 20)), plan[1].IsOverdue(new(2026, 12, 21)), plan[0].IsOverdue(new(2027, 1, 1))).ShouldBe((true, true, false));
        PairPlan.End(Start, Rules).ShouldBe(new(2027, 2, 14));
        Decide.DoStep(pair, "watch", Start, Now, "m").Events.ShouldBeEmpty();
        Decide.DoStep(pair, "dance", Start, Now, "m").Refusal.ShouldBe(new Refusal("pair.unknown_step", "dance"));
    }

    [Fact]
    public void Forms_are_filled_in_whole_by_their_own_side()
    {
        Fill(Active(), "m", 4, 4).Refusal!.Code.ShouldBe("pair.not_yours");
        Fill(Active(), "a", 4, 6).Refusal.ShouldBe(new Refusal("pair.bad_answers", "concrete"));
        Decide.Fill(Active(), PairForm.Together, ImmutableSortedDictionary<string, int>.Empty, null, Start, Now, "m").Refusal.ShouldBe(new Refusal("pair.bad_answers", "goals"));
        After(Active(), p => Fill(p, "a", 4, 3)).Forms.ShouldHaveSingleItem().Week.ShouldBe(2);
    }

    [Fact]
    public void Vague_feedback_twice_in_a_row_is_an_alarm()
    {
        var once = After(Active(), p => Fill(p, "a", 4, 2));
        var twice = After(once, p => Fill(p, "a", 4, 1));

        PairFeedback.IsAlarm(once, Rules).ShouldBeFalse();
        PairFeedback.IsAlarm(twice, Rules).ShouldBeTrue();
        PairFeedback.IsAlarm(After(twice, p => Fill(p, "a", 4, 3)), Rules).ShouldBeFalse();
        PairFeedback.Satisfaction([twice], "m").ShouldBe(2.75m);
        PairFeedback.Satisfaction([twice], "other").ShouldBeNull();
    }

    [Fact]
    public async Task Recorded_pair_is_read_as_it_was_and_its_head_holds_no_words()
    {
        var journal = new InMemoryJournal(TimeProvider.System);
        var writer = new RecordWriter<Pair, PairEvent>(journal, Pair.Kind);
        var score = PairScore.Of(Crowd.Apprentice("a"), Crowd.Mentor("m") with { Wished = ["a"] }, Rules);

        await writer.ChangeAsync("p-1", p => Decide.Propose(p, Crowd.Apprentice("a"), Crowd.Mentor("m"), score, Now, "org"), default);
        await writer.ChangeAsync("p-1", p => Decide.Confirm(p, Start, Now, "a"), default);
        await writer.ChangeAsync("p-1", p => Decide.Confirm(p, Start, Now, "m"), default);
        await writer.ChangeAsync("p-1", p => Fill(p, "a", 4, 2), default);
        await writer.ChangeAsync("p-1", p => Decide.End(p, "secret reason", Now, "org"), default);

        var pair = (await writer.Reader.LoadAsync("p-1", default)).State;
        var trail = await writer.Reader.TrailAsync("p-1", default);
        var line = (await writer.Reader.ListAsync(default)).ShouldHaveSingleItem();
        (pair.Stage, pair.Score, pair.Forms[0].Answers["concrete"]).ShouldBe((PairStage.Ended, score, 2));
        trail.OfType<PairEnded>().ShouldHaveSingleItem().Words.ShouldBe("secret reason");
        PairHead.Parse(line.Head).ShouldBe(new PairHead("a", "m", PairStage.Ended, Start));
        line.Head.ShouldNotContain("secret");
    }

    [Fact]
    public void Table_has_no_mistakes_and_ends() =>
        PairLife.Table.Describe().Nodes.Where(n => n.IsFinal).Select(n => n.State).ShouldBe([PairStage.Declined, PairStage.Changed, PairStage.Ended, PairStage.Finished]);

    private static Pair New() => Pair.Kind.Start("p-1");

    private static Pair Proposed() => After(New(), p => Decide.Propose(p, Crowd.Apprentice("a"), Crowd.Mentor("m"), null, Now, "org"));

    private static Pair Active() => After(After(Proposed(), p => Decide.Confirm(p, Start, Now, "a")), p => Decide.Confirm(p, Start, Now, "m"));

    private static Decision<PairEvent> Fill(Pair pair, string by, int time, int concrete) => Decide.Fill(
        pair,
        PairForm.OfMentor,
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("time", time).Add("concrete", concrete),
        null,
        Start.AddDays(8),
        Now,
        by);

    private static Pair After(Pair pair, Func<Pair, Decision<PairEvent>> decide)
    {
        var decision = decide(pair);
        decision.Refusal.ShouldBeNull();
        return decision.Events.Aggregate(pair, Pair.Kind.Fold);
    }
}
