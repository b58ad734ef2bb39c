using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Carries out the effects of stages, injects and interactions.</summary>
internal sealed class EffectRunner(Scenario scenario, Feelings feelings, PromiseKeeper promises)
{
    /// <summary>Carries out effects in order; stops when one ends the session.</summary>
    /// <param name="draft">The turn.</param>
    /// <param name="effects">What to do.</param>
    /// <param name="cause">For the record: "inject:e1".</param>
    public void Run(TurnDraft draft, IEnumerable<Effect> effects, string cause)
    {
        foreach (var effect in effects)
        {
            if (draft.IsOver)
            {
                return;
            }

            Run(draft, effect, cause);
        }
    }

    private void Run(TurnDraft draft, Effect effect, string cause)
    {
        switch (effect)
        {
            case MoveEffect { Who: "me", Place: null }:
                break;
            case MoveEffect move when move.Place != PlaceOf(draft.Scene, move.Who):
                draft.Emit(new Moved(move.Who, move.Place));
                break;
            case FlagEffect flag when !draft.Scene.Flags.Contains(flag.Flag):
                draft.Emit(new Flagged(flag.Flag));
                break;
            case MoodEffect mood:
                Shift(draft, mood, cause);
                break;
            case MinutesEffect minutes:
                draft.Emit(new ClockMoved(minutes.Minutes, cause));
                break;
            case RevealEffect reveal when !draft.Scene.Revealed.ContainsKey(reveal.Fact):
                draft.Emit(new FactRevealed(reveal.Fact, null));
                break;
            case CueEffect cue:
                draft.Cues.Add(cue);
                break;
            case CapEffect cap:
                draft.Emit(new CapSet(cap.Limit, cap.Source));
                break;
            case RedLineEffect red when !draft.Scene.RedLines.Contains(red.RedLine):
                var rule = scenario.Shared.RedLines.First(r => r.Id == red.RedLine);
                draft.Emit(new RedLineSuspected(red.RedLine, draft.Scene.Turn, null, Math.Min(draft.Scene.StageEnteredTurn + 1, draft.Scene.Turn), draft.Scene.Turn, rule.Veto, rule.Cap, cause));
                break;
            case PromiseEffect promise:
                promises.Settle(draft, promise);
                break;
            case EndEffect end:
                var ending = scenario.Endings.First(e => e.Id == end.Ending);
                draft.Emit(new SessionEnded(ending.Id, ending.Kind, "stage"));
                break;
            default:
                break;
        }
    }

    private static string? PlaceOf(Scene scene, string who) => who == "me" ? scene.MyPlace : scene.Residents[who].Place;

    private void Shift(TurnDraft draft, MoodEffect effect, string cause)
    {
        var who = effect.Who switch
        {
            "*" => scenario.Residents.Select(r => r.Id),
            "crowd" => scenario.Residents.Where(r => r.InCrowd).Select(r => r.Id),
            var one => [one],
        };
        foreach (var id in who)
        {
            feelings.Apply(draft, id, effect.Delta, cause);
        }

        if (effect.Who is "*" or "crowd" && draft.Scene.Crowd.Length > 0)
        {
            draft.Emit(new CrowdChanged([.. draft.Scene.Crowd.Select(m => m with { Mood = Shifted(m.Mood, effect).Rounded() })]));
        }
    }

    private static Mood Shifted(Mood mood, MoodEffect effect)
    {
        foreach (var (key, delta) in effect.Delta)
        {
            mood = mood.With(key, mood[key] + delta);
        }

        return mood;
    }
}
