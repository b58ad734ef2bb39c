using System.Collections.Immutable;
using Simulator.Core.Randomness;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Directing;

/// <summary>Decides whether a speaker is to ask the trainee something: as often as the lines for the cue do, whatever was said before and whoever words it.</summary>
internal sealed class Questions(Scenario scenario)
{
    private readonly LineIndex _lines = LineIndex.For(scenario);
    private readonly Moods.MoodBands _bands = new(scenario.Shared.Moods);

    /// <summary>Topic of the question, or null to ask nothing.</summary>
    public string? Topic(Scene scene, ulong seed, string speaker, ImmutableArray<string> cues, Mood mood)
    {
        var band = _bands.Of(mood);
        var first = cues.SelectMany(cue => _lines.Levels(speaker, cue, scene.Stage, band)).FirstOrDefault();
        return first.IsDefaultOrEmpty ? null : first[new SeededRandom(seed, scene.Turn, "asks:" + speaker).Next(first.Length)].Asks;
    }
}
