using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions;

/// <summary>A session's line in listings: a projection written with every append and rebuildable from the events. Holds no words.</summary>
public sealed record SessionHead(
    string Scenario,
    string Title,
    string Mode,
    string Voice,
    string Status,
    int Turns,
    int Minute,
    string Stage,
    string? Ending,
    string? EndingId,
    double? Total,
    string? Parent,
    string? Person = null)
{
    private static readonly SessionHeadJson Json = new(new JsonSerializerOptions(SessionHeadJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The line of a state; <c>open</c> while it can be played on, else <c>ended</c>.</summary>
    public static SessionHead Of(SessionState state, double? total = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new SessionHead(
            state.Start.Scenario,
            state.Scene.Scenario.Title,
            state.Start.Mode == SessionMode.Exam ? "exam" : "practice",
            state.Start.Voice,
            state.Ended is null ? "open" : "ended",
            state.Scene.Turn,
            state.Scene.Minute,
            state.Scene.Stage,
            state.Ended is { } ended ? KindName(ended.Kind) : null,
            state.Ended?.EndingId,
            total,
            state.Start.Parent?.Session,
            state.Start.Person);
    }

    /// <summary>The wire name of an ending's kind.</summary>
    public static string KindName(EndingKind kind) => kind switch
    {
        EndingKind.Good => "good",
        EndingKind.Fair => "fair",
        EndingKind.Failed => "failed",
        EndingKind.Unsafe => "unsafe",
        _ => "left",
    };

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json.SessionHead);

    /// <summary>From a stored line; null when it is none.</summary>
    public static SessionHead? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.SessionHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SessionHead))]
internal sealed partial class SessionHeadJson : JsonSerializerContext;
