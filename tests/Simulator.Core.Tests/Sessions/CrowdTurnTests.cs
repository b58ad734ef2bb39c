using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class CrowdTurnTests
{
    private static readonly Scenario Crowded = Little with { Crowd = new("yard", 10, 50, 70, 50, 30, "人群里有人"), StartPlace = "yard" };

    private static double Anger(Play play) => play.Scene.Crowd.Average(m => m.Mood.Anger);

    [Fact]
    public void The_crowd_is_drawn_from_the_seed()
    {
        static string Drawn(ulong seed) => Dump.Of(Play.Seeded(Crowded, seed).Scene.Crowd);

        Drawn(1).ShouldBe(Drawn(1));
        Drawn(1).ShouldNotBe(Drawn(2));
        Play.Of(Crowded).Scene.Crowd.Length.ShouldBe(10);
    }

    [Fact]
    public void What_is_said_to_all_moves_the_crowd()
    {
        Anger(Play.Of(Crowded, "[threaten to:*]")).ShouldBeGreaterThan(Anger(Play.Of(Crowded, "[reflect_emotion to:*]")));
        Play.Of(Crowded, "[threaten to:*]").Last.OfType<CrowdChanged>().ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_said_out_of_earshot_does_not_however_many_stand_about()
    {
        var apart = Crowded with { StartPlace = "stairs", Places = [.. Crowded.Places.Select(p => p.Id == "stairs" ? p with { Bystanders = 50 } : p)] };

        Anger(Play.Of(apart, "[threaten to:*]")).ShouldBe(Anger(Play.Of(apart, "[reflect_emotion to:*]")));
    }

    [Fact]
    public void Bystanders_are_the_crowd_and_those_who_stand_about()
    {
        Play.Of(Crowded, "[thank_affirm to:*]").Last.OfType<TurnRead>().Single().Clauses[0].Bystanders.ShouldBe(13);
    }

    [Fact]
    public void A_rumour_spreads_anxiety_faster()
    {
        Scenario With(string? flag) => Crowded.Change("wang", r => r with { InCrowd = true, Place = "yard", CrowdWeight = 4 }).WithMood("wang", MoodKey.Anxiety, 95) with
        {
            Stages = [Little.Stages[0] with { OnEnter = flag is null ? [] : [new FlagEffect(flag)] }],
        };
        static double Anxiety(Play play) => play.Scene.Crowd.Average(m => m.Mood.Anxiety);

        Anxiety(Play.Of(With("rumour"), "")).ShouldBeGreaterThan(Anxiety(Play.Of(With(null), "")));
    }

    [Fact]
    public void A_leader_whose_people_are_represented_infects_them_less()
    {
        Scenario With(string? flag) => Crowded.Change("wang", r => r with { InCrowd = true, Place = "yard", CrowdWeight = 4 }).WithMood("wang", MoodKey.Anger, 95) with
        {
            Stages = [Little.Stages[0] with { OnEnter = flag is null ? [] : [new FlagEffect(flag)] }],
        };

        Anger(Play.Of(With("represented"), "")).ShouldBeLessThan(Anger(Play.Of(With(null), "")));
    }

    [Fact]
    public void Who_has_not_come_infects_nobody()
    {
        Scenario With(double anger) => Crowded.Change("wang", r => r with { InCrowd = true, Place = null, CrowdWeight = 4 }).WithMood("wang", MoodKey.Anger, anger);

        Anger(Play.Of(With(95), "")).ShouldBe(Anger(Play.Of(With(5), "")));
        Play.Of(With(95), "").All<ResidentChanged>().ShouldNotContain(e => e.After.Id == "wang");
    }

    [Fact]
    public void Effects_reach_the_nameless()
    {
        var eased = Crowded with { Interactions = [Deed("d", "did(record_written, this_turn)", effects: Mood("crowd", MoodKey.Anger, -20))] };

        Anger(Play.Of(eased, "[record_written to:wang]")).ShouldBe(Anger(Play.Of(Crowded, "[record_written to:wang]")) - 20, 0.001);
    }

    [Fact]
    public void A_hot_crowd_heckles_and_speaks_once()
    {
        var hot = Crowded with { Crowd = new("yard", 10, 95, 100, 50, 30, "人群里有人"), Injects = [Event("e1", "turn >= 1", "crowd")] };

        Play.Of(hot, "[thank_affirm to:*]").Last.OfType<Directed>().Single().Directions.Select(d => d.Speaker).Count(s => s == "crowd").ShouldBe(1);
        Play.Of(hot with { Injects = [] }, "[thank_affirm to:*]").Speakers.ShouldBe("crowd:react");
    }

    [Fact]
    public void A_calm_crowd_and_one_elsewhere_say_nothing()
    {
        Play.Of(Crowded with { Crowd = new("yard", 10, 5, 10, 30, 30, "人群里有人") }, "[thank_affirm to:*]").Speakers.ShouldBe("");
        Play.Of(Crowded with { Crowd = new("yard", 10, 95, 100, 50, 30, "人群里有人"), StartPlace = "room" }, "[thank_affirm to:*]").Speakers.ShouldBe("");
    }
}
