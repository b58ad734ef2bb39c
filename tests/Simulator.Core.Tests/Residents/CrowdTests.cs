using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Crowds;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Tests.Residents;

public sealed class CrowdTests
{
    private static readonly CrowdContagion Contagion = new(MoodRulesFile.Rules);
    private static readonly CrowdGathering Gathering = new(MoodRulesFile.Rules);
    private static readonly CrowdHeat Heat = new(MoodRulesFile.Rules);
    private static readonly CrowdInterventions Interventions = new(MoodRulesFile.Rules);
    private static readonly Crowd Hall = new("hall", 30, 48, 68, 60, 30, "人群里有人");

    [Theory]
    [InlineData(true, 68, 45)]
    [InlineData(false, 69, 88)]
    public void Twelve_people_follow_the_references_rounds(bool calmed, int first, int last)
    {
        var group = ReferenceDump.Read().Groups.Single(g => g.Calmed == calmed);
        ImmutableArray<NamedInCrowd> leader = [Named("leader", group.Anger[0], group.Weights[0], group.Susceptibility[0])];
        ImmutableArray<CrowdMember> others = [.. group.Anger.Zip(group.Susceptibility).Skip(1).Select(p => Member(p.First, p.Second))];
        for (var round = 0; round < group.Rounds.Length; round++)
        {
            var after = Contagion.Spread(leader, others, default);
            var leaderAnger = calmed && round >= 2 ? Math.Max(40, after.Named[0].Mood.Anger - 7) : Math.Min(100, after.Named[0].Mood.Anger + 1.5);
            leaderAnger += Push(group.Susceptibility[0], round);
            leader = [leader[0] with { State = SomeResident.Feeling(after.Named[0].Mood.With(MoodKey.Anger, leaderAnger)) }];
            others = [.. after.Members.Select(m => CrowdInterventions.Apply(m, Anger(Push(m.Susceptibility, round))))];

            Heat.Of([leader[0].State], others).ShouldBe(group.Rounds[round].Heat, 0.001);
            others[^1].Mood.Anger.ShouldBe(group.Rounds[round].Anger[^1], 0.001);
        }

        ((int)Math.Round(group.Rounds[0].Heat)).ShouldBe(first);
        ((int)Math.Round(group.Rounds[^1].Heat)).ShouldBe(last);

        double Push(double susceptibility, int round) => calmed ? (round >= 3 ? -1.5 : 0) : 1.2 * susceptibility;
    }

    [Fact]
    public void Anger_spreads_faster_than_calm()
    {
        var after = Contagion.Spread([], [Member(80), Member(40)], default);

        after.Members[0].Mood.Anger.ShouldBe(80 - (0.07 * 20), 1e-9);
        after.Members[1].Mood.Anger.ShouldBe(40 + (0.18 * 20), 1e-9);
    }

    [Fact]
    public void A_rumour_speeds_anxiety()
    {
        ImmutableArray<CrowdMember> two = [Member(50) with { Mood = new Mood(30, 50, 80, 0, 0, 0, 0, 0) }, Member(50) with { Mood = new Mood(30, 50, 40, 0, 0, 0, 0, 0) }];

        Contagion.Spread([], two, default).Members[1].Mood.Anxiety.ShouldBe(40 + (0.22 * 20), 1e-9);
        var rumour = Contagion.Spread([], two, new CrowdConditions(Rumour: true));
        rumour.Members[1].Mood.Anxiety.ShouldBe(40 + (0.3 * 20), 1e-9);
        rumour.Members[0].Mood.Anxiety.ShouldBe(80 - (0.1 * 20), 1e-9);
        rumour.Members[0].Mood.Trust.ShouldBe(30);
    }

    [Fact]
    public void A_represented_leader_carries_half_the_anger()
    {
        ImmutableArray<NamedInCrowd> leader = [Named("leader", 90, 4, 1)];
        ImmutableArray<CrowdMember> others = [Member(50), Member(50)];

        Contagion.Spread(leader, others, default).Members[0].Mood.Anger.ShouldBe(50 + (0.18 * (((90 * 4) + 100) / 6.0 - 50)), 1e-9);
        Contagion.Spread(leader, others, new CrowdConditions(Represented: true)).Members[0].Mood.Anger
            .ShouldBe(50 + (0.18 * (((90 * 2) + 100) / 4.0 - 50)), 1e-9);
    }

