using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class HearingTests
{
    private static readonly Scenario Close = Little.Change("ping", r => r with { Place = "room" });

    [Theory]
    [InlineData("[open_question to:wang]", "ping sang wang")]
    [InlineData("[act go:room] [open_question]", "ping sang wang / ")]
    [InlineData("[open_question] [act go:yard] [thank_affirm]", "ping sang wang / ping sang wang / ")]
    [InlineData("[request_cooperation to:wang go:room] [open_question to:wang]", "ping sang wang / wang")]
    public void Words_are_heard_where_the_trainee_stands_when_they_are_said(string turn, string heard) =>
        Play.Of(Little, turn).Heard.ShouldBe(heard);

    [Fact]
    public void Who_has_not_come_yet_hears_nothing() =>
        Play.Of(Little.Change("wang", r => r with { Place = null }), "[open_question]").Heard.ShouldBe("ping sang");

    [Theory]
    [InlineData("[act go:room]", "room", "stairs", "stairs")] // walks alone
    [InlineData("[request_cooperation to:wang go:room]", "room", "room", "stairs")] // takes one along
    [InlineData("[request_cooperation to:* go:room]", "room", "room", "room")] // takes all along
    [InlineData("[request_cooperation about:wang go:room]", "room", "room", "stairs")] // "扶着王姐进屋"
    [InlineData("[request_cooperation to:wang go:room mode:intended q]", "room", "room", "stairs")] // "去里屋，行吗？"
    [InlineData("[request_cooperation to:wang go:room mode:intended]", "stairs", "stairs", "stairs")] // "一会儿去里屋"
    [InlineData("[request_cooperation to:wang go:room mode:void]", "stairs", "stairs", "stairs")] // "我没说去里屋"
    [InlineData("[request_cooperation to:wang go:stairs]", "stairs", "stairs", "stairs")] // is there already
    [InlineData("[request_cooperation to:wang go:moon]", "stairs", "stairs", "stairs")] // no such place
    public void Going_somewhere_takes_along_who_is_asked(string turn, string me, string wang, string sang)
    {
        var scene = Play.Of(Little, turn).Scene;

        (scene.PlaceOf("me"), scene.PlaceOf("wang"), scene.PlaceOf("sang")).ShouldBe((me, wang, sang));
    }

    [Theory]
    [InlineData(74.9, "room")]
    [InlineData(75, "stairs")]
    public void Too_angry_nobody_comes_along(double anger, string place) =>
        Play.Of(Little.WithMood("wang", MoodKey.Anger, anger), "[request_cooperation to:wang go:room]").Scene.PlaceOf("wang").ShouldBe(place);

    [Fact]
    public void The_limit_of_following_is_data() =>
        Play.Of(Little with { Shared = Little.Shared with { Engine = new() { FollowAnger = 40 } } }, "[request_cooperation to:wang go:room]")
            .Scene.PlaceOf("wang").ShouldBe("stairs");

    [Fact]
    public void A_case_may_say_itself_who_follows_when()
    {
        var stubborn = Little.Change("wang", r => r with { Follows = When("flag(sure)") });

        Play.Of(stubborn, "[request_cooperation to:wang go:room]").Last.OfType<FollowRefused>().Single().ShouldBe(new("wang", "room"));
    }

    [Fact]
    public void An_invitation_that_everybody_refuses_leaves_the_trainee_with_them()
    {
        var scene = Play.Of(Little.WithMood("wang", MoodKey.Anger, 90), "[request_cooperation to:wang go:room]").Scene;

        (scene.PlaceOf("me"), scene.PlaceOf("wang")).ShouldBe(("stairs", "stairs"));
    }

    [Fact]
    public void Walking_off_does_not_wait_for_who_refuses() =>
        Play.Of(Little.WithMood("wang", MoodKey.Anger, 90), "[other about:wang act go:room]").Scene.PlaceOf("me").ShouldBe("room");

    [Fact]
    public void One_may_come_along_while_another_refuses()
    {
        var play = Play.Of(Little.WithMood("sang", MoodKey.Anger, 90), "[request_cooperation to:wang,sang go:room]");

        (play.Scene.PlaceOf("me"), play.Scene.PlaceOf("wang"), play.Scene.PlaceOf("sang")).ShouldBe(("room", "room", "stairs"));
    }

    [Fact]
    public void A_case_sends_people_away_by_its_own_rules()
    {
        var sent = Little with { Interactions = [Deed("sent", "did(separate_parties, to:wang, this_turn)", effects: new MoveEffect("wang", "room"))] };
        var play = Play.Of(sent, "[separate_parties to:wang]");

        (play.Scene.PlaceOf("me"), play.Scene.PlaceOf("wang")).ShouldBe(("stairs", "room"));
    }

    [Fact]
    public void A_call_is_heard_by_the_one_called_and_by_everybody_around()
    {
        var play = Play.Of(Little, "/call police [safety_action mode:done]");

        play.Heard.ShouldBe("ping sang wang police");
        play.Scene.Called.Keys.ShouldBe(["police"]);
    }

    [Fact]
    public void The_one_called_hears_only_the_turn_of_the_call() =>
        Play.Of(Little, "/call police [safety_action mode:done]", "[safety_action]").Heard.ShouldBe("ping sang wang");

    [Fact]
    public void A_contact_the_case_does_not_have_is_not_called()
    {
        var play = Play.Of(Little, "/call moon [safety_action mode:done]");

        play.Heard.ShouldBe("ping sang wang");
        play.Last.OfType<ContactCalled>().ShouldBeEmpty();
        play.Last.OfType<TurnRead>().Single().CalledContact.ShouldBeNull();
    }

    [Theory]
    [InlineData("room", 0, true)]
    [InlineData("yard", 3, false)]
    public void Private_is_where_nobody_else_can_hear(string place, int bystanders, bool isPrivate)
    {
        var play = Play.Of(Little, $"[request_cooperation to:wang go:{place}]", "[open_question to:wang]");

        play.Last.OfType<TurnRead>().Single().Clauses.Single().Bystanders.ShouldBe(bystanders);
        Presence.IsPrivate(play.Scene, "wang").ShouldBe(isPrivate);
    }

    [Fact]
    public void A_second_resident_in_the_room_takes_the_privacy()
    {
        var play = Play.Of(Close, "[request_cooperation to:wang go:room]");

        Presence.IsPrivate(play.Scene, "wang").ShouldBeFalse();
    }

    [Theory]
    [InlineData("thank_affirm")]
    [InlineData("threaten")]
    public void Overheard_words_move_less_than_words_said_to_somebody(string act)
    {
        var play = Play.Of(Little.WithMood("ping", MoodKey.Anger, 50), $"[{act} to:wang]");
        var moved = play.All<ResidentChanged>().ToDictionary(e => e.After.Id, e => Math.Abs(e.Delta.Trust));

        moved["ping"].ShouldBeGreaterThan(0);
        moved["wang"].ShouldBeGreaterThan(moved["ping"]);
        play.Last.OfType<ResidentChanged>().Select(e => $"{e.After.Id} {e.Cause}").ShouldBe(["wang heard", "sang overheard", "ping overheard"]);
    }
}
