using System.Collections.Immutable;
using Simulator.Console.Playing;
using Simulator.Console.Texts;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>Shows a session to a person: in a terminal with colour, piped without any escape.</summary>
/// <param name="console">Where to.</param>
/// <param name="echo">True when the trainee's own words are to be shown (piped input, demo).</param>
internal sealed class TerminalPlayView(IAnsiConsole console, bool echo) : IPlayView
{
    private readonly Page _page = new(console);

    // The last words belong to the scene, although the engine has closed it by then.
    private Released? _ending;

    /// <inheritdoc/>
    public void Begin(SessionState state, ImmutableArray<Released> recap, ImmutableArray<Released> events)
    {
        var scenario = state.Scene.Scenario;
        _page.Blank();
        _page.Rule(scenario.Title, "bold");
        if (events.FirstOrDefault()?.Event is SessionResumed)
        {
            Dim(Phrase.Of("play.resumed", state.NextTurn));
        }
        else if (state.Start.Parent is { } parent)
        {
            Dim(Phrase.Of("play.redo", parent.Session, parent.BeforeTurn));
        }
        else
        {
            Briefing(state);
        }

        Dim(Phrase.Of("play.seed", state.Start.Seed, state.Id) + " · " + Phrase.Of(state.Start.Mode == SessionMode.Exam ? "play.exam" : "play.practice"));
        Dim(Phrase.Of("play.keys"));
        new EventView(_page, state, echo).Stage(state.Scene.Stage);
        Recap(state, recap);
        Turn(state, events);
    }

    /// <inheritdoc/>
    public void Turn(SessionState state, ImmutableArray<Released> events)
    {
        if (events.IsEmpty)
        {
            return;
        }

        var view = new EventView(_page, state, echo);
        // The last words belong to the scene, although the engine has closed it by then.
        foreach (var released in events.Where(e => e.Event is not SessionEnded).Concat(events.Where(e => e.Event is SessionEnded)))
        {
            view.Show(released);
        }

        if (state.Ended is null)
        {
            StatusLine.Show(_page, state);
        }
    }

    /// <inheritdoc/>
    public void Part(SessionState state, ImmutableArray<Released> events)
    {
        var view = new EventView(_page, state, echo);
        foreach (var released in events)
        {
            if (released.Event is SessionEnded)
            {
                _ending = released;
            }
            else
            {
                view.Show(released);
            }
        }
    }

    /// <inheritdoc/>
    public void TurnOver(SessionState state)
    {
        if (_ending is { } ending)
        {
            new EventView(_page, state, echo).Show(ending);
            _ending = null;
        }
        else
        {
            StatusLine.Show(_page, state);
        }
    }

    /// <inheritdoc/>
    public void Refused(SessionState state, TurnRefusal why, int length) => Notice(why switch
    {
        TurnRefusal.TooLong => Phrase.Of("play.too_long", length, TurnInput.MaxLength),
        TurnRefusal.BadEncoding => Phrase.Of("play.bad_encoding"),
        _ => Phrase.Of("err.store_full"),
    });

    /// <inheritdoc/>
    public void WrongNumber(SessionState state, string dialled)
    {
        var (key, values) = Views.WrongNumber.Sentence(state.Scene.Scenario, dialled);
        Notice(Phrase.Of(key, values));
    }

    /// <inheritdoc/>
    public void NoHint(SessionState state) => Notice(Phrase.Of(state.Start.Mode == SessionMode.Exam ? "play.no_hint_exam" : "play.no_hint"));

    /// <inheritdoc/>
    public void Help(SessionState state)
    {
        var scene = state.Scene;
        var scenario = scene.Scenario;
        _page.Text(Phrase.Of("play.help"));
        List("play.people", scene.Residents.Values.Where(r => r.Place == scene.MyPlace).Select(r => Names.OfSpeaker(scenario, r.Id)));
        List("play.places", scenario.Places.Select(p => p.Name));
        List("play.contacts", scenario.Contacts.Select(c => c.Name));
    }

    /// <inheritdoc/>
    public void Notes(SessionState state) => NotesView.Show(_page, state);

    /// <inheritdoc/>
    public void Suspended(SessionState state) => Notice(Phrase.Of("play.suspended", state.Id));

    /// <inheritdoc/>
    public void LeftOver(int lines) => Notice(Phrase.Of("play.left_over", lines));

    /// <inheritdoc/>
    public void Ended(SessionState state, Verdict verdict, long n) => DebriefView.Show(console, state, verdict);

    private void Briefing(SessionState state)
    {
        var scenario = state.Scene.Scenario;
        if (scenario.SafetyNote is { } note)
        {
            _page.Text(note, "bold yellow");
        }

        _page.Text(scenario.Briefing);
    }

    // Who comes back wants to see what was said last before answering it.
    private void Recap(SessionState state, ImmutableArray<Released> recap)
    {
        if (recap.IsEmpty)
        {
            return;
        }

        Dim(Phrase.Of("play.recap"));
        var view = new EventView(_page, state, echo: true);
        foreach (var released in recap.Where(r => r.Event is TraineeSpoke or InteractionHappened or InjectFired or ResidentSpoke))
        {
            view.Show(released);
        }
    }

    private void List(string key, IEnumerable<string> names)
    {
        var list = string.Join(Phrase.Language.Name == "en" ? ", " : "、", names);
        if (list.Length > 0)
        {
            _page.Item(Phrase.Of(key, list), "dim");
        }
    }

    private void Dim(string text) => _page.Text(text, "dim", 0);

    private void Notice(string text) => _page.Text(text, "yellow");
}
