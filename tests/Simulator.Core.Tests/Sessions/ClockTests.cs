using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class ClockTests
{
    private static readonly Scenario Slow = Little with { Stages = [Little.Stages[0] with { MinutesPerTurn = 4 }] };

    [Theory]
    [InlineData("[thank_affirm]", 1)]
    [InlineData("", 1)]
    [InlineData("/wait", 5)]
    [InlineData("/call police [safety_action]", 3)]
    [InlineData("/call moon", 1)]
    public void A_turn_costs_its_minutes(string turn, int minutes) => Play.Of(Little, turn).Scene.Minute.ShouldBe(minutes);

    [Fact]
    public void A_stage_may_have_a_pace_of_its_own() => Play.Of(Slow, "[thank_affirm]", "/wait").Scene.Minute.ShouldBe(9);

    [Fact]
    public void The_cost_of_waiting_is_data() =>
        Play.Of(Little with { Shared = Little.Shared with { Engine = new() { WaitMinutes = 20 } } }, "/wait").Scene.Minute.ShouldBe(20);

    [Fact]
    public void Who_is_left_waiting_gets_angry_and_anxious()
    {
        var play = Play.Of(Little, "[courtesy_encourage to:wang]", "/wait");
        var changed = play.Last.OfType<ResidentChanged>().ToDictionary(e => e.After.Id);

        changed["wang"].Cause.ShouldBe("waited");
        changed["wang"].Delta.Anger.ShouldBe(3);
        changed["wang"].Delta.Anxiety.ShouldBe(4);
    }

    [Fact]
    public void Who_is_spoken_to_does_not_wait_while_the_others_do()
    {
        var play = Play.Of(Little.WithMood("sang", MoodKey.Anger, 40).Change("sang", r => r with { Place = "yard" }) with { Stages = Slow.Stages }, "[courtesy_encourage to:wang]", "[courtesy_encourage to:wang]");

        play.Last.OfType<ResidentChanged>().Select(e => $"{e.After.Id} {e.Cause}").ShouldBe(["wang heard", "sang waited", "ping overheard"]);
        play.Scene.Residents["sang"].Mood.Anger.ShouldBe(43);
    }

    [Fact]
    public void Who_is_away_does_not_change() =>
        Play.Of(Little.Change("ping", r => r with { Place = null }), "/wait").Last.OfType<ResidentChanged>().ShouldNotContain(e => e.After.Id == "ping");

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "", "/wait")]
    [InlineData(0, "", "/wait", "[thank_affirm]")]
    [InlineData(1, "", "[thank_affirm]", "")]
    [InlineData(0, "", "/call police")]
    public void Turns_without_words_are_counted_in_a_row(int count, params string[] turns) =>
        Play.Of(Little, turns).Scene.SilentTurns.ShouldBe(count);

    [Theory]
    [InlineData(1, "[other]")]
    [InlineData(2, "[other]", "[other to:wang]")]
    [InlineData(0, "[other]", "")]
    [InlineData(0, "[other]", "[other topic:valve]")]
    [InlineData(0, "[other]", "[act go:room]")]
    [InlineData(0, "[other]", "/call police [other]")]
    [InlineData(0, "[other]", "[other] [thank_affirm]")]
    [InlineData(2, "[other]", "[reflect_emotion mode:void]")]
    public void Turns_of_idle_talk_are_counted_in_a_row(int count, params string[] turns) =>
        Play.Of(Little, turns).Scene.OffTopicTurns.ShouldBe(count);

    [Fact]
    public void The_counters_know_the_present_turn_when_the_story_asks()
    {
        var nervous = Little with { Injects = [Event("e1", "silent_turns >= 2"), Event("e2", "off_topic_turns >= 2")] };

        Play.Of(nervous, "", "").Last.OfType<InjectFired>().Single().Inject.ShouldBe("e1");
        Play.Of(nervous, "", "[thank_affirm]").All<InjectFired>().ShouldBeEmpty();
        Play.Of(nervous, "[other]", "[other]").Last.OfType<InjectFired>().Single().Inject.ShouldBe("e2");
        Play.Of(nervous, "[other]", "[thank_affirm]").All<InjectFired>().ShouldBeEmpty();
    }

    [Fact]
    public void Idle_talk_wears_out_after_three_turns()
    {
        var play = Play.Of(Little, "[other to:wang]", "[other to:wang]");
        var before = play.Scene.Residents["wang"].Mood.Trust;

        play.Take("[other to:wang]").Scene.Residents["wang"].Mood.Trust.ShouldBe(before - 1);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("/wait", 0)]
    [InlineData("，", 0)]
    [InlineData("[other]", 1)]
    [InlineData("/call police", 1)]
    public void Silence_is_no_turn_that_can_be_judged(string turn, int valid) => Play.Of(Little, turn).State.ValidTurns.ShouldBe(valid);

    [Fact]
    public void When_the_budget_is_spent_the_case_ends_as_it_says()
    {
        var play = Play.Of(Little with { Clock = new(600, 1, 10, "time_up") }, "/wait", "[thank_affirm]");
        play.State.Ended.ShouldBeNull();

        play.Take("/wait").State.Ended.ShouldBe(new("time_up", EndingKind.Failed, "time_up"));
        play.Last.OfType<Directed>().ShouldHaveSingleItem();
    }

    [Fact]
    public void An_ending_of_the_story_goes_before_the_end_of_the_time()
    {
        var tight = Little with { Clock = new(600, 1, 1, "time_up"), Interactions = [Deed("done", "did(build_consensus)", effects: new FlagEffect("finished"))] };

        Play.Of(tight, "[build_consensus]").State.Ended.ShouldBe(new("good", EndingKind.Good, "stage"));
    }

    [Fact]
    public void After_the_end_nothing_is_played()
    {
        var play = Play.Of(Little with { Clock = new(600, 1, 1, "time_up") }, "[thank_affirm]", "[thank_affirm]");

        play.Last.ShouldBeEmpty();
        play.Scene.Turn.ShouldBe(1);
    }

    [Fact]
    public void An_apology_needs_a_cause_and_the_length_of_one_is_data()
    {
        var strict = Little with { Shared = Little.Shared with { Engine = new() { ApologyLength = 100 } } };
        double Trust(Scenario scenario) => Play.Of(scenario, "[apologize to:wang]").Scene.Residents["wang"].Mood.Trust;

        Trust(strict).ShouldBeLessThan(Trust(Little));
    }

    [Fact]
    public void Comfort_and_language_support_are_topics_named_by_data()
    {
        var tibetan = Little.Change("wang", r => r with { PrefersTibetan = true }) with { Shared = Little.Shared with { Engine = new() { LanguageTopic = "valve" } } };

        Play.Of(tibetan, "[courtesy_encourage to:wang topic:valve]").Scene.Residents["wang"].TibetanOffered.ShouldBeTrue();
        Play.Of(tibetan, "[courtesy_encourage to:wang topic:secret]").Scene.Residents["wang"].TibetanOffered.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/call police", 3)]
    [InlineData("", 4)]
    public void Somebody_out_of_control_calms_down_only_after_an_alarm(string call, int level)
    {
        var wild = Little.WithMood("wang", MoodKey.Anger, 95);
        var calming = "[safety_action+separate_parties to:wang]";

        Play.Of(wild, call, calming, calming, calming).Scene.Residents["wang"].Level.ShouldBe(level);
    }

    [Theory]
    [InlineData("[apologize to:wang]", false)]
    [InlineData("[apologize to:sang]", true)]
    public void Only_an_apology_to_them_brings_back_who_broke_off(string turn, bool withdrawn) =>
        Play.Of(Little.WithMood("wang", MoodKey.Trust, 20), "[mock_discriminate to:wang]", turn).Scene.Residents["wang"].Withdrawn.ShouldBe(withdrawn);
}
