using System.Collections.Immutable;
using Simulator.Core.Randomness;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Crowds;

/// <summary>Draws the nameless crowd of a case and decides who joins its action (domain 3.7, after Granovetter).</summary>
public sealed class CrowdGathering
{
    private readonly double _susceptibilityFrom;
    private readonly double _susceptibilityTo;
    private readonly double _spread;
    private readonly double _joinAnger;

    /// <summary>Gathering with these numbers.</summary>
    public CrowdGathering(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal CrowdGathering(MoodNumbers numbers)
    {
        _susceptibilityFrom = numbers["crowd.susceptibility.from"];
        _susceptibilityTo = numbers["crowd.susceptibility.to"];
        _spread = numbers["crowd.join.spread"];
        _joinAnger = numbers["crowd.join.anger"];
    }

    /// <summary>The crowd as the case begins: anger and susceptibility from the seed, thresholds spread evenly from 0.</summary>
    public ImmutableArray<CrowdMember> Gather(Crowd crowd, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(crowd);
        var random = new SeededRandom(seed, 0, "crowd");
        var members = ImmutableArray.CreateBuilder<CrowdMember>(crowd.Count);
        for (var i = 0; i < crowd.Count; i++)
        {
            var mood = default(Mood)
                .With(MoodKey.Anger, random.Between(crowd.AngerFrom, crowd.AngerTo))
                .With(MoodKey.Anxiety, crowd.Anxiety)
                .With(MoodKey.Trust, crowd.Trust);
            members.Add(new CrowdMember(mood, random.Between(_susceptibilityFrom, _susceptibilityTo), _spread * i / crowd.Count, Joined: false));
        }

        return members.MoveToImmutable();
    }

    /// <summary>One wave: who is angry enough and sees enough others act joins; who has cooled down leaves.</summary>
    /// <returns>The nameless with <see cref="CrowdMember.Joined"/> set, and the ids of the named who act, in the order given.</returns>
    public (ImmutableArray<CrowdMember> Members, ImmutableArray<string> Acting) Join(ImmutableArray<NamedInCrowd> named, ImmutableArray<CrowdMember> members)
    {
        var count = Math.Max(1, named.Length + members.Length);
        var acting = members.Count(m => m.Joined && Angry(m.Mood));
        var joined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (resident, _) in named.Where(n => Angry(n.State.Mood)).OrderBy(n => n.Resident.JoinThreshold))
        {
            if ((double)acting / count >= resident.JoinThreshold)
            {
                acting++;
                joined.Add(resident.Id);
            }
        }

        var share = (double)acting / count;
        return (
            [.. members.Select(m => m with { Joined = Angry(m.Mood) && (m.Joined || share >= m.JoinThreshold) })],
            [.. named.Where(n => joined.Contains(n.Resident.Id)).Select(n => n.Resident.Id)]);
    }

    private bool Angry(Mood mood) => mood.Anger >= _joinAnger;
}
