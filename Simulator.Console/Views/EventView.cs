using Simulator.Console.Texts;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Views;

/// <summary>Shows what happened in a turn, event by event; what a trainee could not perceive is not shown.</summary>
/// <param name="page">Where to.</param>
/// <param name="state">State after the events.</param>
/// <param name="echo">True when the trainee's own words are to be shown.</param>
internal sealed class EventView(Page page, SessionState state, bool echo)
{
    private const string Silence = "……";

    /// <summary>One event.</summary>
    public void Show(Released released)
    {
        var scenario = state.Scene.Scenario;
        switch (released.Event)
        {
            case TraineeSpoke e when echo:
                page.Flow([new Part(Phrase.Of("play.me"), "bold cyan"), new Part($"{Phrase.Of("play.turn", e.Turn)} · {ClockText.Of(scenario, e.Minute)}", "dim")], 0);
                page.Text(string.IsNullOrEmpty(released.Content) ? Silence : released.Content, "cyan");
                break;
            case ContactCalled e:
                Dim(Phrase.Of("play.called", Names.OfSpeaker(scenario, e.Contact)));
                break;
            case Moved { Who: "me", Place: { } place }:
                Dim(Phrase.Of("play.moved_me", Names.OfPlace(scenario, place)));
                break;
            case Moved { Place: { } place } e:
                Dim(Phrase.Of("play.moved", Names.OfSpeaker(scenario, e.Who), Names.OfPlace(scenario, place)));
                break;
            case Moved e:
                Dim(Phrase.Of("play.left", Names.OfSpeaker(scenario, e.Who)));
                break;
            case FollowRefused e:
                Dim(Phrase.Of("play.refused_follow", Names.OfSpeaker(scenario, e.Resident)));
                break;
            case InteractionHappened e when scenario.Interactions.First(i => i.Id == e.Interaction).Text is { } text:
                page.Text(text, "italic");
                break;
            case InjectFired e:
                page.Text(Phrase.Of("play.inject"), "bold red", 0);
                page.Text(scenario.Injects.First(i => i.Id == e.Inject).Text, "bold");
                break;
            case StageChanged e:
                Stage(e.To);
                break;
            case HintGiven e:
                page.Text(Phrase.Of("play.hint", scenario.Stages.First(s => s.Id == e.Stage).Hints[e.Index]), "yellow");
                break;
            case ResidentSpoke e:
                Spoke(e);
                break;
            case SessionEnded e:
                Ended(e);
                break;
            default:
                break;
        }
    }

    /// <summary>A scene: its title and what is to be seen.</summary>
    public void Stage(string id)
    {
        var stage = state.Scene.Scenario.Stages.First(s => s.Id == id);
        page.Rule(Phrase.Of("play.stage", stage.Title), "default", "blue");
        page.Text(stage.Scene);
    }

    private void Spoke(ResidentSpoke spoke)
    {
        var line = spoke.Line;
        var words = LineRenderer.Render(state.Scene.Scenario, line, state.Words.ElementAtOrDefault(spoke.Turn - 1));
        if (line.Speaker == LineIndex.SceneSpeaker)
        {
            page.Text(words, "italic");
            return;
        }

        // Sentences of a model come one by one: the second belongs under the name already shown.
        if (line is { ModelText: not null, Wording: { Meant: null, Cause: null }, Gesture: null })
        {
            page.Item($"“{words}”", "default", 2, 1);
            return;
        }

        List<Part> head = [new(Names.OfSpeaker(state.Scene.Scenario, line.Speaker), "bold " + Colour(line.Speaker))];
        if (line.Gesture is { } gesture)
        {
            head.Add(new Part($"（{gesture}）", "dim"));
        }

        if (line.ModelText is not null)
        {
            head.Add(new Part(Phrase.Of("play.by_ai"), "dim"));
        }

        page.Flow(head, 0);
        if (words.Length > 0)
        {
            // The closing quote hangs under the words, not under the quotation mark.
            page.Item($"“{words}”", "default", 2, 1);
        }
    }

    private string Colour(string speaker) =>
        state.Start.Mode == SessionMode.Practice && state.Scene.Residents.TryGetValue(speaker, out var resident)
            ? Lights.Style(Lights.LevelOf(resident))
            : "default";

    private void Ended(SessionEnded ended)
    {
        page.Blank();
        var ending = state.Scene.Scenario.Endings.FirstOrDefault(e => e.Id == ended.EndingId);
        page.Rule(Phrase.Of("play.ended", ending?.Title ?? Phrase.Of("ending." + SessionHead.KindName(ended.Kind))), "bold");
        if (ending is not null)
        {
            page.Text(ending.Text);
        }
    }

    private void Dim(string text) => page.Text(text, "dim", 0);
}
