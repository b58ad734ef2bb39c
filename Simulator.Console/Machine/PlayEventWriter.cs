using System.Collections.Immutable;
using System.Text.Json;
using Simulator.Console.Views;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;

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
            Write(state, released);
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

    private void Write(SessionState state, Released released)
    {
        var scenario = state.Scene.Scenario;
        void Put(string name, Action<Utf8JsonWriter> fields) => Line(state.Id, name, released.N, released.Turn, released.Minute, fields);
        switch (released.Event)
        {
            case SessionStarted e:
                Put("session_started", w => Started(w, e));
                break;
            case SessionResumed e:
                Put("session_resumed", w => w.WriteNumber("next_turn", e.NextTurn));
                break;
            case TraineeSpoke:
                Put("trainee_spoke", w => w.WriteString("text", released.Content));
                break;
            case TurnRead e:
                Put("turn_read", w => Read(w, e, state.Words.ElementAtOrDefault(e.Turn - 1) ?? string.Empty));
                break;
            case ResidentChanged e:
                Put("mood_changed", w => Mood(w, e));
                break;
            case FactRevealed e:
                Put("fact_revealed", w =>
                {
                    w.WriteString("fact", e.Fact);
                    w.WriteString("resident", e.Resident);
                });
                break;
            case KeyActionChanged e:
                Put("key_action", w =>
                {
                    w.WriteString("id", e.KeyAction);
                    w.WriteString("status", StatusName(e.Status));
                });
                break;
            case RedLineSuspected e:
                Put("red_line_suspected", w => RedLine(w, e));
                break;
            case InjectFired e:
                Put("inject_fired", w =>
                {
                    w.WriteString("id", e.Inject);
                    w.WriteString("text", scenario.Injects.First(i => i.Id == e.Inject).Text);
                });
                break;
            case Moved e:
                Put("moved", w =>
                {
                    w.WriteString("who", e.Who);
                    w.WriteString("place", e.Place);
                });
                break;
            case StageChanged e:
                Put("stage_changed", w =>
                {
                    w.WriteString("from", e.From);
                    w.WriteString("to", e.To);
                    w.WriteString("reason", e.Reason);
                });
                break;
            case ResidentSpoke e:
                Put("resident_spoke", w =>
                {
                    w.WriteString("resident", e.Line.Speaker);
                    w.WriteString("text", LineRenderer.Render(scenario, e.Line, state.Words.ElementAtOrDefault(e.Turn - 1)));
                    w.WriteString("voice", e.Line.Voice);
                    w.WriteString("gesture", e.Line.Gesture);
                });
                break;
            case SessionEnded e:
                Put("session_ended", w =>
                {
                    w.WriteString("ending", SessionHead.KindName(e.Kind));
                    w.WriteString("ending_id", e.EndingId);
                    w.WriteString("reason", e.Reason);
                });
                break;
            default:
                break;
        }
    }

    private static void Started(Utf8JsonWriter w, SessionStarted e)
    {
        w.WriteString("scenario", e.Scenario);
        w.WriteNumber("seed", e.Seed);
        w.WriteString("mode", e.Mode == SessionMode.Exam ? "exam" : "practice");
        w.WriteString("voice", e.Voice);
        if (e.Parent is { } parent)
        {
            w.WriteString("parent", parent.Session);
            w.WriteNumber("parent_n", parent.N);
            w.WriteString("parent_hash", parent.Hash);
        }
    }

    private static void Read(Utf8JsonWriter w, TurnRead e, string text)
    {
        var clauses = e.Clauses.Select(c => c.Clause).ToList();
        var reading = new Reading([.. clauses], e.CalledContact, e.IsWait);
        Strings(w, "acts", reading.Acts.Select(a => a.Id()));
        w.WriteStartArray("clauses");
        foreach (var clause in clauses)
        {
            ClauseWriter.Write(w, clause, text);
        }

        w.WriteEndArray();
        Strings(w, "topics", clauses.Where(c => c.Mode != ClauseMode.Void).SelectMany(c => c.Topics).Distinct());
        Strings(w, "addressees", clauses.SelectMany(c => c.Addressees).Distinct());
    }

    private static void Mood(Utf8JsonWriter w, ResidentChanged e)
    {
        w.WriteString("resident", e.After.Id);
        w.WriteStartObject("values");
        Values(w, e.After.Mood);
        w.WriteEndObject();
        w.WriteStartObject("delta");
        Values(w, e.Delta);
        w.WriteEndObject();
        w.WriteNumber("level", Lights.LevelOf(e.After));
    }

    private static void Values(Utf8JsonWriter w, Mood mood)
    {
        foreach (var key in Enum.GetValues<MoodKey>())
        {
            w.WriteNumber(JsonNamingPolicy.SnakeCaseLower.ConvertName(key.ToString()), Math.Round(mood[key], 2));
        }
    }

    private static void RedLine(Utf8JsonWriter w, RedLineSuspected e)
    {
        w.WriteString("id", e.RedLine);
        if (e.Span is { } span)
        {
            w.WriteNumber("start", span.Start);
            w.WriteNumber("length", span.Length);
            return;
        }

        w.WriteNull("start");
        w.WriteNull("length");
        w.WriteNumber("since_turn", e.SinceTurn ?? e.Turn);
        w.WriteNumber("until_turn", e.UntilTurn ?? e.Turn);
    }

    private static string StatusName(KeyActionStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    private static void Strings(Utf8JsonWriter w, string name, IEnumerable<string> values)
    {
        w.WriteStartArray(name);
        foreach (var value in values)
        {
            w.WriteStringValue(value);
        }

        w.WriteEndArray();
    }
}
