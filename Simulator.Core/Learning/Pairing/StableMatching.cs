using System.Collections.Immutable;
using Simulator.Core.Randomness;

namespace Simulator.Core.Learning.Pairing;

/// <summary>Stable matching with capacities (Gale and Shapley 1962), apprentices proposing: no apprentice and mentor would both rather have each other, and no stable matching is better for any apprentice.</summary>
/// <remarks>
/// Both sides rank by the score, but each by its own wish only: the wish of the other side does not make anybody more liked.
/// Between equals the seed decides, so that no id is favoured. Hard rules leave people out of the lists.
/// </remarks>
/// <param name="rules">Weights and hard rules.</param>
/// <param name="seed">Decides between equals.</param>
public sealed class StableMatching(PairingRules rules, ulong seed)
{
    /// <summary>Proposes pairs. Quadratic in time and memory: thousands of people are no problem.</summary>
    /// <exception cref="ArgumentException">An id stands twice on one side.</exception>
    public Matching Of(IEnumerable<Apprentice> apprentices, IEnumerable<Mentor> mentors)
    {
        ImmutableArray<Apprentice> left = [.. apprentices.OrderBy(a => a.Id, StringComparer.Ordinal)];
        ImmutableArray<Mentor> right = [.. mentors.OrderBy(m => m.Id, StringComparer.Ordinal)];
        ThrowIfTwice(left, nameof(apprentices));
        ThrowIfTwice(right, nameof(mentors));
        var likings = new Likings(left, right, rules, seed);
        var chosen = Proposed(likings, left.Length, right);
        return new Matching(
            [.. left.Select((a, i) => (a, Mentor: chosen[i])).Where(c => c.Mentor >= 0).Select(c => new MatchedPair(c.a.Id, right[c.Mentor].Id, PairScore.Of(c.a, right[c.Mentor], rules)))],
            [.. left.Select((a, i) => (a, i)).Where(c => chosen[c.i] < 0).Select(c => Reason(c.a, right))]);
    }

    /// <summary>How an apprentice ranks a mentor: score with the apprentice's own wish only.</summary>
    internal decimal ApprenticeLikes(Apprentice apprentice, Mentor mentor) =>
        Liking(PairScore.Of(apprentice, mentor, rules), apprentice.Wished.Contains(mentor.Id));

    /// <summary>How a mentor ranks an apprentice: score with the mentor's own wish only.</summary>
    internal decimal MentorLikes(Apprentice apprentice, Mentor mentor) =>
        Liking(PairScore.Of(apprentice, mentor, rules), mentor.Wished.Contains(apprentice.Id));

    private decimal Liking(PairScore score, bool isWished) => score.Total - score.Preference + (isWished ? rules.Preference : 0);

    private int[] Proposed(Likings likings, int apprentices, ImmutableArray<Mentor> mentors)
    {
        var chosen = new int[apprentices];
        Array.Fill(chosen, -1);
        var next = new int[apprentices];
        SortedSet<(int Place, int Apprentice)>[] held = [.. mentors.Select(_ => new SortedSet<(int, int)>())];
        var free = new Stack<int>(Enumerable.Range(0, apprentices).Reverse());
        while (free.TryPop(out var apprentice))
        {
            var list = likings.OfApprentice(apprentice);
            if (next[apprentice] == list.Length)
            {
                continue;
            }

            var mentor = list[next[apprentice]++];
            held[mentor].Add((likings.PlaceWithMentor(mentor, apprentice), apprentice));
            chosen[apprentice] = mentor;
            if (held[mentor].Count > mentors[mentor].Room(rules))
            {
                var worst = held[mentor].Max;
                held[mentor].Remove(worst);
                chosen[worst.Apprentice] = -1;
                free.Push(worst.Apprentice);
            }
        }

        return chosen;
    }

    private Unmatched Reason(Apprentice apprentice, ImmutableArray<Mentor> mentors)
    {
        var excluded = mentors
            .Select(m => Exclusions.Of(apprentice, m, rules))
            .OfType<Exclusion>()
            .GroupBy(e => e)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Count());
        var because = mentors.IsEmpty ? UnmatchedBecause.NoMentors
            : excluded.Values.Sum() == mentors.Length ? UnmatchedBecause.AllExcluded
            : UnmatchedBecause.OthersFitBetter;
        return new Unmatched(apprentice.Id, because, excluded);
    }

    private static void ThrowIfTwice(IEnumerable<Profile> people, string side)
    {
        if (people.GroupBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"Id '{twice.Key}' stands twice.", side);
        }
    }

    /// <summary>Everybody's list of acceptable people, best first.</summary>
    private sealed class Likings
    {
        private readonly int[][] _ofApprentices;
        private readonly int[,] _places;

        public Likings(ImmutableArray<Apprentice> apprentices, ImmutableArray<Mentor> mentors, PairingRules rules, ulong seed)
        {
            _ofApprentices = new int[apprentices.Length][];
            _places = new int[mentors.Length, apprentices.Length];
            var ofMentors = mentors.Select(_ => new List<(decimal Liking, ulong Lot, int Apprentice)>()).ToArray();
            for (var a = 0; a < apprentices.Length; a++)
            {
                var weak = PairScore.Weak(apprentices[a], rules);
                var lots = new SeededRandom(seed, a, "pairing");
                List<(decimal Liking, ulong Lot, int Mentor)> list = [];
                for (var m = 0; m < mentors.Length; m++)
                {
                    var lot = lots.NextBits();
                    if (Exclusions.Of(apprentices[a], mentors[m], rules) is not null)
                    {
                        continue;
                    }

                    var score = PairScore.Of(apprentices[a], weak, mentors[m], rules);
                    var common = score.Total - score.Preference;
                    list.Add((common + (apprentices[a].Wished.Contains(mentors[m].Id) ? rules.Preference : 0), lot, m));
                    ofMentors[m].Add((common + (mentors[m].Wished.Contains(apprentices[a].Id) ? rules.Preference : 0), lot, a));
                }

                list.Sort((x, y) => Order(x, y));
                _ofApprentices[a] = [.. list.Select(l => l.Mentor)];
            }

            for (var m = 0; m < mentors.Length; m++)
            {
                ofMentors[m].Sort((x, y) => Order(x, y));
                for (var place = 0; place < ofMentors[m].Count; place++)
                {
                    _places[m, ofMentors[m][place].Apprentice] = place;
                }
            }
        }

        public int[] OfApprentice(int apprentice) => _ofApprentices[apprentice];

        public int PlaceWithMentor(int mentor, int apprentice) => _places[mentor, apprentice];

        private static int Order((decimal Liking, ulong Lot, int Who) x, (decimal Liking, ulong Lot, int Who) y) =>
            y.Liking.CompareTo(x.Liking) is var byLiking and not 0 ? byLiking
            : x.Lot.CompareTo(y.Lot) is var byLot and not 0 ? byLot
            : x.Who.CompareTo(y.Who);
    }
}
