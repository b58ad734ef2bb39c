using Simulator.Console.Texts;
using Simulator.Core.Residents;

namespace Simulator.Console.Views;

/// <summary>The traffic light of a resident: how near they are to boiling over. Words as well as colour.</summary>
internal static class Lights
{
    /// <summary>Spectre style of a level (0 to 4, 5 withdrawn).</summary>
    public static string Style(int level) => level switch
    {
        0 => "green",
        1 => "yellow",
        2 => "yellow",
        5 => "grey",
        _ => "red",
    };

    /// <summary>Its word.</summary>
    public static string Word(int level) => Phrase.Of(level switch
    {
        0 => "play.light.green",
        1 or 2 => "play.light.yellow",
        5 => "play.light.gone",
        _ => "play.light.red",
    });

    /// <summary>Level with "withdrawn" as 5.</summary>
    public static int LevelOf(ResidentState state) => state.Withdrawn ? 5 : state.Level;
}
