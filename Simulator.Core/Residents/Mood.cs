using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents;

/// <summary>The eight mood states of somebody, each 0 to 100 (domain 3.1).</summary>
public readonly record struct Mood(
    double Trust,
    double Anger,
    double Anxiety,
    double Cooperation,
    double Fatigue,
    double Shame,
    double Clarity,
    double Hopelessness)
{
    /// <summary>The value under a key.</summary>
    public double this[MoodKey key] => key switch
    {
        MoodKey.Trust => Trust,
        MoodKey.Anger => Anger,
        MoodKey.Anxiety => Anxiety,
        MoodKey.Cooperation => Cooperation,
        MoodKey.Fatigue => Fatigue,
        MoodKey.Shame => Shame,
        MoodKey.Clarity => Clarity,
        MoodKey.Hopelessness => Hopelessness,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a mood."),
    };

    /// <summary>The same mood with one value replaced, clamped to 0..100.</summary>
    public Mood With(MoodKey key, double value)
    {
        var v = Math.Clamp(value, 0, 100);
        return key switch
        {
            MoodKey.Trust => this with { Trust = v },
            MoodKey.Anger => this with { Anger = v },
            MoodKey.Anxiety => this with { Anxiety = v },
            MoodKey.Cooperation => this with { Cooperation = v },
            MoodKey.Fatigue => this with { Fatigue = v },
            MoodKey.Shame => this with { Shame = v },
            MoodKey.Clarity => this with { Clarity = v },
            MoodKey.Hopelessness => this with { Hopelessness = v },
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a mood."),
        };
    }

    /// <summary>Every value rounded to 4 decimals: what events hold, so that a live session and its replay carry the same numbers.</summary>
    public Mood Rounded() => new(
        Math.Round(Trust, 4),
        Math.Round(Anger, 4),
        Math.Round(Anxiety, 4),
        Math.Round(Cooperation, 4),
        Math.Round(Fatigue, 4),
        Math.Round(Shame, 4),
        Math.Round(Clarity, 4),
        Math.Round(Hopelessness, 4));
}
