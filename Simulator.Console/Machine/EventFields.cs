using System.Text.Json;
using Simulator.Console.Views;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;

namespace Simulator.Console.Machine;

/// <summary>Writes the fields of published events.</summary>
internal static class EventFields
{
    /// <summary>Texts in order; a missing one is written as null.</summary>
    public static void Texts(Utf8JsonWriter w, params ReadOnlySpan<(string Name, string? Text)> fields)
    {
        foreach (var (name, text) in fields)
        {
            w.WriteString(name, text);
        }
    }

    /// <summary>The published name of a status.</summary>
    public static string NameOf(KeyActionStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    public static void Started(Utf8JsonWriter w, SessionStarted e)
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

    public static void Read(Utf8JsonWriter w, TurnRead e, string text)
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

    public static void Mood(Utf8JsonWriter w, ResidentChanged e)
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

    public static void RedLine(Utf8JsonWriter w, RedLineSuspected e)
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

    private static void Values(Utf8JsonWriter w, Mood mood)
    {
        foreach (var key in Enum.GetValues<MoodKey>())
        {
            w.WriteNumber(JsonNamingPolicy.SnakeCaseLower.ConvertName(key.ToString()), Math.Round(mood[key], 2));
        }
    }

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
