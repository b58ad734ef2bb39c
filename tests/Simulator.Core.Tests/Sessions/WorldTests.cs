using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class WorldTests
{
    private const string Thanks = "did(thank_affirm, this_turn)";

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public void An_interaction_happens_once_or_each_time(bool once, int times) =>
        Play.Of(Little with { Interactions = [Deed("d", Thanks, once: once)] }, "[thank_affirm]", "[thank_affirm]", "[open_question]", "[thank_affirm]")
            .All<InteractionHappened>().Count().ShouldBe(times);

    [Fact]
    public void Later_interactions_see_what_earlier_ones_did() =>
        Play.Of(
                Little with { Interactions = [Deed("a", Thanks, effects: new FlagEffect("up")), Deed("b", "flag(up)"), Deed("c", "flag(down)")] },
                "[thank_affirm]")
            .All<InteractionHappened>().Select(e => e.Interaction).ShouldBe(["a", "b"]);

    [Fact]
    public void An_inject_fires_once_and_stands_with_its_moment()
    {
        var play = Play.Of(Little with { Injects = [Event("e1", "turn >= 2", safety: true)] }, "", "", "");

        play.All<InjectFired>().Single().ShouldBe(new("e1", true));
        play.Scene.Fired["e1"].ShouldBe(new Moment(2, 2));
    }

    [Fact]
    public void Of_two_ways_out_the_first_one_written_is_taken()
    {
        var forked = Little with
        {
            Stages =
            [
                Stage("s0", ("s2", "did(thank_affirm)"), ("s1", "turn >= 1")),
                Stage("s1", ("s2", "always")),
                Stage("s2", ("good", "flag(finished)")),
            ],
        };

        Play.Of(forked, "[thank_affirm]").Scene.StagesBeen.ShouldBe(["s0", "s2"]);
        Play.Of(forked, "[open_question]").Scene.StagesBeen.ShouldBe(["s0", "s1", "s2"]);
    }

    [Fact]
    public void Two_ways_with_the_same_goal_and_reason_still_have_effects_of_their_own()
    {
        var twice = Little with
        {
            Stages =
            [
                Stage("s0") with
                {
                    Transitions =
                    [
                        Way("s1", "did(thank_affirm)", new FlagEffect("thanked")) with { Reason = "r" },
                        Way("s1", "did(apologize)", new FlagEffect("sorry")) with { Reason = "r" },
                    ],
                },
                Stage("s1", ("good", "flag(finished)")),
            ],
        };

        Play.Of(twice, "[apologize]").Scene.Flags.ShouldBe(["sorry"]);
        Play.Of(twice, "[thank_affirm] [apologize]").Scene.Flags.ShouldBe(["thanked"]);
    }

    [Fact]
    public void Stages_chain_in_one_turn_but_never_for_ever()
    {
        var chain = Little with
        {
            Stages =
            [
                Stage("s0", ("s1", "did(thank_affirm)")),
                Stage("s1", ("s2", "always")),
                Stage("s2", ("s3", "always")),
                Stage("s3", ("s1", "always"), ("good", "flag(finished)")),
            ],
        };

        Play.Of(chain, "[thank_affirm]").Scene.StagesBeen.ShouldBe(["s0", "s1", "s2", "s3"]);
    }

    [Fact]
    public void A_stage_begins_to_count_its_turns_and_minutes_when_it_is_entered()
    {
        var two = Little with
        {
            Stages = [Stage("s0", ("s1", "turn >= 2")), Stage("s1", ("good", "stage_turns >= 2"))],
        };
        var play = Play.Of(two, "", "");

        (play.Scene.Stage, play.Scene.StageEnteredTurn, play.Scene.StageEnteredMinute).ShouldBe(("s1", 2, 2));
        play.Take("").State.Ended.ShouldBeNull();
        play.Take("").State.Ended!.EndingId.ShouldBe("good");
    }

    [Fact]
    public void The_way_out_the_entry_and_the_change_happen_in_this_order()
    {
        var staged = Little with
        {
            Stages =
            [
                Stage("s0") with { Transitions = [Way("s1", "did(thank_affirm)", new FlagEffect("leaving"))] },
                Stage("s1", ("good", "flag(finished)")) with { OnEnter = [new FlagEffect("entering")] },
            ],
        };

        Play.Of(staged, "[thank_affirm]").Last.Where(e => e is Flagged or StageChanged).Text()
            .ShouldBe(new SessionEvent[] { new Flagged("leaving"), new StageChanged("s0", "s1", "did(thank_affirm)"), new Flagged("entering") }.Text());
    }

    [Fact]
    public void The_first_stage_is_entered_when_the_session_opens()
    {
        var opened = Little with
        {
            Stages = [Little.Stages[0] with { OnEnter = [new FlagEffect("open"), new MoveEffect("ping", "stairs"), new CueEffect("ping", "did:hello")] }],
        };
        var play = Play.Of(opened);

        (play.Scene.Flags.Single(), play.Scene.PlaceOf("ping"), play.Scene.Turn).ShouldBe(("open", "stairs", 0));
        play.All<Directed>().Single().Directions.Single().Cues.ShouldBe(["did:hello"]);
    }

    [Fact]
    public void A_night_eases_anger_half_way_and_brings_back_who_broke_off()
    {
        var night = Little.WithMood("wang", MoodKey.Anger, 75).WithMood("wang", MoodKey.Trust, 5) with
        {
            Stages = [Stage("s0", ("s1", "turn >= 1")), Stage("s1", ("good", "flag(finished)")) with { Interval = true }],
        };
        var play = Play.Of(night, "[courtesy_encourage to:sang]");
        var before = play.All<ResidentChanged>().First(e => e.After.Id == "wang").After;

        before.Withdrawn.ShouldBeTrue();
        play.Scene.Residents["wang"].Withdrawn.ShouldBeFalse();
        play.Scene.Residents["wang"].Mood.Anger.ShouldBe(Math.Round((before.Mood.Anger + 35) / 2, 4), 0.001);
    }

    public static TheoryData<string, Effect, string> Effects => new()
    {
        { "move", new MoveEffect("ping", "room"), "moved {\"who\":\"ping\",\"place\":\"room\"}" },
        { "away", new MoveEffect("ping", null), "moved {\"who\":\"ping\"}" },
        { "trainee", new MoveEffect("me", "room"), "moved {\"who\":\"me\",\"place\":\"room\"}" },
        { "nowhere", new MoveEffect("me", null), "" },
        { "there already", new MoveEffect("ping", "door"), "" },
        { "flag", new FlagEffect("up"), "flagged {\"flag\":\"up\"}" },
        { "minutes", new MinutesEffect(5), "clock_moved {\"minutes\":5,\"reason\":\"interaction:d\"}" },
        { "cap", new CapEffect(79, "推搡"), "cap_set {\"limit\":79,\"source\":\"推搡\"}" },
        { "end", new EndEffect("bad"), "session_ended {\"ending_id\":\"bad\",\"kind\":\"failed\",\"reason\":\"stage\"}" },
    };

    [Theory]
    [MemberData(nameof(Effects))]
    public void Effects_are_events(string name, Effect effect, string happened)
    {
        var play = Play.Of(Little with { Interactions = [Deed("d", Thanks, effects: effect)] }, "[thank_affirm]");

        string.Join('\n', play.Last.SkipWhile(e => e is not InteractionHappened).Skip(1).Where(e => e is not (TurnClosed or Directed or ResidentSpoke)).Select(e => e.Text()))
            .ShouldBe(happened, name);
    }

    [Theory]
    [InlineData("wang", "wang")]
    [InlineData("*", "wang sang ping")]
    [InlineData("crowd", "sang")]
    public void Moods_move_for_one_for_all_or_for_the_crowd(string who, string moved)
    {
        var play = Play.Of(
            Little.Change("sang", r => r with { InCrowd = true }) with { Interactions = [Deed("d", Thanks, effects: Mood(who, MoodKey.Anger, 9))] },
            "[thank_affirm]");
        var changes = play.Last.OfType<ResidentChanged>().Where(e => e.Cause == "interaction:d").ToList();

        changes.Select(e => e.After.Id).ShouldBe(moved.Split(' '));
        changes.ShouldAllBe(e => e.Delta.Anger == 9);
    }

    [Fact]
    public void A_flag_goes_up_once() => Play.Of(
            Little with { Interactions = [Deed("d", Thanks, once: false, effects: new FlagEffect("up"))] }, "[thank_affirm]", "[thank_affirm]")
        .All<Flagged>().Count().ShouldBe(1);

    [Fact]
    public void Nothing_of_the_story_happens_after_an_effect_has_ended_it()
    {
        var over = Little with
        {
            Interactions = [Deed("a", Thanks, effects: [new EndEffect("bad"), new FlagEffect("late")]), Deed("b", Thanks)],
            Injects = [Event("e1", "turn >= 1")],
            Stages = [Stage("s0", ("good", "turn >= 1"))],
        };
        var play = Play.Of(over, "[thank_affirm]");

        play.Last.Where(e => e is Flagged or InjectFired or StageChanged).ShouldBeEmpty();
        play.All<InteractionHappened>().Count().ShouldBe(1);
        play.All<SessionEnded>().Single().EndingId.ShouldBe("bad");
        play.Last.OfType<TurnClosed>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_night_on_the_way_moves_the_clock_and_can_spend_the_budget()
    {
        var late = Little with
        {
            Stages = [Stage("s0") with { Transitions = [Way("s1", "turn >= 1", new MinutesEffect(60))] }, Stage("s1", ("good", "flag(finished)"))],
        };

        Play.Of(late, "[thank_affirm]").State.Ended!.Reason.ShouldBe("time_up");
    }
}
