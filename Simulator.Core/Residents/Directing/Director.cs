using System.Collections.Immutable;
using Simulator.Core.Randomness;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Decides who speaks after a turn (0 to 3 speakers), with what intent. Deterministic; thread-safe.</summary>
/// <remarks>One speaker speaks once a turn: what tells a fact or answers a deed goes before a mere reaction.</remarks>
public sealed class Director
{
    /// <summary>Most speakers in one turn.</summary>
    public const int MostSpeakers = 3;

    private readonly Scenario _scenario;
    private readonly CueIndex _cues;
    private readonly Reply _reply;

    /// <summary>Prepares the case's cues.</summary>
    public Director(Scenario scenario)
    {
        _scenario = scenario;
        _cues = new CueIndex(scenario);
        _reply = new Reply(_cues);
    }

    /// <summary>First words when the session opens.</summary>
    public ImmutableArray<Direction> Open(Scene scene)
    {
        var cast = new Cast(scene, ForbiddenIn(scene));
        OpenStage(cast, scene.Stage, most: 2);
        return cast.Directions;
    }

    /// <summary>Who speaks after this turn.</summary>
    public ImmutableArray<Direction> Direct(Happenings happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var scene = happened.After;
        var cast = new Cast(scene, ForbiddenIn(scene));

        foreach (var (fact, resident, tier) in happened.Facts)
        {
            var cue = $"fact:{fact}:{tier.ToString().ToLowerInvariant()}";
            cast.Add(resident, tier.ToString().ToLowerInvariant(), [cue, "idle"], disclose: tier == DisclosureTier.Tell ? [fact] : []);
        }

        foreach (var cue in happened.Cues.Where(c => WasHeard(happened, c.Speaker)))
        {
            cast.Add(cue.Speaker, "done", [cue.Cue]);
        }

        foreach (var id in happened.Interactions)
        {
            if (_scenario.Interactions.First(i => i.Id == id).Speaker is { } speaker && WasHeard(happened, speaker))
            {
                cast.Add(speaker, "done", ["did:" + id]);
            }
        }

        if (happened.Called is { } contact)
        {
            cast.Add(contact, "answer", ["call", "idle"]);
        }

        Replies(cast, happened);
        foreach (var id in happened.Injects)
        {
            if (_scenario.Injects.First(i => i.Id == id).Speaker is { } speaker && CanBeHeard(scene, speaker))
            {
                cast.Add(speaker, "inject", ["inject:" + id, "hotter"], front: true);
            }
        }

        Settlements(cast, happened);
        if (scene.Ending is { } ending)
        {
            return Ending(cast, happened, ending);
        }

        foreach (var stage in happened.StagesEntered)
        {
            OpenStage(cast, stage, most: 1);
        }

        Murmur(cast, happened);
        return cast.Directions;
    }

    private static ImmutableArray<string> ForbiddenIn(Scene scene) =>
        [.. scene.Scenario.Facts.Select(f => f.Id).Where(f => !scene.Revealed.ContainsKey(f))];

    private static bool CanSpeak(Scene scene, string speaker) =>
        scene.Residents.TryGetValue(speaker, out var r) && r.Place == scene.MyPlace;

    // Who leaves because of a deed says so on the way out.
    private static bool WasHeard(Happenings happened, string speaker) =>
        CanBeHeard(happened.After, speaker) || CanBeHeard(happened.Before, speaker);

    // Injects and deeds may be answered from where words carry to the trainee, by phone, or out of the crowd.
    private static bool CanBeHeard(Scene scene, string speaker)
    {
        if (!scene.Residents.TryGetValue(speaker, out var resident))
        {
            return true;
        }

        return resident.Place is { } place
            && (place == scene.MyPlace || scene.Scenario.Places.FirstOrDefault(p => p.Id == place)?.HeardIn.Contains(scene.MyPlace) == true);
    }

