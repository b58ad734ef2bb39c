using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Core.Sessions.Journal;

namespace Simulator.LanguageModels.Judging;

/// <summary>The journal record of a second opinion: in the session's review stream, never in the session's own. The model's reasons are erasable content.</summary>
public static class SecondOpinionRecord
{
    public const string EventType = "second_opinion";

    private static readonly SecondOpinionJson Json = new(new JsonSerializerOptions(SecondOpinionJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Where it is kept.</summary>
    public static StreamId StreamOf(string session) => new("review", session);

    public static NewEvent Encode(SecondOpinion opinion)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        var reasons = opinion.Runs.Select(r => r.Ratings.Select(x => x.Reason).ToImmutableArray()).ToImmutableArray();
        var body = opinion with { Runs = [.. opinion.Runs.Select(r => r with { Ratings = [.. r.Ratings.Select(x => x with { Reason = string.Empty })] })] };
        return new NewEvent(EventType, 1, JsonSerializer.Serialize(body, Json.SecondOpinion), JsonSerializer.Serialize(reasons, Json.ImmutableArrayImmutableArrayString));
    }

    /// <summary>The opinion of a record; reasons that were erased are empty. Null for another type.</summary>
    public static SecondOpinion? Decode(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Type != EventType || JsonSerializer.Deserialize(stored.Body, Json.SecondOpinion) is not { } opinion)
        {
            return null;
        }

        if (stored.Content is not { } content)
        {
            return opinion;
        }

        var reasons = JsonSerializer.Deserialize(content, Json.ImmutableArrayImmutableArrayString);
        return opinion with
        {
            Runs = [.. opinion.Runs.Select((r, i) => r with { Ratings = [.. r.Ratings.Select((x, j) => x with { Reason = reasons[i][j] })] })],
        };
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SecondOpinion))]
[JsonSerializable(typeof(ImmutableArray<ImmutableArray<string>>))]
internal sealed partial class SecondOpinionJson : JsonSerializerContext;
