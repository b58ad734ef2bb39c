using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Randomness;

namespace Simulator.Core.Tests.Learning.Pairing;

public sealed class StableMatchingTests
{
    private const ulong Seed = 1;

    private static readonly PairingRules Rules = PairingRules.Default;

    // Whatever people: hard rules hold, and no apprentice and mentor would both rather have each other.
    [Fact]
    public void No_pair_blocks_the_matching() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed =>
        {
            var (apprentices, mentors) = Crowd.Of(new SeededRandom(seed, 0, "crowd"), 12, 5);
            var matching = new StableMatching(Rules, Seed);
            var proposed = matching.Of(apprentices, mentors);
            HardRulesHold(proposed, apprentices, mentors);
            Blocking(matching, proposed, apprentices, mentors).ShouldBeEmpty();
            (proposed.Pairs.Length + proposed.Unmatched.Length).ShouldBe(apprentices.Length);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 1));

    // Brute force over every assignment of small instances: proposing apprentices get the best they have in any stable matching.
    [Fact]
    public void Proposing_apprentices_fare_best_among_all_stable_matchings()
    {
        // Where wishes weigh much the two sides differ, and there are several stable matchings to choose from.
        var wishful = Rules with { Preference = 60 };
        var (looked, several) = (0, 0);
        for (var seed = 0UL; seed < 1000; seed++)
        {
            var (apprentices, mentors) = Crowd.Of(new SeededRandom(seed, 0, "small"), 4, 3);
            mentors = [.. mentors.Select(m => m with { Apprentices = Rules.Capacity - 1 })];
            var matching = new StableMatching(wishful, Seed);

            // Between equals chance decides, and then "best for all" is not defined.
            if (HasEquals(matching, apprentices, mentors))
            {
                continue;
            }

            looked++;
            var ours = matching.Of(apprentices, mentors).Pairs.ToDictionary(p => p.Apprentice, p => p.Mentor);
            List<Matching> stable = [.. Assignments(apprentices, mentors).Where(o => Blocking(matching, o, apprentices, mentors).Count == 0)];
            several += stable.Select(o => string.Join(',', o.Pairs.Select(p => p.Apprentice + p.Mentor))).Distinct().Skip(1).Any() ? 1 : 0;
            foreach (var (apprentice, mentor) in stable.SelectMany(o => o.Pairs).Select(p => (p.Apprentice, p.Mentor)))
            {
                ours.ShouldContainKey(apprentice);
                Likes(matching, apprentices, mentors, apprentice, ours[apprentice]).ShouldBeGreaterThanOrEqualTo(Likes(matching, apprentices, mentors, apprentice, mentor));
            }
        }

        looked.ShouldBeGreaterThan(300);
        several.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void When_wishes_cross_those_of_the_apprentices_come_true()
    {
        Apprentice[] apprentices = [Crowd.Apprentice("a0") with { Wished = ["m1"] }, Crowd.Apprentice("a1") with { Wished = ["m0"] }];
        Mentor[] mentors = [Crowd.Mentor("m0") with { Wished = ["a0"], Apprentices = 2 }, Crowd.Mentor("m1") with { Wished = ["a1"], Apprentices = 2 }];

        new StableMatching(Rules, Seed).Of(apprentices, mentors).Pairs.Select(p => (p.Apprentice, p.Mentor)).ShouldBe([("a0", "m1"), ("a1", "m0")]);
    }

    [Fact]
    public void Eight_hundred_find_mentors_and_the_order_of_the_lists_changes_nothing()
    {
        var (apprentices, mentors) = Crowd.Of(new SeededRandom(5, 0, "many"), 800, 300);

        var there = new StableMatching(Rules, Seed).Of(apprentices, mentors);
        var back = new StableMatching(Rules, Seed).Of(apprentices.Reverse(), mentors.Reverse());

        there.Pairs.Length.ShouldBeGreaterThan(600);
        back.Pairs.ShouldBe(there.Pairs);
        back.Unmatched.Select(u => u.Apprentice).ShouldBe(there.Unmatched.Select(u => u.Apprentice));
    }

    [Fact]
    public void Each_part_of_the_score_brings_its_points()
    {
        var apprentice = Crowd.Apprentice("a") with
        {
            Directions = ["policy", "disputes"],
            Levels = Levels(("C1", 2m), ("C3", 3m), ("C5", 4m)),
            Times = [new(DayOfWeek.Monday, 540, 600), new(DayOfWeek.Friday, 840, 960)],
            SubDistrict = "east",
            Languages = ["zh"],
            Wished = ["m"],
        };
        var mentor = Crowd.Mentor("m") with
        {
            Directions = ["disputes", "hazards"],
            Levels = Levels(("C1", 4.5m), ("C3", 4m), ("C5", 5m)),
            Times = [new(DayOfWeek.Friday, 900, 1000), new(DayOfWeek.Monday, 600, 700)],
            SubDistrict = "east",
            Languages = ["zh", "bo"],
        };

        // C1 is led by 2.5 levels (0.6), C3 by 1 (1), C5 is not weak; Friday shares 60 of 120 minutes.
        PairScore.Of(apprentice, mentor, Rules).ShouldBe(new PairScore(17.5m, 20m, 7.5m, 10m, 10m, 2.5m));
        PairScore.Of(Crowd.Apprentice("a"), Crowd.Mentor("m"), Rules).Total.ShouldBe(0);
    }

    [Fact]
    public void Hard_rules_have_names()
    {
        var apprentice = Crowd.Apprentice("a") with { Conflicts = ["m1"], RuledOut = ["m4"] };

        Exclusions.Of(apprentice, Crowd.Mentor("m1"), Rules).ShouldBe(Exclusion.Conflict);
        Exclusions.Of(apprentice, Crowd.Mentor("x") with { Conflicts = ["a"] }, Rules).ShouldBe(Exclusion.Conflict);
        Exclusions.Of(apprentice, Crowd.Mentor("a"), Rules).ShouldBe(Exclusion.Conflict);
        Exclusions.Of(apprentice, Crowd.Mentor("m2") with { Satisfaction = 3.49m }, Rules).ShouldBe(Exclusion.Dissatisfied);
        Exclusions.Of(apprentice, Crowd.Mentor("m2") with { Satisfaction = 3.5m }, Rules).ShouldBeNull();
        Exclusions.Of(apprentice, Crowd.Mentor("m3") with { Apprentices = 3 }, Rules).ShouldBe(Exclusion.NoRoom);
        Exclusions.Of(apprentice, Crowd.Mentor("m4"), Rules).ShouldBe(Exclusion.RuledOutByApprentice);
        Exclusions.Of(apprentice, Crowd.Mentor("m5") with { RuledOut = ["a"] }, Rules).ShouldBe(Exclusion.RuledOutByMentor);
    }

    [Fact]
    public void Who_finds_nobody_learns_why()
    {
        var matching = new StableMatching(Rules, Seed);
        var best = Crowd.Apprentice("best") with { Directions = ["policy"] };
        var full = Crowd.Mentor("m") with { Directions = ["policy"], Apprentices = 2 };

        matching.Of([best], []).Unmatched.ShouldHaveSingleItem().Because.ShouldBe(UnmatchedBecause.NoMentors);
        matching.Of([best with { RuledOut = ["m"] }], [full]).Unmatched.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            u => u.Because.ShouldBe(UnmatchedBecause.AllExcluded),
            u => u.Excluded[Exclusion.RuledOutByApprentice].ShouldBe(1));
        var two = matching.Of([best, Crowd.Apprentice("other")], [full]);
        two.Pairs.ShouldHaveSingleItem().Apprentice.ShouldBe("best");
        two.Unmatched.ShouldHaveSingleItem().ShouldSatisfyAllConditions(u => u.Apprentice.ShouldBe("other"), u => u.Because.ShouldBe(UnmatchedBecause.OthersFitBetter));
    }

    [Fact]
    public void Three_may_be_wished_for_and_one_ruled_out()
    {
        Wishes.Check(Crowd.Apprentice("a") with { Wished = ["x", "y", "z"], RuledOut = ["w"] }, Rules).ShouldBeNull();
        Wishes.Check(Crowd.Mentor("m") with { Wished = ["x", "y", "z", "w"] }, Rules)!.Code.ShouldBe("pair.too_many_wished");
        Wishes.Check(Crowd.Mentor("m") with { RuledOut = ["x", "y"] }, Rules)!.Code.ShouldBe("pair.too_many_ruled_out");
        Wishes.Check(Crowd.Mentor("m") with { Wished = ["x"], RuledOut = ["x"] }, Rules)!.Code.ShouldBe("pair.wished_and_ruled_out");
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused() =>
        Should.Throw<ArgumentException>(() => new StableMatching(Rules, Seed).Of([Crowd.Apprentice("a"), Crowd.Apprentice("a")], []));

    private static void HardRulesHold(Matching proposed, ImmutableArray<Apprentice> apprentices, ImmutableArray<Mentor> mentors)
    {
        foreach (var pair in proposed.Pairs)
        {
            Exclusions.Of(apprentices.Single(a => a.Id == pair.Apprentice), mentors.Single(m => m.Id == pair.Mentor), Rules).ShouldBeNull();
        }

        foreach (var mentor in mentors)
        {
            (proposed.Pairs.Count(p => p.Mentor == mentor.Id) + Math.Min(mentor.Apprentices, Rules.Capacity)).ShouldBeLessThanOrEqualTo(Rules.Capacity);
        }
    }

    private static List<(string Apprentice, string Mentor)> Blocking(StableMatching matching, Matching proposed, ImmutableArray<Apprentice> apprentices, ImmutableArray<Mentor> mentors)
    {
        var of = proposed.Pairs.ToDictionary(p => p.Apprentice, p => mentors.Single(m => m.Id == p.Mentor));
        return
        [
            .. from a in apprentices
               from m in mentors
               where Exclusions.Of(a, m, Rules) is null
               where !of.TryGetValue(a.Id, out var own) || (own.Id != m.Id && matching.ApprenticeLikes(a, m) > matching.ApprenticeLikes(a, own))
               let held = apprentices.Where(x => of.TryGetValue(x.Id, out var theirs) && theirs.Id == m.Id).ToList()
               where held.Count + m.Apprentices < Rules.Capacity || held.Exists(x => matching.MentorLikes(x, m) < matching.MentorLikes(a, m))
               select (a.Id, m.Id),
        ];
    }

    private static IEnumerable<Matching> Assignments(ImmutableArray<Apprentice> apprentices, ImmutableArray<Mentor> mentors)
    {
        var choices = (int)Math.Pow(mentors.Length + 1, apprentices.Length);
        for (var code = 0; code < choices; code++)
        {
            var (rest, pairs) = (code, new List<MatchedPair>());
            foreach (var apprentice in apprentices)
            {
                var mentor = rest % (mentors.Length + 1);
                rest /= mentors.Length + 1;
                if (mentor > 0 && Exclusions.Of(apprentice, mentors[mentor - 1], Rules) is null)
                {
                    pairs.Add(new MatchedPair(apprentice.Id, mentors[mentor - 1].Id, new PairScore(0, 0, 0, 0, 0, 0)));
                }
            }

            if (pairs.GroupBy(p => p.Mentor).All(g => g.Count() == 1))
            {
                yield return new Matching([.. pairs], []);
            }
        }
    }

    private static bool HasEquals(StableMatching matching, ImmutableArray<Apprentice> apprentices, ImmutableArray<Mentor> mentors) =>
        apprentices.Any(a => mentors.Select(m => matching.ApprenticeLikes(a, m)).Distinct().Count() < mentors.Length)
        || mentors.Any(m => apprentices.Select(a => matching.MentorLikes(a, m)).Distinct().Count() < apprentices.Length);

    private static decimal Likes(StableMatching matching, ImmutableArray<Apprentice> apprentices, ImmutableArray<Mentor> mentors, string apprentice, string mentor) =>
        matching.ApprenticeLikes(apprentices.Single(a => a.Id == apprentice), mentors.Single(m => m.Id == mentor));

    private static ImmutableSortedDictionary<string, decimal> Levels(params (string Id, decimal Level)[] levels) =>
        levels.ToImmutableSortedDictionary(l => l.Id, l => l.Level, StringComparer.Ordinal);
}
