using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulator.Core.Scoring;

namespace Simulator.Exports.Results;

/// <summary>Results as xAPI 1.0.3 statements for a learning record store.</summary>
/// <remarks>The actor is an account with the pseudonymous id: no name, no mail. The same session gives the same statement id, so that sending it twice is harmless.</remarks>
public static class XapiStatement
{
    private const string Verbs = "http://adlnet.gov/expapi/verbs/";
    private const string Simulation = "http://adlnet.gov/expapi/activities/simulation";
    private const decimal PassMark = 70;

    /// <summary>Writes one statement into an open object.</summary>
    /// <param name="writer">Inside an object.</param>
    /// <param name="result">The session.</param>
    /// <param name="home">IRI of the base that runs the store: name space of all ids.</param>
    public static void WriteFields(Utf8JsonWriter writer, ResultRow result, Uri home)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(home);
        var root = home.AbsoluteUri.TrimEnd('/');
        var card = result.Mentor ?? result.Machine;
        writer.WriteString("id", IdOf(root, result.Session));
        writer.WriteStartObject("actor");
        writer.WriteString("objectType", "Agent");
        writer.WriteStartObject("account");
        writer.WriteString("homePage", root);
        writer.WriteString("name", result.Person ?? "anonymous");
        writer.WriteEndObject();
        writer.WriteEndObject();
        Verb(writer, card);
        Activity(writer, result, root);
        Result(writer, card, result);
        Context(writer, result, card, root);
        writer.WriteString("timestamp", ResultJson.Time(result.EndedAt));
        writer.WriteString("version", "1.0.3");
    }

    private static void Verb(Utf8JsonWriter writer, ScoreCard card)
    {
        var verb = card.Total is null ? "terminated" : "completed";
        writer.WriteStartObject("verb");
        writer.WriteString("id", Verbs + verb);
        writer.WriteStartObject("display");
        writer.WriteString("en-US", verb);
        writer.WriteString("zh-CN", card.Total is null ? "中止" : "完成");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Activity(Utf8JsonWriter writer, ResultRow result, string root)
    {
        writer.WriteStartObject("object");
        writer.WriteString("objectType", "Activity");
        writer.WriteString("id", $"{root}/cases/{result.Scenario}");
        writer.WriteStartObject("definition");
        writer.WriteString("type", Simulation);
        writer.WriteStartObject("name");
        writer.WriteString("zh-CN", result.Title);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter writer, ScoreCard card, ResultRow result)
    {
        writer.WriteStartObject("result");
        writer.WriteBoolean("completion", card.Total is not null);
        if (card.Total is { } total)
        {
            writer.WriteStartObject("score");
            writer.WriteNumber("scaled", total / 100);
            writer.WriteNumber("raw", total);
            writer.WriteNumber("min", 0);
            writer.WriteNumber("max", 100);
            writer.WriteEndObject();
            // While a red line is only suspected nobody has passed or failed.
            if (card.Status == ScoreStatus.Final)
            {
                writer.WriteBoolean("success", total >= PassMark);
            }
        }

        writer.WriteString("duration", System.Xml.XmlConvert.ToString(result.EndedAt - result.StartedAt));
        writer.WriteEndObject();
    }

    private static void Context(Utf8JsonWriter writer, ResultRow result, ScoreCard card, string root)
    {
        writer.WriteStartObject("context");
        writer.WriteString("registration", IdOf(root, "registration/" + result.Session));
        writer.WriteString("language", "zh-CN");
        writer.WriteStartObject("extensions");
        writer.WriteString($"{root}/xapi/mode", result.Mode);
        writer.WriteString($"{root}/xapi/voice", result.Voice);
        writer.WriteString($"{root}/xapi/scoring-version", card.Version);
        writer.WriteString($"{root}/xapi/status", card.Status.ToString().ToLowerInvariant());
        writer.WriteStartObject($"{root}/xapi/dimensions");
        foreach (var dimension in ResultRow.Dimensions)
        {
            if (card.Dimensions.GetValueOrDefault(dimension) is { } level)
            {
                writer.WriteNumber(dimension, level);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // A name-based UUID (RFC 9562, version 8: SHA-256).
    private static string IdOf(string root, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(root + "\n" + name)).AsSpan(0, 16).ToArray();
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }
}
