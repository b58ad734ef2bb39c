using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Who answers the trainee's words: those spoken to, those stung by what they overheard, somebody impatient in a silence.</summary>
internal sealed class Replies(Reply reply, EngineRules rules)
{
    private const int MostAnswers = 2;

    /// <summary>Adds the answers of a turn.</summary>
    public void Add(Cast cast, Happenings happened)
    {
        var scene = happened.After;
        var turn = scene.Acts.Where(a => a.Turn == scene.Turn).ToList();

        // Those who only saw the trainee walk away heard nothing to answer.
        List<string> listeners = [.. turn.Where(a => !Reply.IsWalk(a.Clause)).SelectMany(a => a.HeardBy).Distinct().Where(l => Presence.IsHeard(scene, l))];
        var addressed = Addressed(scene, turn, listeners);
        foreach (var speaker in addressed.Take(MostAnswers))
        {
            Answer(cast, happened, speaker, turn);
        }

        foreach (var listener in listeners.Where(l => !addressed.Contains(l)))
        {
            Sting(cast, happened, listener, turn);
        }

        if (happened.Silent)
        {
            BreakSilence(cast, scene);
        }
    }

    // By name; else who spoke last, or everybody when all were spoken to; else the angriest.
    private static List<string> Addressed(Scene scene, List<ActEntry> turn, List<string> listeners)
    {
        List<string> named = [.. turn.SelectMany(a => a.Clause.Addressees.Where(a.HeardBy.Contains)).Distinct().Where(l => Presence.IsHeard(scene, l))];
        if (named.Count > 0)
        {
            return named;
        }

        var toAll = turn.Any(a => a.Clause.Addressees.Contains("*"));
        List<string> byAnger = [.. listeners.OrderByDescending(l => scene.Residents.TryGetValue(l, out var r) ? r.Mood.Anger : 0)];
        List<string> drawn = [.. byAnger.Where(l => toAll || l == scene.LastSpeaker)];
        return drawn.Count > 0 ? drawn : [.. byAnger.Take(1)];
    }

    private void Answer(Cast cast, Happenings happened, string speaker, List<ActEntry> turn)
    {
        if (cast.IsWithdrawn(speaker))
        {
            // Turns away once with words, later with a gesture alone.
            cast.Add(speaker, "withdraw", ["withdraw"]);
        }
        else if (happened.Refused.Contains(speaker))
        {
            cast.Add(speaker, "refuse", ["refuse_follow", "idle"]);
        }
        else if (happened.Followed.Contains(speaker))
        {
            cast.Add(speaker, "follow", ["follow", "idle"]);
        }
        else if (reply.To(speaker, [.. turn.Where(a => a.HeardBy.Contains(speaker) && IsTo(a.Clause, speaker))], happened) is { } choice)
        {
            cast.Add(speaker, choice.Intent, Cues(choice, speaker, happened), choice.ReactsTo, choice.Topic, choice.When);
        }
    }

    private void Sting(Cast cast, Happenings happened, string listener, List<ActEntry> turn)
    {
        var act = turn.Where(a => a.HeardBy.Contains(listener))
            .SelectMany(a => a.Clause.Acts)
            .FirstOrDefault(a => a.Polarity() == ActPolarity.Negative, Act.Other);
        if (act != Act.Other && !cast.IsWithdrawn(listener) && AngerRise(happened, listener) >= rules.StungAnger)
        {
            cast.Add(listener, "react", ["react:" + act.Id(), "hotter", "idle"], act);
        }
    }

    private static void BreakSilence(Cast cast, Scene scene)
    {
        var impatient = scene.Residents.Values
            .Where(r => r.Place == scene.MyPlace && !r.Withdrawn)
            .OrderByDescending(r => r.Mood.Anger + r.Mood.Anxiety)
            .FirstOrDefault();
        if (impatient is not null)
        {
            cast.Add(impatient.Id, "silence", ["silence", "idle"]);
        }
    }

    private static bool IsTo(Clause clause, string speaker) =>
        clause.Addressees.IsEmpty || clause.Addressees.Contains(speaker) || clause.Addressees.Contains("*");

    private static ImmutableArray<string> Cues(ReplyChoice choice, string speaker, Happenings happened) =>
        choice.Intent == "react"
        && happened.After.Residents.TryGetValue(speaker, out var after)
        && happened.Before.Residents.TryGetValue(speaker, out var before)
        && after.Level < before.Level
            ? ["cooler", .. choice.Cues]
            : choice.Cues;

    private static double AngerRise(Happenings happened, string resident) =>
        happened.After.Residents.TryGetValue(resident, out var after) && happened.Before.Residents.TryGetValue(resident, out var before)
            ? after.Mood.Anger - before.Mood.Anger
            : 0;
}