    private static void Replies(Cast cast, Happenings happened, Reply reply)
    {
        var scene = happened.After;
        var turn = scene.Acts.Where(a => a.Turn == scene.Turn).ToList();
        var addressed = turn.SelectMany(a => a.Clause.Addressees.Where(a.HeardBy.Contains)).Distinct().ToList();

        // Those who only saw the trainee walk away heard nothing to answer.
        var listeners = turn.Where(a => !Reply.IsWalk(a.Clause)).SelectMany(a => a.HeardBy).Distinct().ToList();
        if (addressed.Count == 0)
        {
            addressed = [.. listeners
                .Where(l => l == scene.LastSpeaker || turn.Any(a => a.Clause.Addressees.Contains("*")))
                .OrderByDescending(l => scene.Residents.TryGetValue(l, out var r) ? r.Mood.Anger : 0)];
        }

        if (addressed.Count == 0)
        {
            addressed = [.. listeners.OrderByDescending(l => scene.Residents.TryGetValue(l, out var r) ? r.Mood.Anger : 0).Take(1)];
        }

        foreach (var speaker in addressed.Take(2))
        {
            if (happened.Refused.Contains(speaker))
            {
                cast.Add(speaker, "refuse", ["refuse_follow", "idle"]);
                continue;
            }

            if (happened.Followed.Contains(speaker))
            {
                cast.Add(speaker, "follow", ["follow", "idle"]);
                continue;
            }

            var mine = turn
                .Where(a => a.HeardBy.Contains(speaker))
                .Where(a => a.Clause.Addressees.IsEmpty || a.Clause.Addressees.Contains(speaker) || a.Clause.Addressees.Contains("*"))
                .ToList();
            if (Answers(cast, speaker) && reply.To(speaker, mine, happened) is { } choice)
            {
                cast.Add(speaker, choice.Intent, WithLevel(choice, speaker, happened), choice.ReactsTo, choice.Topic, choice.When);
            }
        }

        foreach (var stung in listeners.Where(l => !addressed.Contains(l)).Where(l => AngerRise(happened, l) >= 6))
        {
            var act = turn.Select(a => a.Clause.Main).FirstOrDefault(a => a.Polarity() == ActPolarity.Negative, Act.Other);
            if (act != Act.Other && Answers(cast, stung))
            {
                cast.Add(stung, "react", ["react:" + act.Id(), "hotter", "idle"], act);
            }
        }

        if (happened.Silent)
        {
            var impatient = scene.Residents.Values.Where(r => r.Place == scene.MyPlace && !r.Withdrawn).OrderByDescending(r => r.Mood.Anger + r.Mood.Anxiety).FirstOrDefault();
            if (impatient is not null)
            {
                cast.Add(impatient.Id, "silence", ["silence", "idle"]);
            }
        }
    }

    private static bool Answers(Cast cast, string speaker) => !cast.IsWithdrawn(speaker) || cast.JustWithdrew(speaker);

    private static ImmutableArray<string> WithLevel(ReplyChoice choice, string speaker, Happenings happened)
    {
        if (!happened.After.Residents.TryGetValue(speaker, out var after) || !happened.Before.Residents.TryGetValue(speaker, out var before))
        {
            return choice.Cues;
        }

        if (after.Withdrawn && !before.Withdrawn)
        {
            return ["withdraw", .. choice.Cues];
        }

        return after.Level < before.Level && choice.Intent == "react" ? ["cooler", .. choice.Cues] : choice.Cues;
    }

    private static double AngerRise(Happenings happened, string resident) =>
        happened.After.Residents.TryGetValue(resident, out var after) && happened.Before.Residents.TryGetValue(resident, out var before)
            ? after.Mood.Anger - before.Mood.Anger
            : 0;

    private static void Settlements(Cast cast, Happenings happened)
    {
        foreach (var promise in happened.Settled)
        {
            if (promise.To.FirstOrDefault(to => CanSpeak(happened.After, to)) is { } speaker)
            {
                cast.Add(speaker, "promise", [promise.Status == PromiseStatus.Kept ? "promise_kept" : "promise_broken", "idle"]);
            }
        }
    }

    private void Replies(Cast cast, Happenings happened) => Replies(cast, happened, _reply);

    private void OpenStage(Cast cast, string stage, int most)
    {
        var speakers = _scenario.Stages.First(s => s.Id == stage).Speakers
            .Where(s => CanSpeak(cast.Scene, s) && _cues.Has(s, "open:" + stage))
            .Take(most);
        foreach (var speaker in speakers)
        {
            cast.Add(speaker, "open", ["open:" + stage]);
        }
    }

    private ImmutableArray<Direction> Ending(Cast cast, Happenings happened, string ending)
    {
        var cue = "end:" + ending;
        var last = _scenario.Residents.Select(r => r.Id)
            .Where(id => _cues.Has(id, cue) && CanSpeak(happened.After, id))
            .OrderByDescending(id => id == happened.Before.LastSpeaker)
            .Take(2);
        foreach (var speaker in last)
        {
            cast.Replace(speaker, "end", [cue]);
        }

        return cast.Directions;
    }

    /// <summary>Somebody who stands by angry and unheard puts a word in; a hot crowd heckles.</summary>
    private void Murmur(Cast cast, Happenings happened)
    {
        var scene = happened.After;
        var chance = new SeededRandom(happened.Seed, scene.Turn, "murmur");
        if (scene.Crowd.Length > 0 && _scenario.Crowd?.Place == scene.MyPlace)
        {
            var heat = 0.0;
            foreach (var member in scene.Crowd)
            {
                heat += member.Mood.Anger / scene.Crowd.Length;
            }

            if (chance.NextUnit() < (heat - 35) / 50)
            {
                var act = scene.Acts.LastOrDefault(a => a.Turn == scene.Turn)?.Clause.Main ?? Act.Other;
                cast.AddCrowd(heat, act == Act.Other ? ["idle"] : ["react:" + act.Id(), "idle"], act);
            }
        }

        foreach (var resident in scene.Residents.Values.Where(r => CanSpeak(scene, r.Id) && !r.Withdrawn && r.Mood.Anger >= 60))
        {
            var lastAddressed = scene.Acts.LastOrDefault(a => a.Clause.Addressees.Contains(resident.Id))?.Turn ?? scene.StageEnteredTurn;
            if (scene.Turn - lastAddressed >= 3 && chance.NextUnit() < 0.5)
            {
                cast.Add(resident.Id, "idle", ["idle"]);
            }
        }
    }
}
