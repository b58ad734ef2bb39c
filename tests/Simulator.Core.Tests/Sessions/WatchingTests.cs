using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class WatchingTests
{
    private static readonly Scenario TwoStages = Little with
    {
        Stages = [Stage("s0", ("s1", "did(separate_parties)")), Stage("s1", ("good", "flag(finished)"))],
    };

    [Fact]
    public void A_deed_in_the_turn_that_leaves_a_stage_counts_for_the_stage_that_was_played()
    {
        var asked = TwoStages with { KeyActions = [Action("k1", "did(separate_parties) within 2 turns")] };

        var changes = Play.Of(asked, "[thank_affirm]", "[separate_parties]").All<KeyActionChanged>().ToList();

        changes.Single().ShouldBe(new("k1", KeyActionStatus.Done, 2, new TextSpan(0, "[separate_parties]".Length)));
    }

    [Fact]
    public void What_only_the_new_stage_makes_true_counts_in_the_same_turn()
    {
        var asked = TwoStages with { KeyActions = [Action("k1", "in_stage(s1) and did(thank_affirm)")] };

        Play.Of(asked, "[thank_affirm]", "[separate_parties]").All<KeyActionChanged>().Single().Turn.ShouldBe(2);
    }

    [Theory]
    [InlineData(1, KeyActionStatus.Done)]
    [InlineData(2, KeyActionStatus.Late)]
    public void After_its_window_a_deed_is_late(int silences, KeyActionStatus status) =>
        Play.Of(Little with { KeyActions = [Action("k1", "did(safety_action) within 2 turns since(start)")] }, [.. Enumerable.Repeat("", silences), "[safety_action]"])
            .Scene.KeyActions["k1"].ShouldBe(status);

    [Fact]
    public void A_status_only_rises()
    {
        var play = Play.Of(
            Little with { KeyActions = [Action("k1", "did(apologize) and did(thank_affirm)", partly: "did(apologize)")] },
            "[apologize]",
            "[apologize]",
            "[thank_affirm]",
            "[apologize]");

        play.All<KeyActionChanged>().Select(e => (e.Turn, e.Status)).ShouldBe([(1, KeyActionStatus.Partly), (3, KeyActionStatus.Done)]);
    }

    [Theory]
    [InlineData("[reflect_emotion] [open_question] [safety_action]", true)]
    [InlineData("[other] [command] [reflect_emotion] [open_question] [safety_action]", true)]
    [InlineData("[reflect_emotion mode:intended] [reflect_emotion mode:void] [thank_affirm] [open_question] [safety_action]", true)]
    [InlineData("[reflect_emotion] [open_question] [thank_affirm] [safety_action]", false)]
    [InlineData("[safety_action+meta_manipulation]", false)]
    public void Only_the_first_three_helping_clauses_of_a_turn_earn_a_key_action(string turn, bool done) =>
        Play.Of(Little with { KeyActions = [Action("k1", "did(safety_action)")] }, turn).All<KeyActionChanged>().Any().ShouldBe(done);

    [Fact]
    public void A_list_of_deeds_earns_what_its_beginning_does_and_not_later_either()
    {
        var asked = Little with { KeyActions = [Action("k1", "did(apologize)"), Action("k2", "did(record_written)")] };

        Play.Of(asked, "[apologize] [open_question] [verify_fact] [record_written]", "", "").Scene.KeyActions.Keys.ShouldBe(["k1"]);
    }

    [Fact]
    public void Doing_it_again_when_a_deadline_asks_for_it_counts()
    {
        var fire = Little with
        {
            Injects = [Event("fire", "turn >= 1", safety: true)],
            KeyActions = [Action("k1", "did(safety_action) within 2 turns since(fire)")],
        };

        Play.Of(fire, "[safety_action to:wang]", "[safety_action to:wang]").Scene.KeyActions["k1"].ShouldBe(KeyActionStatus.Done);
    }

    [Fact]
    public void A_flag_counts_whichever_clause_raised_it_and_is_quoted()
    {
        var asked = Little with
        {
            Interactions = [Deed("d", "did(safety_action, this_turn)", effects: new FlagEffect("shut"))],
            KeyActions = [Action("k1", "flag(shut)")],
        };
        const string Turn = "[reflect_emotion] [open_question] [thank_affirm] [safety_action]";

        Play.Of(asked, Turn).All<KeyActionChanged>().Single().Span!.Value.Of(Turn).ShouldBe("[safety_action]");
    }

    [Fact]
    public void How_many_clauses_count_is_data()
    {
        var generous = Little with
        {
            KeyActions = [Action("k1", "did(safety_action)")],
            Shared = Little.Shared with { Scoring = new() { ClausesPerTurn = 4 } },
        };

        Play.Of(generous, "[reflect_emotion] [open_question] [thank_affirm] [safety_action]").Scene.KeyActions.ShouldNotBeEmpty();
    }

    private static Scenario Watched(string when, bool? veto = null) => Little with
    {
        RedLines = [new("R05", When(when), "…", veto)],
        Shared = Little.Shared with { RedLines = [new("R05", "激化", false, 59, false, [], "…"), new("R01", "忽视安全", true, null, false, [], "…")] },
    };

    [Fact]
    public void A_red_line_points_at_its_words()
    {
        var play = Play.Of(Watched("did(threaten, this_turn)"), "[thank_affirm] [threaten]");

        play.All<RedLineSuspected>().Single().ShouldBe(new("R05", 1, new TextSpan(15, 10), null, null, false, 59, "case/0"));
        play.Scene.RedLines.ShouldBe(["R05"]);
    }

    [Fact]
    public void An_uncertain_reading_suspects_nobody() =>
        Play.Of(Watched("did(threaten, this_turn)"), "[threaten sure:599]").All<RedLineSuspected>().ShouldBeEmpty();

    [Fact]
    public void Something_left_undone_points_at_the_turns_in_which_it_was_missing()
    {
        var suspected = Play.Of(Watched("missed(did(safety_action) within 2 turns since(start))"), "", "", "", "").All<RedLineSuspected>().Single();

        (suspected.Turn, suspected.Span, suspected.SinceTurn, suspected.UntilTurn).ShouldBe((2, (TextSpan?)null, (int?)1, (int?)2));
    }

    [Fact]
    public void The_story_can_suspect_a_red_line_and_sets_no_time_that_has_not_come()
    {
        var entered = Watched("flag(never)") with
        {
            Stages = [Stage("s0", ("s1", "turn >= 1")), Stage("s1", ("good", "flag(finished)")) with { OnEnter = [new RedLineEffect("R01")] }],
        };
        var suspected = Play.Of(entered, "", "").All<RedLineSuspected>().Single();

        (suspected.SinceTurn, suspected.UntilTurn, suspected.Veto, suspected.Reason).ShouldBe((1, 1, true, "stage:s1"));
    }

    [Fact]
    public void A_condition_for_two_turns_holds_in_the_second()
    {
        var patient = Little with { Stages = [Stage("s0", ("good", "flag(up) for 2 turns"))], Interactions = [Deed("d", "did(thank_affirm)", effects: new FlagEffect("up"))] };
        var play = Play.Of(patient, "", "[thank_affirm]");

        play.State.Ended.ShouldBeNull();
        play.Scene.Held["flag(up)"].ShouldBe(1);
        play.Take("").State.Ended!.EndingId.ShouldBe("good");
    }

    [Fact]
    public void A_condition_that_breaks_off_begins_to_count_again()
    {
        var patient = Little with { Stages = [Stage("s0", ("good", "at(me, room) for 2 turns"))] };

        Play.Of(patient, "[act go:room]", "[act go:stairs]", "[act go:room]").State.Ended.ShouldBeNull();
        Play.Of(patient, "[act go:room]", "[act go:stairs]", "[act go:room]", "").State.Ended.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("[threaten to:wang]", 3)] // in L2 a bad act raises at once
    [InlineData("[courtesy_encourage to:wang]", 2)]
    public void Levels_rise_at_once_by_what_was_heard(string turn, int level) =>
        Play.Of(Little.WithMood("wang", MoodKey.Anger, 66), turn).Scene.Residents["wang"].Level.ShouldBe(level);

    [Fact]
    public void A_level_falls_after_relief_has_held_for_two_turns()
    {
        var eased = Little.WithMood("wang", MoodKey.Anger, 61) with { Interactions = [Deed("d", "turn >= 1", effects: Mood("wang", MoodKey.Anger, -40))] };
        var play = Play.Of(eased, "[courtesy_encourage to:wang]", "[courtesy_encourage to:wang]");

        play.Scene.Residents["wang"].Level.ShouldBe(2);
        play.Take("[courtesy_encourage to:wang]").Scene.Residents["wang"].Level.ShouldBe(1);
    }
}
