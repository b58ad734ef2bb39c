using System.Collections.Immutable;
using System.Text.Json;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Machine;

/// <summary>The published view of a session (<c>play --json</c>, version 1): committed events as other programs may rely on them. Not the stored records.</summary>
internal sealed class PlayEventWriter(JsonLine line)
{
    /// <summary>Version of the view, the <c>v</c> of every line.</summary>
    public const int Version = 1;

    /// <summary>Writes those of the events that are published.</summary>
    public void Write(SessionState state, ImmutableArray<Released> events)
    {
        foreach (var released in events)
        {
            if (PublishedEvent.Of(state, released) is { } published)
            {
                Line(state.Id, published.Name, released.N, released.Turn, released.Minute, published.Fields);
            }
        }
    }

    /// <summary>A turn that was not taken; carries the number of the last committed event.</summary>
    public void Refused(SessionState state, TurnRefusal why) => Refused(state, why switch
    {
        TurnRefusal.TooLong => "too_long",
        TurnRefusal.BadEncoding => "bad_encoding",
        _ => "store_full",
    });

    /// <summary>A call that reached nobody and was not taken.</summary>
    public void WrongNumber(SessionState state) => Refused(state, "no_such_contact");

    private void Refused(SessionState state, string reason) =>
        Line(state.Id, "turn_refused", state.Version, state.Scene.Turn, state.Scene.Minute, w => w.WriteString("reason", reason));

    /// <summary>Key actions that were never reached, once the session is over.</summary>
    public void Missed(SessionState state)
    {
        foreach (var action in state.Scene.Scenario.KeyActions.Where(a => !state.Scene.KeyActions.ContainsKey(a.Id)))
        {
            Line(state.Id, "key_action", state.Version, state.Scene.Turn, state.Scene.Minute, w =>
            {
                w.WriteString("id", action.Id);
                w.WriteString("status", "missed");
            });
        }
    }

    /// <summary>Writes one line of the view.</summary>
    public void Line(string session, string name, long n, int turn, int minute, Action<Utf8JsonWriter> fields) => line.Write(w =>
    {
        w.WriteNumber("v", Version);
        w.WriteString("event", name);
        w.WriteString("session", session);
        w.WriteNumber("n", n);
        w.WriteNumber("turn", turn);
        w.WriteNumber("minute", minute);
        fields(w);
    });
}
