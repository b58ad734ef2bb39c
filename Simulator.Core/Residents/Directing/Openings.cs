using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Directing;

/// <summary>First words of a stage and last words of an ending, where the case has written some.</summary>
internal sealed class Openings(Scenario scenario, CueIndex cues)
{
    private const int MostLastWords = 2;

    /// <summary>Lets the stage's speakers who are here open it, in the case's order.</summary>
    public void Stage(Cast cast, string stage, int most)
    {
        var speakers = scenario.Stages.First(s => s.Id == stage).Speakers
            .Where(s => cast.IsHere(s) && cues.Has(s, "open:" + stage))
            .Take(most);
        foreach (var speaker in speakers)
        {
            cast.Add(speaker, "open", ["open:" + stage]);
        }
    }

    /// <summary>Gives the last words to at most two who are here, first to whoever spoke last.</summary>
    public void Ending(Cast cast, Happenings happened, string ending)
    {
        var cue = "end:" + ending;
        var last = scenario.Residents.Select(r => r.Id)
            .Where(id => cues.Has(id, cue) && cast.IsHere(id))
            .OrderByDescending(id => id == happened.Before.LastSpeaker)
            .Take(MostLastWords);
        foreach (var speaker in last)
        {
            cast.Replace(speaker, "end", [cue]);
        }
    }
}
