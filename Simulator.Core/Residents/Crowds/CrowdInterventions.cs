using System.Collections.Immutable;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Crowds;

/// <summary>What is typically done to a crowd, for better or worse, as effects (domain 3.7).</summary>
public sealed class CrowdInterventions
{
    /// <summary>Interventions with these numbers.</summary>
    public CrowdInterventions(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal CrowdInterventions(MoodNumbers numbers)
    {
        Representation = Effect("crowd.representation");
        SmallDeed = Effect("crowd.small_deed");
        Notice = Effect("crowd.notice");
        BlameOne = Effect("crowd.blame_one");
        Photo = Effect("crowd.photo");
        FavourSeen = Effect("crowd.favour_seen");
        TakeSides = Effect("crowd.take_sides");

        MoodEffect Effect(string row) => new("crowd", numbers.Row(row).ToDelta());
    }

    /// <summary>Each round representatives sit at the table: for those who did not go in. Contagion takes <see cref="CrowdConditions.Represented"/> meanwhile.</summary>
    public MoodEffect Representation { get; }

    /// <summary>A small thing is done before everybody's eyes: hot water, a heater, current for the old people.</summary>
    public MoodEffect SmallDeed { get; }

    /// <summary>Times, progress and the next notice are announced.</summary>
    public MoodEffect Notice { get; }

    /// <summary>One person is criticised by name.</summary>
    public MoodEffect BlameOne { get; }

    /// <summary>A camera is pointed at the crowd for a "photo of the work".</summary>
    public MoodEffect Photo { get; }

    /// <summary>A favour granted in private is seen.</summary>
    public MoodEffect FavourSeen { get; }

    /// <summary>Sides are taken before everybody.</summary>
    public MoodEffect TakeSides { get; }

    /// <summary>A nameless member after an effect: only anger, anxiety and trust move.</summary>
    public static CrowdMember Apply(CrowdMember member, ImmutableSortedDictionary<MoodKey, double> delta)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(delta);
        var mood = member.Mood;
        foreach (var (key, change) in delta.Where(d => d.Key is MoodKey.Anger or MoodKey.Anxiety or MoodKey.Trust))
        {
            mood = mood.With(key, mood[key] + change);
        }

        return member with { Mood = mood };
    }
}
