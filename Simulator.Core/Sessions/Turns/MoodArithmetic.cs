using Simulator.Core.Residents;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Arithmetic on moods.</summary>
internal static class MoodArithmetic
{
    /// <summary>After minus before, rounded like events are.</summary>
    public static Mood Difference(Mood before, Mood after) => new Mood(
        after.Trust - before.Trust,
        after.Anger - before.Anger,
        after.Anxiety - before.Anxiety,
        after.Cooperation - before.Cooperation,
        after.Fatigue - before.Fatigue,
        after.Shame - before.Shame,
        after.Clarity - before.Clarity,
        after.Hopelessness - before.Hopelessness).Rounded();
}
