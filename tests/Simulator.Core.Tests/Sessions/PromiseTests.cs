using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class PromiseTests
{
    private const string Promise = "[commit_specific to:wang topic:back due:5]";
    private const string Deed = "[schedule_followup to:wang topic:back]";

    private static readonly Scenario Bound = Little with { Promises = [new("back", When("did(schedule_followup, topic:back, this_turn)"))] };

    private static Promise Of(Play play) => play.Scene.Promises[0];

    [Theory]
    [InlineData("[commit_specific to:wang due:5]", 1)]
    [InlineData("[schedule_followup to:wang due:5]", 1)]
    [InlineData("[commit_specific to:wang]", 0)] // no promise was read in it
    [InlineData("[empty_promise to:wang]", 1)]
    [InlineData("[commit_specific to:wang due:5 mode:void]", 0)]
    [InlineData("[thank_affirm to:wang due:5]", 0)]
    public void Promises_are_entered(string turn, int count) => Play.Of(Bound, turn).Scene.Promises.Length.ShouldBe(count);

    [Fact]
    public void A_promise_remembers_who_heard_it_when_it_is_due_and_its_words()
    {
        var promise = Of(Play.Of(Bound, "[thank_affirm]", Promise));

        (promise.Id, promise.Turn, promise.DueMinute, promise.Empty, promise.Public, promise.Status).ShouldBe(("p1", 2, 6, false, false, PromiseStatus.Open));
        promise.To.ShouldBe(["ping", "sang", "wang"]);
        promise.Topics.ShouldBe(["back"]);
    }

    [Fact]
    public void The_deadline_counts_from_when_it_was_said_however_long_the_turn_takes() =>
        Of(Play.Of(Bound, "/call police " + Promise)).DueMinute.ShouldBe(5);

    [Fact]
    public void A_promise_is_kept_by_the_deed() => Of(Play.Of(Bound, Promise, Deed)).Status.ShouldBe(PromiseStatus.Kept);

    [Fact]
    public void Promising_is_not_the_deed() => Of(Play.Of(Bound, "[schedule_followup to:wang topic:back due:5]")).Status.ShouldBe(PromiseStatus.Open);

    [Theory]
    [InlineData(4, PromiseStatus.Kept)] // begun in minute 5
    [InlineData(5, PromiseStatus.Broken)]
    public void A_deed_begun_in_the_minute_of_the_deadline_is_in_time(int turnsBetween, PromiseStatus status) =>
        Of(Play.Of(Bound, [Promise, .. Enumerable.Repeat("[courtesy_encourage to:wang]", turnsBetween), Deed])).Status.ShouldBe(status);

    [Fact]
    public void A_broken_promise_costs_trust_and_is_remembered()
    {
        var play = Play.Of(Bound, Promise, "[courtesy_encourage to:sang]");

        play.Scene.Residents["wang"].DistrustsPromises.ShouldBeFalse();
        play.Take("/wait").Scene.Residents["wang"].DistrustsPromises.ShouldBeTrue();
        play.Last.OfType<PromiseSettled>().Single().ShouldBe(new("p1", PromiseStatus.Broken));
        play.Last.OfType<ResidentChanged>().First(e => e.Cause == "promise:p1").Delta.Trust.ShouldBe(-18);
    }

    [Fact]
    public void Without_a_rule_or_a_deadline_a_promise_stays_open()
    {
        Of(Play.Of(Little, Promise, "/wait", "/wait")).Status.ShouldBe(PromiseStatus.Open);
        Of(Play.Of(Bound, "[commit_specific to:wang topic:back due:-]", "/wait", "/wait")).Status.ShouldBe(PromiseStatus.Open);
    }

    [Fact]
    public void Somebody_who_did_not_hear_it_is_not_let_down()
    {
        var play = Play.Of(Bound, "[request_cooperation to:wang go:room]", Promise, "/wait");

        play.Last.OfType<ResidentChanged>().Where(e => e.Cause == "promise:p1").Select(e => e.After.Id).ShouldBe(["wang"]);
    }

    [Fact]
    public void The_story_can_expose_a_promise_before_its_time()
    {
        var exposed = Bound with { Injects = [Event("e1", "turn >= 2", effects: new PromiseEffect("back", false))] };

        Of(Play.Of(exposed, Promise, "[thank_affirm]")).Status.ShouldBe(PromiseStatus.Exposed);
    }

    [Fact]
    public void Before_three_bystanders_a_promise_is_public_and_who_sees_it_broken_loses_trust()
    {
        var yard = Bound with { StartPlace = "yard" };
        var outside = yard.Change("wang", r => r with { Place = "yard" });
        var play = Play.Of(outside, Promise, "[request_cooperation to:wang go:stairs]", "/wait");

        Of(play).Public.ShouldBeTrue();
        play.Last.OfType<ResidentChanged>().Where(e => e.Cause == "promise:p1").Select(e => $"{e.After.Id} {e.Delta.Trust}")
            .ShouldBe(["ping -8", "sang -8", "wang -18"], ignoreOrder: true);
    }

    [Fact]
    public void From_how_many_bystanders_it_is_public_is_a_number_of_the_mood_model()
    {
        var moods = Little.Shared.Moods;
        var crowded = Bound with
        {
            StartPlace = "yard",
            Shared = Little.Shared with { Moods = moods with { Numbers = moods.Numbers.SetItem("public.bystanders", 4) } },
        };

        Of(Play.Of(crowded, Promise)).Public.ShouldBeFalse();
    }

    [Fact]
    public void A_night_settles_what_falls_due_in_it()
    {
        var night = Bound with
        {
            Stages =
            [
                Stage("s0", ("s1", "did(build_consensus)")),
                Stage("s1", ("good", "flag(finished)")) with { Interval = true, OnEnter = [new MinutesEffect(30)] },
            ],
        };

        Of(Play.Of(night, Promise, "[build_consensus]")).Status.ShouldBe(PromiseStatus.Broken);
    }

    [Fact]
    public void Kept_and_broken_promises_are_answered_by_who_heard_them()
    {
        Play.Of(Bound, Promise, Deed).Last.OfType<Directed>().Single().Directions.ShouldContain(d => d.Cues[0] == "promise_kept");
        Play.Of(Bound, Promise, "/wait").Last.OfType<Directed>().Single().Directions.ShouldContain(d => d.Cues[0] == "promise_broken");
    }
}
