using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Simulator.Core.Residents;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Events;

/// <summary>Turns session events into journal records and back. Thread-safe.</summary>
/// <remarks>Shape version 1 of every event. When a shape changes, raise its version here and upcast on read; stored records are never rewritten.</remarks>
public static class SessionEventCodec
{
    private static readonly SessionEventJson Json = new(new JsonSerializerOptions(SessionEventJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly FrozenDictionary<string, JsonTypeInfo> ByType = new Dictionary<string, JsonTypeInfo>
    {
        ["session_started"] = Json.SessionStarted,
        ["trainee_spoke"] = Json.TraineeSpoke,
        ["turn_read"] = Json.TurnRead,
        ["clock_moved"] = Json.ClockMoved,
        ["resident_changed"] = Json.ResidentChanged,
        ["crowd_changed"] = Json.CrowdChanged,
        ["moved"] = Json.Moved,
        ["follow_refused"] = Json.FollowRefused,
        ["flagged"] = Json.Flagged,
        ["contact_called"] = Json.ContactCalled,
        ["fact_revealed"] = Json.FactRevealed,
        ["promise_made"] = Json.PromiseMade,
        ["promise_settled"] = Json.PromiseSettled,
        ["inject_fired"] = Json.InjectFired,
        ["interaction_happened"] = Json.InteractionHappened,
        ["key_action_changed"] = Json.KeyActionChanged,
        ["red_line_suspected"] = Json.RedLineSuspected,
        ["cap_set"] = Json.CapSet,
        ["stage_changed"] = Json.StageChanged,
        ["turn_closed"] = Json.TurnClosed,
        ["directed"] = Json.Directed,
        ["resident_spoke"] = Json.ResidentSpoke,
        ["hint_given"] = Json.HintGiven,
        ["session_ended"] = Json.SessionEnded,
        ["session_resumed"] = Json.SessionResumed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, (string Type, JsonTypeInfo Info)> ByClr =
        ByType.ToFrozenDictionary(p => p.Value.Type, p => (p.Key, p.Value));

    /// <summary>The record to append. Words go to <see cref="NewEvent.Content"/>, never into the body.</summary>
    public static NewEvent Encode(SessionEvent happened, string? content = null)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (happened is ResidentSpoke { Line.ModelText: { } words } spoke)
        {
            content = words;
            happened = spoke with { Line = spoke.Line with { ModelText = null } };
        }

        var (type, info) = ByClr[happened.GetType()];
        return new NewEvent(type, 1, JsonSerializer.Serialize(happened, info), content);
    }

    /// <summary>The event of a record; null for a type this version does not know (written by a later one beside the engine's own).</summary>
    /// <exception cref="JsonException">The body is not what its type says.</exception>
    public static SessionEvent? Decode(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!ByType.TryGetValue(stored.Type, out var info))
        {
            return null;
        }

        var happened = (SessionEvent?)JsonSerializer.Deserialize(stored.Body, info);
        return happened is ResidentSpoke { Line.LineId: null } spoke
            ? spoke with { Line = spoke.Line with { ModelText = stored.Content } }
            : happened;
    }

    /// <summary>The type name under which an event is stored.</summary>
    public static string TypeOf(SessionEvent happened) => ByClr[happened.GetType()].Type;
}

/// <summary>Enum members as snake_case.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class SnakeEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(SnakeEnum<Act>), typeof(SnakeEnum<ClauseMode>), typeof(SnakeEnum<SessionMode>), typeof(SnakeEnum<PromiseStatus>),
        typeof(SnakeEnum<KeyActionStatus>), typeof(SnakeEnum<Scenarios.EndingKind>),
    ])]
[JsonSerializable(typeof(SessionStarted))]
[JsonSerializable(typeof(TraineeSpoke))]
[JsonSerializable(typeof(TurnRead))]
[JsonSerializable(typeof(ClockMoved))]
[JsonSerializable(typeof(ResidentChanged))]
[JsonSerializable(typeof(CrowdChanged))]
[JsonSerializable(typeof(Moved))]
[JsonSerializable(typeof(FollowRefused))]
[JsonSerializable(typeof(Flagged))]
[JsonSerializable(typeof(ContactCalled))]
[JsonSerializable(typeof(FactRevealed))]
[JsonSerializable(typeof(PromiseMade))]
[JsonSerializable(typeof(PromiseSettled))]
[JsonSerializable(typeof(InjectFired))]
[JsonSerializable(typeof(InteractionHappened))]
[JsonSerializable(typeof(KeyActionChanged))]
[JsonSerializable(typeof(RedLineSuspected))]
[JsonSerializable(typeof(CapSet))]
[JsonSerializable(typeof(StageChanged))]
[JsonSerializable(typeof(TurnClosed))]
[JsonSerializable(typeof(Directed))]
[JsonSerializable(typeof(ResidentSpoke))]
[JsonSerializable(typeof(HintGiven))]
[JsonSerializable(typeof(SessionEnded))]
[JsonSerializable(typeof(SessionResumed))]
internal sealed partial class SessionEventJson : JsonSerializerContext;