    [Fact]
    public void An_empty_crowd_is_cold_and_stays_empty()
    {
        Heat.Of([], []).ShouldBe(0);
        Contagion.Spread([], [], default).Members.ShouldBeEmpty();
        Gathering.Join([], []).Acting.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(59.9, CrowdPitch.Quiet)]
    [InlineData(60, CrowdPitch.Jeering)]
    [InlineData(75, CrowdPitch.Blocking)]
    [InlineData(88, CrowdPitch.Acting)]
    public void Heat_decides_what_a_crowd_does(double heat, CrowdPitch pitch) => Heat.Pitch(heat).ShouldBe(pitch);

    [Fact]
    public void The_same_seed_gathers_the_same_crowd()
    {
        var crowd = Gathering.Gather(Hall, 7);

        crowd.ShouldBe(Gathering.Gather(Hall, 7));
        crowd.ShouldNotBe(Gathering.Gather(Hall, 8));
        crowd.Length.ShouldBe(30);
        crowd.ShouldAllBe(m => m.Mood.Anger >= 48 && m.Mood.Anger < 68 && m.Susceptibility >= 0.6 && m.Susceptibility < 1.4 && !m.Joined);
        crowd[0].JoinThreshold.ShouldBe(0);
        crowd[^1].JoinThreshold.ShouldBe(0.87, 1e-9);
    }

    [Fact]
    public void Joining_goes_in_waves_and_only_among_the_angry()
    {
        ImmutableArray<CrowdMember> members = [Member(70) with { JoinThreshold = 0.2 }, Member(70) with { JoinThreshold = 0.4 }, Member(50) with { JoinThreshold = 0 }, Member(70) with { JoinThreshold = 0.9 }];
        ImmutableArray<NamedInCrowd> starter = [Named("starter", 80, 3, 1, threshold: 0), Named("cool", 59, 1, 1, threshold: 0)];

        Gathering.Join([], members).Members.ShouldAllBe(m => !m.Joined);
        var (first, acting) = Gathering.Join([.. starter, Named("third", 80, 1, 1, threshold: 0.1)], members);
        acting.ShouldBe(["starter", "third"]);
        first.Select(m => m.Joined).ShouldBe([true, false, false, false]);
        Gathering.Join([.. starter, Named("third", 80, 1, 1, threshold: 0.1)], first).Members.Select(m => m.Joined).ShouldBe([true, true, false, false]);
        Gathering.Join([], [Member(59) with { Joined = true, JoinThreshold = 0 }]).Members[0].Joined.ShouldBeFalse();
    }

    [Fact]
    public void Interventions_move_what_the_domain_paper_says()
    {
        var member = Member(60);

        var deed = CrowdInterventions.Apply(member, Interventions.SmallDeed.Delta);
        (deed.Mood.Anger, deed.Mood.Trust).ShouldBe((56, 33));
        CrowdInterventions.Apply(member, Interventions.Notice.Delta).Mood.Anxiety.ShouldBe(52);
        CrowdInterventions.Apply(member, Interventions.Photo.Delta).Mood.Trust.ShouldBe(24);
        Interventions.SmallDeed.Who.ShouldBe("crowd");
        CrowdInterventions.Apply(member, Anger(5).Add(MoodKey.Shame, 20)).Mood.Shame.ShouldBe(0);
    }

    private static ImmutableSortedDictionary<MoodKey, double> Anger(double change) =>
        ImmutableSortedDictionary<MoodKey, double>.Empty.Add(MoodKey.Anger, change);

    private static CrowdMember Member(double anger, double susceptibility = 1) =>
        new(new Mood(30, anger, 60, 0, 0, 0, 0, 0), susceptibility, 1, Joined: false);

    private static NamedInCrowd Named(string id, double anger, double weight, double susceptibility, double threshold = 1) => new(
        SomeResident.Of() with { Id = id, InCrowd = true, CrowdWeight = weight, Susceptibility = susceptibility, JoinThreshold = threshold },
        SomeResident.Feeling(new Mood(30, anger, 60, 30, 30, 30, 20, 0), id));
}
