using System.Text.Json;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Machine;

/// <summary>A committed event as the published view has it.</summary>
/// <param name="Name">The <c>event</c> of its line.</param>
/// <param name="Fields">Writes what it has beyond the common fields.</param>
internal readonly record struct PublishedEvent(string Name, Action<Utf8JsonWriter> Fields)
{
    /// <summary>The published form; null for an event that stays inside.</summary>
    /// <param name="state">The session after the event.</param>
    /// <param name="released">The event.</param>
    public static PublishedEvent? Of(SessionState state, Released released)
    {
        var scenario = state.Scene.Scenario;
        string? Words(int turn) => state.Words.ElementAtOrDefault(turn - 1);
        return released.Event switch
        {
            SessionStarted e => new("session_started", w => EventFields.Started(w, e)),
            SessionResumed e => new("session_resumed", w => w.WriteNumber("next_turn", e.NextTurn)),
            TraineeSpoke => new("trainee_spoke", w => w.WriteString("text", released.Content)),
            TurnRead e => new("turn_read", w => EventFields.Read(w, e, Words(e.Turn) ?? string.Empty)),
            ResidentChanged e => new("mood_changed", w => EventFields.Mood(w, e)),
            FactRevealed e => new("fact_revealed", w => EventFields.Texts(w, ("fact", e.Fact), ("resident", e.Resident))),
            KeyActionChanged e => new("key_action", w => EventFields.Texts(w, ("id", e.KeyAction), ("status", EventFields.NameOf(e.Status)))),
            RedLineSuspected e => new("red_line_suspected", w => EventFields.RedLine(w, e)),
            InjectFired e => new("inject_fired", w => EventFields.Texts(w, ("id", e.Inject), ("text", scenario.Injects.First(i => i.Id == e.Inject).Text))),
            Moved e => new("moved", w => EventFields.Texts(w, ("who", e.Who), ("place", e.Place))),
            StageChanged e => new("stage_changed", w => EventFields.Texts(w, ("from", e.From), ("to", e.To), ("reason", e.Reason))),
            ResidentSpoke { Line: var said } e => new("resident_spoke", w => EventFields.Texts(
                w,
                ("resident", said.Speaker),
                ("text", LineRenderer.Render(scenario, said, Words(e.Turn))),
                ("voice", said.Voice),
                ("gesture", said.Gesture))),
            SessionEnded e => new("session_ended", w => EventFields.Texts(w, ("ending", SessionHead.KindName(e.Kind)), ("ending_id", e.EndingId), ("reason", e.Reason))),
            _ => null,
        };
    }
}
