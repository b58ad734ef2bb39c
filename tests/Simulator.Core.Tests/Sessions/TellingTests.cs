using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class TellingTests
{
    private const string Ask = "[open_question to:sang topic:secret]";
    private const string Inside = "[request_cooperation to:sang go:room] ";

    private static readonly Fact Open = new()
    {
        Id = "f1",
        Resident = "sang",
        Text = "老伴病了，夜里起来忘了关小阀门。",
        Trust = 30,
        Privacy = FactPrivacy.Open,
        AskedBy = ["secret"],
        Clue = "…",
    };

    private static Scenario With(params Fact[] facts) => Little with { Facts = [.. facts] };

    [Theory]
    [InlineData(10, "sang:deflect")]
    [InlineData(22, "sang:hint")]
    [InlineData(40, "sang:tell")]
    public void Trust_decides_between_evading_hinting_and_telling(double trust, string speaks) =>
        Play.Of(With(Open).WithMood("sang", MoodKey.Trust, trust), Ask).Speakers.ShouldBe(speaks);

    [Fact]
    public void A_fact_that_is_told_is_known_and_was_told_by_somebody()
    {
        var play = Play.Of(With(Open), Ask);

        play.Last.OfType<FactRevealed>().Single().ShouldBe(new("f1", "sang"));
        play.Scene.Revealed.Keys.ShouldBe(["f1"]);
        var direction = play.Last.OfType<Directed>().Single().Directions[0];
        (direction.Disclose.Single(), direction.Forbid.Length).ShouldBe(("f1", 0));
    }

    [Fact]
    public void A_fact_that_is_not_told_must_not_be_said() =>
        Play.Of(With(Open).WithMood("sang", MoodKey.Trust, 10), Ask).Last.OfType<Directed>().Single().Directions.ShouldAllBe(d => d.Forbid.Contains("f1"));

    [Fact]
    public void A_fact_is_told_once() => Play.Of(With(Open), Ask, Ask).All<FactRevealed>().Count().ShouldBe(1);

    [Theory]
    [InlineData("[courtesy_encourage to:sang]")]
    [InlineData("[open_question to:sang topic:valve]")]
    [InlineData("[open_question to:wang topic:secret]")]
    [InlineData("[open_question to:sang topic:secret mode:void]")]
    public void Nobody_tells_what_they_were_not_asked(string turn) => Play.Of(With(Open), turn).All<FactRevealed>().ShouldBeEmpty();

    [Fact]
    public void A_fact_with_a_behaviour_comes_out_when_it_was_shown_whatever_was_asked()
    {
        var shown = With(Open with { When = When("did(reflect_emotion, to:sang)") });

        Play.Of(shown, Ask).Speakers.ShouldBe("sang:hint");
        Play.Of(shown, Ask, "[reflect_emotion to:sang]").Last.OfType<FactRevealed>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Ask, "sang:hint")]
    [InlineData(Inside + Ask, "sang:tell")]
    public void What_needs_privacy_is_told_in_private_only(string turn, string speaks) =>
        Play.Of(With(Open with { Privacy = FactPrivacy.Required }), turn).Speakers.ShouldBe(speaks);

    [Fact]
    public void Privacy_lowers_the_threshold_of_what_it_eases() =>
        Play.Of(With(Open with { Privacy = FactPrivacy.Eased, Trust = 48 }), Ask, Inside + Ask).Last.OfType<FactRevealed>().ShouldHaveSingleItem();

    [Fact]
    public void Another_way_needs_no_trust() =>
        Play.Of(With(Open with { Trust = 100, OrWhen = When("did(thank_affirm, to:sang)") }), "[thank_affirm to:sang]").Speakers.ShouldBe("sang:tell");

    [Fact]
    public void What_blocked_it_once_makes_it_harder_for_ever()
    {
        var blocked = With(Open with { Trust = 35, BlockedBy = When("did(command)") });

        Play.Of(blocked, "[command to:wang]", "[courtesy_encourage to:wang]", Ask).All<FactRevealed>().ShouldBeEmpty();
    }

    [Fact]
    public void A_direct_question_about_a_risk_lowers_the_threshold()
    {
        var risky = With(Open with { Trust = 48, DirectTopics = ["secret"] });

        Play.Of(risky, Ask).Speakers.ShouldBe("sang:hint");
        Play.Of(risky, "[risk_inquiry to:sang topic:secret]").Speakers.ShouldBe("sang:tell");
    }

    [Theory]
    [InlineData("[open_question to:sang topic:secret] [act go:yard]")]
    [InlineData("[open_question to:sang topic:secret] [request_cooperation to:wang go:room]")]
    public void Who_is_left_standing_tells_nothing_to_the_trainees_back(string turn)
    {
        var play = Play.Of(With(Open), turn);

        play.All<FactRevealed>().ShouldBeEmpty();
        play.Speakers.ShouldNotContain("sang");
    }

    [Fact]
    public void Who_broke_off_tells_nothing() =>
        Play.Of(With(Open with { Trust = 0 }).WithMood("sang", MoodKey.Trust, 20), "[mock_discriminate to:sang]", Ask).All<FactRevealed>().ShouldBeEmpty();

    [Fact]
    public void Somebody_tells_one_fact_a_turn_and_the_next_one_later()
    {
        var two = With(Open, Open with { Id = "f2" });

        var play = Play.Of(two, Ask);
        play.Scene.Revealed.Keys.ShouldBe(["f1"]);
        play.Take(Ask).Scene.Revealed.Keys.ShouldBe(["f1", "f2"]);
    }

    [Fact]
    public void A_fact_that_comes_out_goes_before_one_that_is_hinted_at()
    {
        var two = With(Open with { Id = "f1", Trust = 50 }, Open with { Id = "f2", Trust = 10 });

        Play.Of(two, Ask).Last.OfType<Directed>().Single().Directions[0].Cues[0].ShouldBe("fact:f2:tell");
    }

    [Fact]
    public void The_story_can_reveal_a_fact_without_anybody_telling_it()
    {
        var seen = With(Open) with { Interactions = [Deed("look", "did(verify_fact, this_turn)", effects: new RevealEffect("f1"))] };

        Play.Of(seen, "[verify_fact]", "[verify_fact]").All<FactRevealed>().Single().ShouldBe(new("f1", null));
    }

    [Fact]
    public void Two_people_can_be_asked_at_once() =>
        Play.Of(With(Open, Open with { Id = "f2", Resident = "wang" }), "[open_question to:sang,wang topic:secret]")
            .Speakers.ShouldBe("sang:tell wang:tell");

    [Fact]
    public void A_private_talk_is_private_although_somebody_is_on_the_phone()
    {
        var play = Play.Of(With(Open with { Privacy = FactPrivacy.Required }), Inside, "/call police " + Ask);

        Presence.IsPrivate(play.Scene, "sang").ShouldBeTrue();
        play.Last.OfType<FactRevealed>().ShouldHaveSingleItem();
    }
}
