using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Decides who speaks after a turn (0 to 3 speakers), with what intent. Deterministic; thread-safe.</summary>
/// <remarks>One speaker speaks once a turn: what tells a fact, answers a deed or an event goes before a mere reaction. Only who can be heard speaks.</remarks>
public sealed class Director
{
    /// <summary>Most speakers in one turn.</summary>
    public const int MostSpeakers = 3;

    private readonly Scenario _scenario;
    private readonly CueIndex _cues;
    private readonly Replies _replies;
    private readonly Openings _openings;
    private readonly Absences _absences;
    private readonly Murmurs _murmurs;
    private readonly Questions _questions;

    /// <summary>Prepares the case's cues.</summary>
    public Director(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var cues = new CueIndex(scenario);
        _cues = cues;
        _scenario = scenario;
        _replies = new Replies(new Reply(cues), scenario.Shared.Engine);
        _openings = new Openings(scenario, cues);
        _absences = new Absences(scenario);
        _questions = new Questions(scenario);
        _murmurs = new Murmurs(scenario);
    }

    /// <summary>First words when the session opens.</summary>
    /// <param name="scene">The scene at the door.</param>
    /// <param name="asked">Lines that effects of the first stage ask for.</param>
    /// <param name="seed">The session's seed.</param>
    public ImmutableArray<Direction> Open(Scene scene, ImmutableArray<CueEffect> asked, ulong seed)
    {
        var cast = new Cast(scene, ForbiddenIn(scene), _questions, seed);
        Asked(cast, asked, scene);
        _openings.Stage(cast, scene.Stage, most: 2);
        return cast.Directions;
    }

    /// <summary>Who speaks after this turn.</summary>
    public ImmutableArray<Direction> Direct(Happenings happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var scene = happened.After;
        var cast = new Cast(scene, ForbiddenIn(scene), _questions, happened.Seed);
        Facts(cast, happened);
        Asked(cast, happened.Cues, happened.Before);
        Deeds(cast, happened);
        if (happened.Called is { } contact)
        {
            cast.Add(contact, "answer", [.. Answers(contact, scene), "call", "idle"]);
        }

        _replies.Add(cast, happened);
        _absences.Add(cast, happened);
        Injects(cast, happened);
        Settlements(cast, happened);
        if (scene.Ending is { } ending)
        {
            _openings.Ending(cast, happened, ending);
            return cast.Directions;
        }

        foreach (var stage in happened.StagesEntered)
        {
            _openings.Stage(cast, stage, most: 1);
        }

        _murmurs.Add(cast, happened);
        return cast.Directions;
    }

    // Who can say something to the point says that before the mere first words.
    private IEnumerable<string> Answers(string contact, Scene scene) => scene.Acts
        .Where(a => a.Turn == scene.Turn && a.Clause.Mode != ClauseMode.Void)
        .SelectMany(a => a.Clause.Topics)
        .Select(topic => "topic:" + topic)
        .Where(cue => _cues.Has(contact, cue))
        .Distinct(StringComparer.Ordinal);

    private static ImmutableArray<string> ForbiddenIn(Scene scene) =>
        [.. scene.Scenario.Facts.Select(f => f.Id).Where(f => !scene.Revealed.ContainsKey(f))];

    private static void Facts(Cast cast, Happenings happened)
    {
        foreach (var (fact, resident, tier) in happened.Facts)
        {
            var intent = tier switch
            {
                DisclosureTier.Tell => "tell",
                DisclosureTier.Hint => "hint",
                _ => "deflect",
            };
            cast.Add(resident, intent, [$"fact:{fact}:{intent}", "idle"], disclose: tier == DisclosureTier.Tell ? [fact] : []);
        }
    }

    // Who leaves because of a deed says so on the way out.
    private static bool WasHeard(Cast cast, Scene before, string speaker) =>
        Presence.IsHeard(cast.Scene, speaker) || Presence.IsHeard(before, speaker);

    private static void Asked(Cast cast, ImmutableArray<CueEffect> cues, Scene before)
    {
        foreach (var cue in cues.Where(c => WasHeard(cast, before, c.Speaker)))
        {
            cast.Add(cue.Speaker, "done", [cue.Cue]);
        }
    }

    private void Deeds(Cast cast, Happenings happened)
    {
        foreach (var id in happened.Interactions)
        {
            if (_scenario.Interactions.First(i => i.Id == id).Speaker is { } speaker && WasHeard(cast, happened.Before, speaker))
            {
                cast.Add(speaker, "done", ["did:" + id]);
            }
        }
    }

    private void Injects(Cast cast, Happenings happened)
    {
        foreach (var id in happened.Injects)
        {
            if (_scenario.Injects.First(i => i.Id == id).Speaker is { } speaker && Presence.IsHeard(cast.Scene, speaker))
            {
                cast.Push(speaker, "inject", ["inject:" + id, "hotter"]);
            }
        }
    }

    private static void Settlements(Cast cast, Happenings happened)
    {
        foreach (var promise in happened.Settled)
        {
            var there = promise.To.Where(to => cast.IsHere(to) && !cast.IsWithdrawn(to));
            if (there.OrderByDescending(cast.Reacts).FirstOrDefault() is { } speaker)
            {
                cast.Push(speaker, "promise", [promise.Status == PromiseStatus.Kept ? "promise_kept" : "promise_broken", "idle"]);
            }
        }
    }
}
