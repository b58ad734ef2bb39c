using Simulator.Core.Sessions.Running;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>A recorded session as it was seen, from its events.</summary>
internal static class TranscriptView
{
    /// <summary>Prints the transcript; words that were erased are shown as "……".</summary>
    public static void Show(IAnsiConsole console, SessionHistory history)
    {
        var view = new TerminalPlayView(console, echo: true);
        view.Begin(history.State, [.. history.Events.Select(e => new Released(e.N, e.Event, e.Content, e.Turn, e.Minute))]);
    }
}
