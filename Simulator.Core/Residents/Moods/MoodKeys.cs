using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>Names of the mood states in files and on the wire.</summary>
internal static class MoodKeys
{
    /// <summary>The snake_case id.</summary>
    public static string Id(MoodKey key) => key switch
    {
        MoodKey.Trust => "trust",
        MoodKey.Anger => "anger",
        MoodKey.Anxiety => "anxiety",
        MoodKey.Cooperation => "cooperation",
        MoodKey.Fatigue => "fatigue",
        MoodKey.Shame => "shame",
        MoodKey.Clarity => "clarity",
        MoodKey.Hopelessness => "hopelessness",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a mood."),
    };
}
