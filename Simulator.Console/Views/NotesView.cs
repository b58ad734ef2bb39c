using Simulator.Console.Texts;
using Simulator.Core.Sessions;

namespace Simulator.Console.Views;

/// <summary>What the trainee knows and has promised so far; nothing that is still hidden.</summary>
internal static class NotesView
{
    /// <summary>Prints the notes.</summary>
    public static void Show(Page page, SessionState state)
    {
        var scene = state.Scene;
        page.Text($"{Phrase.Of("notes.title")}  {ClockText.Of(scene.Scenario, scene.Minute)}", "bold", 0);
        List(page, Phrase.Of("notes.facts"), scene.Scenario.Facts.Where(f => scene.Revealed.ContainsKey(f.Id)).Select(f => f.Text));
        List(page, Phrase.Of("notes.promises"), scene.Promises.Select(p => Quotes.Of(state, p.Turn, p.Span)));
    }

    private static void List(Page page, string title, IEnumerable<string> items)
    {
        page.Text(title, "dim", 0);
        var any = false;
        foreach (var item in items)
        {
            any = true;
            page.Item("· " + item.Trim());
        }

        if (!any)
        {
            page.Item(Phrase.Of("notes.none"));
        }
    }
}
