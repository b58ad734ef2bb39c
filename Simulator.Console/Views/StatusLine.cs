using Simulator.Console.Texts;
using Simulator.Core.Residents;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;

namespace Simulator.Console.Views;

/// <summary>Where the session stands after a turn: turn, clock, time left, place; in practice, on a row of its own, the light of everybody who is here.</summary>
internal static class StatusLine
{
    /// <summary>Prints it, with room below.</summary>
    public static void Show(Page page, SessionState state)
    {
        var scene = state.Scene;
        var scenario = scene.Scenario;
        var turn = scene.Turn == 0 ? Phrase.Of("play.opening") : Phrase.Of("play.turn", scene.Turn);
        page.Item(Phrase.Of(
            "play.status",
            turn,
            ClockText.Of(scenario, scene.Minute),
            Math.Max(0, scenario.Clock.BudgetMinutes - scene.Minute),
            Names.OfPlace(scenario, scene.MyPlace)), "dim", 0);
        if (state.Start.Mode == SessionMode.Practice)
        {
            page.Flow(scene.Residents.Values.Where(r => r.Place == scene.MyPlace).Select(r => Light(state, r)), 0);
        }

        page.Blank();
    }

    private static Part Light(SessionState state, ResidentState resident)
    {
        var level = Lights.LevelOf(resident);
        return new Part($"{Names.OfSpeaker(state.Scene.Scenario, resident.Id)} ●{Lights.Word(level)}", Lights.Style(level));
    }
}
