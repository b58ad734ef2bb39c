using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>What an act or an event adds to the six states that acts move.</summary>
internal readonly record struct MoodChange(double Trust, double Anger, double Anxiety, double Cooperation, double Fatigue, double Shame)
{
    /// <summary>Numbers in a row.</summary>
    public const int Length = 6;

    public static MoodChange FromRow(ImmutableArray<double> row) => new(row[0], row[1], row[2], row[3], row[4], row[5]);

    /// <summary>A change as an effect of the story; zeroes are left out.</summary>
    public ImmutableSortedDictionary<MoodKey, double> ToDelta()
    {
        var delta = ImmutableSortedDictionary.CreateBuilder<MoodKey, double>();
        Put(MoodKey.Trust, Trust);
        Put(MoodKey.Anger, Anger);
        Put(MoodKey.Anxiety, Anxiety);
        Put(MoodKey.Cooperation, Cooperation);
        Put(MoodKey.Fatigue, Fatigue);
        Put(MoodKey.Shame, Shame);
        return delta.ToImmutable();

        void Put(MoodKey key, double value)
        {
            if (value != 0)
            {
                delta[key] = value;
            }
        }
    }

    /// <summary>The mood after this change, each state kept in 0..100.</summary>
    public Mood On(Mood mood) => mood
        .With(MoodKey.Trust, mood.Trust + Trust)
        .With(MoodKey.Anger, mood.Anger + Anger)
        .With(MoodKey.Anxiety, mood.Anxiety + Anxiety)
        .With(MoodKey.Cooperation, mood.Cooperation + Cooperation)
        .With(MoodKey.Fatigue, mood.Fatigue + Fatigue)
        .With(MoodKey.Shame, mood.Shame + Shame);

    /// <summary>Each state kept within ± <paramref name="limit"/>.</summary>
    public MoodChange Within(double limit) => new(
        Math.Clamp(Trust, -limit, limit),
        Math.Clamp(Anger, -limit, limit),
        Math.Clamp(Anxiety, -limit, limit),
        Math.Clamp(Cooperation, -limit, limit),
        Math.Clamp(Fatigue, -limit, limit),
        Math.Clamp(Shame, -limit, limit));

    public static MoodChange operator +(MoodChange a, MoodChange b) => new(
        a.Trust + b.Trust,
        a.Anger + b.Anger,
        a.Anxiety + b.Anxiety,
        a.Cooperation + b.Cooperation,
        a.Fatigue + b.Fatigue,
        a.Shame + b.Shame);

    public static MoodChange operator *(MoodChange a, double k) =>
        new(a.Trust * k, a.Anger * k, a.Anxiety * k, a.Cooperation * k, a.Fatigue * k, a.Shame * k);
}
