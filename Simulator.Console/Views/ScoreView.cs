using Simulator.Console.Playing;
using Simulator.Core.Sessions;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>The score card alone.</summary>
internal static class ScoreView
{
    /// <summary>Prints it.</summary>
    public static void Show(IAnsiConsole console, SessionState state, Verdict verdict)
    {
        console.WriteLine($"{state.Id} {verdict.Card.Total}");
    }
}
