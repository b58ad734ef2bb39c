using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Sessions;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>What the trainee knows and has promised so far; nothing that is still hidden.</summary>
internal static class NotesView
{
    /// <summary>Prints the notes.</summary>
    public static void Show(IAnsiConsole console, SessionState state)
    {
        var scene = state.Scene;
        console.MarkupLine($"[bold]{SafeText.ForMarkup(Phrase.Of("notes.title"))}[/]  {SafeText.ForMarkup(ClockText.Of(scene))}");
        List(console, Phrase.Of("notes.facts"), scene.Scenario.Facts.Where(f => scene.Revealed.ContainsKey(f.Id)).Select(f => f.Text));
        List(console, Phrase.Of("notes.promises"), scene.Promises.Select(p => Words(state, p.Turn, p.Span.Start, p.Span.Length)));
    }

    private static string Words(SessionState state, int turn, int start, int length)
    {
        var words = state.Words.ElementAtOrDefault(turn - 1) ?? string.Empty;
        return start + length <= words.Length ? words.Substring(start, length) : "……";
    }

    private static void List(IAnsiConsole console, string title, IEnumerable<string> items)
    {
        console.MarkupLine($"[dim]{SafeText.ForMarkup(title)}[/]");
        var any = false;
        foreach (var item in items)
        {
            any = true;
            console.MarkupLine("  · " + SafeText.ForMarkup(item));
        }

        if (!any)
        {
            console.MarkupLine("  " + SafeText.ForMarkup(Phrase.Of("notes.none")));
        }
    }
}
