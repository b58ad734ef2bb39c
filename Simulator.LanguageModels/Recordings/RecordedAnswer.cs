using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Recordings;

/// <summary>One recorded call: a line of JSON. Holds what came back, and of what was sent only a hash.</summary>
/// <param name="Request">Hash of model, messages and options.</param>
/// <param name="Pieces">Texts in the order they came.</param>
/// <param name="Finish">Finish reason; null when there was none.</param>
/// <param name="Failure">How the call failed; null when it did not.</param>
internal sealed record RecordedAnswer(
    string Request,
    ImmutableArray<string> Pieces,
    string? Finish,
    long? PromptTokens,
    long? AnswerTokens,
    ModelFailureKind? Failure)
{
    private static readonly RecordingJson Json = new(new JsonSerializerOptions(RecordingJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public string ToLine() => JsonSerializer.Serialize(this, Json.RecordedAnswer);

    /// <exception cref="JsonException">No line of a recording.</exception>
    public static RecordedAnswer OfLine(string line) =>
        JsonSerializer.Deserialize(line, Json.RecordedAnswer) ?? throw new JsonException("null");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RecordedAnswer))]
internal sealed partial class RecordingJson : JsonSerializerContext;
