using System.Text.Json;
using Simulator.Core.Understanding;

namespace Simulator.Console.Machine;

/// <summary>Writes a clause as <c>acts</c> and <c>turn_read</c> publish it.</summary>
internal static class ClauseWriter
{
    /// <summary>One object of a <c>clauses</c> array.</summary>
    public static void Write(Utf8JsonWriter w, Clause clause, string text)
    {
        w.WriteStartObject();
        w.WriteNumber("start", clause.Span.Start);
        w.WriteNumber("length", clause.Span.Length);
        w.WriteString("text", clause.Span.End <= text.Length ? clause.Span.Of(text) : null);
        w.WriteStartArray("acts");
        foreach (var act in clause.Acts)
        {
            w.WriteStringValue(act.Id());
        }

        w.WriteEndArray();
        w.WriteString("mode", JsonNamingPolicy.SnakeCaseLower.ConvertName(clause.Mode.ToString()));
        w.WriteString("addressee", clause.Addressees.Length > 0 ? clause.Addressees[0] : null);
        w.WriteStartArray("topics");
        foreach (var topic in clause.Topics)
        {
            w.WriteStringValue(topic);
        }

        w.WriteEndArray();
        w.WriteNumber("confidence", clause.Confidence / 1000.0);
        w.WriteEndObject();
    }
}
