using System.Text.Json;
using Simulator.Core.Reviews.Rejudging;

namespace Simulator.Console.Machine;

/// <summary><c>review rejudge --json</c>: one line a session, then one for the set.</summary>
internal static class RejudgeJsonView
{
    public static void Write(JsonLine line, RejudgeSet set)
    {
        foreach (var one in set.Sessions)
        {
            line.Write(w => Session(w, set.Id, one));
        }

        var head = RejudgeHead.Of(set);
        line.Write(w =>
        {
            w.WriteNumber("v", 1);
            w.WriteString("event", "rejudge_set");
            w.WriteString("set", set.Id);
            w.WriteString("stage", Snake(set.Stage));
            w.WriteString("reader", set.Made?.Reader);
            w.WriteString("scoring_version", set.Made?.Scoring);
            w.WriteNumber("sessions", head.Sessions);
            w.WriteNumber("different", head.Different);
            w.WriteNumber("impossible", head.Impossible);
        });
    }

    private static void Session(Utf8JsonWriter w, string set, SessionRejudged one)
    {
        w.WriteNumber("v", 1);
        w.WriteString("event", "session_rejudged");
        w.WriteString("set", set);
        w.WriteString("session", one.Session);
        w.WriteString("scenario", one.Scenario);
        w.WriteBoolean("different", one.IsDifferent);
        w.WriteString("obstacle", one.Obstacle is { } why ? Snake(why) : null);
        Judgement(w, "old", one.Old);
        Judgement(w, "new", one.New);
        w.WriteStartArray("changes");
        foreach (var change in one.Changes)
        {
            w.WriteStartObject();
            w.WriteString("part", Snake(change.Part));
            w.WriteString("id", change.Id);
            w.WriteString("from", change.From);
            w.WriteString("to", change.To);
            w.WriteStartArray("causes");
            foreach (var cause in change.Causes)
            {
                w.WriteStringValue(Snake(cause));
            }

            w.WriteEndArray();
            w.WriteStartArray("turns");
            foreach (var turn in change.Turns)
            {
                w.WriteNumberValue(turn);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Judgement(Utf8JsonWriter w, string name, Judgement? judgement)
    {
        if (judgement is null)
        {
            w.WriteNull(name);
            return;
        }

        w.WriteStartObject(name);
        w.WriteString("status", judgement.Status);
        ReviewJsonView.Number(w, "total", judgement.Total);
        w.WriteString("grade", judgement.Grade);
        w.WriteString("scoring_version", judgement.Scoring);
        w.WriteEndObject();
    }

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
