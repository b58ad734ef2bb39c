using System.Collections.Immutable;
using Simulator.Console.Playing;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
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
    private const int Indent = 2;

    private int Width => Math.Clamp(console.Profile.Width, 40, 100);

    /// <inheritdoc/>
    public void Begin(SessionState state, ImmutableArray<Released> events)
    {
        var scenario = state.Scene.Scenario;
        console.WriteLine();
        console.Write(new Rule($"[bold]{SafeText.ForMarkup(scenario.Title)}[/]").LeftJustified());
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
            if (scenario.SafetyNote is { } note)
            {
                Paragraph(note, "bold yellow");
            }

            Paragraph(scenario.Briefing, "default");
        }

        Dim(Phrase.Of("play.seed", state.Start.Seed, state.Id) + " · " + Phrase.Of(state.Start.Mode == SessionMode.Exam ? "play.exam" : "play.practice"));
        Dim(Phrase.Of("play.keys"));
        SceneOf(state.Scene);
        Turn(state, events);
    }

    /// <inheritdoc/>
    public void Turn(SessionState state, ImmutableArray<Released> events)
    {
        foreach (var released in events)
        {
            Show(state, released);
        }

        if (!events.IsEmpty && state.Ended is null)
        {
            Status(state);
        }
    }

    /// <inheritdoc/>
    public void Refused(SessionState state, TurnRefusal why, int length) => Notice(why switch
    {
        TurnRefusal.TooLong => Phrase.Of("play.too_long", length),
        TurnRefusal.BadEncoding => Phrase.Of("play.bad_encoding"),
        _ => Phrase.Of("err.store_full"),
    });

    /// <inheritdoc/>
    public void Hint(SessionState state, string? hint) => Notice(hint is not null
        ? Phrase.Of("play.hint", hint)
        : Phrase.Of(state.Start.Mode == SessionMode.Exam ? "play.no_hint_exam" : "play.no_hint"));

    /// <inheritdoc/>
    public void Help(SessionState state)
    {
        Paragraph(Phrase.Of("play.help"), "default");
        Dim(Phrase.Of("play.places", string.Join(Comma, state.Scene.Scenario.Places.Select(p => p.Name))));
        Dim(Phrase.Of("play.contacts", string.Join(Comma, state.Scene.Scenario.Contacts.Select(c => c.Name))));
    }

    /// <inheritdoc/>
    public void Notes(SessionState state) => NotesView.Show(console, state);

    /// <inheritdoc/>
    public void Suspended(SessionState state) => Notice(Phrase.Of("play.suspended", state.Id));

    /// <inheritdoc/>
    public void Ended(SessionState state, Verdict verdict, long n, int leftOver)
    {
        if (leftOver > 0)
        {
            Notice(Phrase.Of("play.left_over", leftOver));
        }

        DebriefView.Show(console, state, verdict);
    }

    private static string Comma => Phrase.Language.Name == "en" ? ", " : "、";

    private void Show(SessionState state, Released released)
    {
        var scenario = state.Scene.Scenario;
        switch (released.Event)
        {
            case TraineeSpoke when echo:
                console.MarkupLine($"[bold cyan]{SafeText.ForMarkup(Phrase.Of("play.me"))}[/]");
                Paragraph(string.IsNullOrEmpty(released.Content) ? "……" : released.Content, "cyan");
                break;
            case ContactCalled e:
                Dim(Phrase.Of("play.called", scenario.Contacts.First(c => c.Id == e.Contact).Name));
                break;
            case Moved { Who: "me" } e:
                Dim(Phrase.Of("play.moved_me", PlaceName(scenario, e.Place!)));
                break;
            case Moved { Place: { } place } e:
                Dim(Phrase.Of("play.moved", SpeakerName(scenario, e.Who), PlaceName(scenario, place)));
                break;
            case Moved e:
                Dim(Phrase.Of("play.left", SpeakerName(scenario, e.Who)));
                break;
            case FollowRefused e:
                Dim(Phrase.Of("play.refused_follow", SpeakerName(scenario, e.Resident)));
                break;
            case InteractionHappened e when scenario.Interactions.First(i => i.Id == e.Interaction).Text is { } text:
                Paragraph(text, "italic");
                break;
            case InjectFired e:
                console.MarkupLine($"[bold red]{SafeText.ForMarkup(Phrase.Of("play.inject"))}[/]");
                Paragraph(scenario.Injects.First(i => i.Id == e.Inject).Text, "bold");
                break;
            case StageChanged e:
                StageOf(scenario.Stages.First(s => s.Id == e.To));
                break;
            case ResidentSpoke e:
                Spoke(state, e);
                break;
            case SessionEnded { EndingId: { } id }:
                var ending = scenario.Endings.First(x => x.Id == id);
                console.Write(new Rule($"[bold]{SafeText.ForMarkup(Phrase.Of("play.ended", ending.Title))}[/]").LeftJustified());
                Paragraph(ending.Text, "default");
                break;
            default:
                break;
        }
    }

    private void SceneOf(Scene scene) => StageOf(scene.Scenario.Stages.First(s => s.Id == scene.Stage));

    private void StageOf(Stage stage)
    {
        console.Write(new Rule(SafeText.ForMarkup(Phrase.Of("play.stage", stage.Title))) { Style = Spectre.Console.Style.Parse("blue") }.LeftJustified());
        Paragraph(stage.Scene, "default");
    }

    private void Spoke(SessionState state, ResidentSpoke spoke)
    {
        var scenario = state.Scene.Scenario;
        var words = LineRenderer.Render(scenario, spoke.Line, state.Words.ElementAtOrDefault(spoke.Turn - 1));
        var style = state.Start.Mode == SessionMode.Practice && state.Scene.Residents.TryGetValue(spoke.Line.Speaker, out var resident)
            ? Lights.Style(Lights.LevelOf(resident))
            : "default";
        var gesture = spoke.Line.Gesture is { } g ? $" [dim]（{SafeText.ForMarkup(g)}）[/]" : string.Empty;
        console.MarkupLine($"[bold {style}]{SafeText.ForMarkup(SpeakerName(scenario, spoke.Line.Speaker))}[/]{gesture}");
        if (words.Length > 0)
        {
            Paragraph($"“{words}”", "default");
        }
    }

    private void Status(SessionState state)
    {
        var scene = state.Scene;
        var line = Phrase.Of("play.status", scene.Turn, ClockText.Of(scene), Math.Max(0, scene.Scenario.Clock.BudgetMinutes - scene.Minute));
        var here = state.Start.Mode == SessionMode.Exam
            ? string.Empty
            : string.Join("  ", scene.Residents.Values.Where(r => r.Place == scene.MyPlace).Select(r => Light(scene.Scenario, r)));
        console.MarkupLine($"[dim]{SafeText.ForMarkup(line)}[/]   {here}");
        console.WriteLine();
    }

    private static string Light(Scenario scenario, ResidentState resident)
    {
        var level = Lights.LevelOf(resident);
        return $"{SafeText.ForMarkup(SpeakerName(scenario, resident.Id))} [{Lights.Style(level)}]●{SafeText.ForMarkup(Lights.Word(level))}[/]";
    }

    private static string PlaceName(Scenario scenario, string id) => scenario.Places.FirstOrDefault(p => p.Id == id)?.Name ?? id;

    internal static string SpeakerName(Scenario scenario, string id) =>
        scenario.Residents.FirstOrDefault(r => r.Id == id)?.Name
        ?? scenario.Contacts.FirstOrDefault(c => c.Id == id)?.Name
        ?? (id == "crowd" ? scenario.Crowd?.Name : null)
        ?? id;

    private void Paragraph(string text, string style)
    {
        foreach (var part in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var row in CellWidth.Wrap(SafeText.ForTerminal(part.Trim()), Width - Indent))
            {
                console.MarkupLine($"{new string(' ', Indent)}[{style}]{Markup.Escape(row)}[/]");
            }
        }
    }

    private void Dim(string text) => console.MarkupLine($"[dim]{SafeText.ForMarkup(text)}[/]");

    private void Notice(string text) => Paragraph(text, "yellow");
}
