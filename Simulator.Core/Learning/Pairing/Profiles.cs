using System.Collections.Immutable;

namespace Simulator.Core.Learning.Pairing;

/// <summary>What pairing knows of an apprentice or a mentor. Ids only.</summary>
public abstract record Profile
{
    public required string Id { get; init; }

    /// <summary>Directions of work: those the apprentice is to learn, or those the mentor teaches (policy, hazards, disputes, relief, street order, counselling, emergencies ...).</summary>
    public ImmutableArray<string> Directions { get; init; } = [];

    /// <summary>C1 to C8 to level, as far as known.</summary>
    public ImmutableSortedDictionary<string, decimal> Levels { get; init; } = ImmutableSortedDictionary<string, decimal>.Empty;

    /// <summary>Times in the week that are free.</summary>
    public ImmutableArray<WeeklyTime> Times { get; init; } = [];

    /// <summary>Id of the sub-district; null when unknown.</summary>
    public string? SubDistrict { get; init; }

    /// <summary>Languages spoken, for example <c>zh</c>, <c>bo</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Ids of people wished for.</summary>
    public ImmutableArray<string> Wished { get; init; } = [];

    /// <summary>Ids of people not wanted.</summary>
    public ImmutableArray<string> RuledOut { get; init; } = [];

    /// <summary>Ids of people with whom there is a conflict of interest (relatives, superiors, assessors).</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];
}

/// <summary>Somebody who looks for a mentor.</summary>
public sealed record Apprentice : Profile;

/// <summary>Somebody who takes apprentices.</summary>
public sealed record Mentor : Profile
{
    /// <summary>Apprentices they have now.</summary>
    public int Apprentices { get; init; }

    /// <summary>Most apprentices they take themselves; null for as many as the rules allow.</summary>
    public int? Capacity { get; init; }

    /// <summary>Mean answer of former apprentices, 1 to 5; null when there are none.</summary>
    public decimal? Satisfaction { get; init; }

    /// <summary>Apprentices they can still take; 0 or less when full.</summary>
    internal int Room(PairingRules rules) => Math.Min(Capacity ?? rules.Capacity, rules.Capacity) - Apprentices;
}

/// <summary>A stretch of time every week.</summary>
/// <param name="Day">Day of the week.</param>
/// <param name="From">Minute of the day, 0 to 1439.</param>
/// <param name="To">Minute of the day after <paramref name="From"/>, up to 1440.</param>
public readonly record struct WeeklyTime(DayOfWeek Day, int From, int To)
{
    /// <summary>Minutes a week that two lists share. The stretches of one list do not overlap.</summary>
    public static int Shared(ImmutableArray<WeeklyTime> one, ImmutableArray<WeeklyTime> other)
    {
        var minutes = 0;
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                minutes += a.Day == b.Day ? Math.Max(0, Math.Min(a.To, b.To) - Math.Max(a.From, b.From)) : 0;
            }
        }

        return minutes;
    }
}
