using System.Collections.Frozen;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Words for somebody who cannot answer here: the trainee sees that nobody of that name is there, and where to look.</summary>
internal sealed class Absences(Scenario scenario)
{
    // Somewhere the trainee knows of; within earshot but too far to answer; gone for good; never met, so that a place would give away what nobody has told.
    private const string Elsewhere = "absent";
    private const string Apart = "absent_apart";
    private const string Gone = "absent_gone";
    private const string Unseen = "absent_unseen";

    private readonly FrozenSet<string> _cues = scenario.Shared.Lines
        .Where(b => b.Speaker == LineIndex.SceneSpeaker)
        .Select(b => b.Cue)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adds the line when nobody who was spoken to by name can answer.</summary>
    public void Add(Cast cast, Happenings happened)
    {
        var scene = happened.After;
        if (happened.Called is not null || Missing(happened.Before, scene) is not { } entry)
        {
            return;
        }

        var id = entry.Clause.Addressees.Last(scene.Residents.ContainsKey);
        var place = scene.Residents[id].Place;
        var cue = !Presence.IsMet(happened.Before, id) ? Unseen : place is null ? Gone : entry.HeardBy.Contains(id) ? Apart : Elsewhere;
        if (_cues.Contains(cue))
        {
            cast.AddScene(cue, id, cue is Elsewhere or Apart ? place : null);
        }
    }

    // The last clause to somebody by name, when nobody named in this turn could hear it and be heard.
    private static ActEntry? Missing(Scene before, Scene scene)
    {
        ActEntry? missing = null;
        foreach (var entry in scene.Acts.Where(a => a.Turn == scene.Turn && a.Clause.Mode != ClauseMode.Void && !Reply.IsWalk(a.Clause)))
        {
            foreach (var id in entry.Clause.Addressees.Where(scene.Residents.ContainsKey))
            {
                if (entry.HeardBy.Contains(id) && WasHeard(before, scene, id, entry.Place))
                {
                    return null;
                }

                missing = entry;
            }
        }

        return missing;
    }

    // Whoever has gone since then, or whom the trainee has left, was there when it was said.
    private static bool WasHeard(Scene before, Scene scene, string id, string place) =>
        scene.Residents[id].Place != before.Residents[id].Place || Presence.IsHeard(scene with { MyPlace = place }, id);
}
