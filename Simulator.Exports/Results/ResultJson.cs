using System.Globalization;
using System.Text.Json;
using Simulator.Core.Scoring;

namespace Simulator.Exports.Results;

/// <summary>Results as JSON Lines.</summary>
public static class ResultJson
{
    /// <summary>Writes the fields of one result into an open object.</summary>
    public static void WriteFields(Utf8JsonWriter writer, ResultRow result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.WriteString("session", result.Session);
        writer.WriteString("trainee", result.Trainee);
        writer.WriteString("title", result.Title);
        writer.WriteString("category", result.Category);
        writer.WriteString("mode", result.Mode);
        writer.WriteString("voice", result.Voice);
        writer.WriteBoolean("ai_generated", result.Voice == "model");
        writer.WriteString("started_at", Time(result.StartedAt));
        writer.WriteString("ended_at", Time(result.EndedAt));
        writer.WriteNumber("turns", result.Turns);
        writer.WriteString("parent", result.Parent);
        writer.WriteStartObject("machine");
        ScoreCardJson.WriteFields(writer, result.Machine, words: null);
        writer.WriteEndObject();
        if (result.Mentor is { } mentor)
        {
            writer.WriteStartObject("mentor");
            ScoreCardJson.WriteFields(writer, mentor, words: null);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("mentor");
        }
    }

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
