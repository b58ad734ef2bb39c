using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>Sorts anger into the bands that choose lines, as written for case authors in docs/scenario-format.md section 3.</summary>
public sealed class MoodBands
{
    private readonly double _tense;
    private readonly double _hot;

    /// <summary>Bands with these numbers: <c>band.tense</c> and <c>band.hot</c> begin the upper two.</summary>
    /// <exception cref="MoodRulesIncompleteException">One of them is missing.</exception>
    public MoodBands(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal MoodBands(MoodNumbers numbers)
    {
        _tense = numbers["band.tense"];
        _hot = numbers["band.hot"];
    }

    /// <summary>The band of a mood; a border belongs to the hotter one.</summary>
    public MoodBand Of(Mood mood) => mood.Anger >= _hot ? MoodBand.Hot : mood.Anger >= _tense ? MoodBand.Tense : MoodBand.Calm;
}
