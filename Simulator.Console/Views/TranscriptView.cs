using System.Collections.Immutable;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>A recorded session as it was seen, turn by turn, from its events.</summary>
internal static class TranscriptView
{
    /// <summary>Prints the transcript; words that were erased are shown as "……".</summary>
    public static void Show(IAnsiConsole console, SessionHistory history)
    {
        var view = new TerminalPlayView(console, echo: true);
        var first = history.Events[0];
        var state = SessionFold.Begin(history.State.Id, (SessionStarted)first.Event, history.State.Scene.Scenario) with { Start = history.State.Start };
        var batch = ImmutableArray.CreateBuilder<Released>();
        var begun = false;
        foreach (var past in history.Events)
        {
            if (past.Event is TraineeSpoke or HintGiven)
            {
                Flush();
            }

            state = SessionFold.Apply(state, past.Event, past.Content);
            batch.Add(new Released(past.N, past.Event, past.Content, past.Turn, past.Minute));
        }

        Flush();

        // Shown with the state of its own moment: later lights and scenes do not belong there.
        void Flush()
        {
            if (begun)
            {
                view.Turn(state, batch.ToImmutable());
            }
            else
            {
                view.Begin(state, [], batch.ToImmutable());
            }

            begun = true;
            batch.Clear();
        }
    }
}
