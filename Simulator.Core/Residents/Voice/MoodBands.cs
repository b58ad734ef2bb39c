using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Voice;

/// <summary>The band of a mood, as written for case authors in docs/scenario-format.md section 3.</summary>
internal static class MoodBands
{
    /// <summary>The band of an anger; <c>band.tense</c> (default 45) and <c>band.hot</c> (default 70) begin the upper two.</summary>
    public static MoodBand Of(Mood mood, ImmutableSortedDictionary<string, double> numbers)
    {
        if (mood.Anger >= numbers.GetValueOrDefault("band.hot", 70))
        {
            return MoodBand.Hot;
        }

        return mood.Anger >= numbers.GetValueOrDefault("band.tense", 45) ? MoodBand.Tense : MoodBand.Calm;
    }
}
