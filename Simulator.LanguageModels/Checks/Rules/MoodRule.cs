using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Residents stay as angry as the engine says: no sweetness while they are tense or hot, no violence while they are calm.</summary>
public sealed class MoodRule : IOutputRule
{
    private readonly WordList _sweet = WordList.Named("yielding");
    private readonly WordList _violent = WordList.Named("violent");

    /// <inheritdoc />
    public string Name => "mood";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var mood = candidate.Direction.Mood;
        var band = new MoodBands(candidate.Request.Scene.Scenario.Shared.Moods).Of(mood);
        return band == MoodBand.Calm && mood.Trust >= 45 ? _violent.In(candidate.Folded) : (band == MoodBand.Calm && _violent.In(candidate.Folded)) || _sweet.In(candidate.Folded);
    }
}
