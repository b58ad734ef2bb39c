using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Core.Learning.Notes;

/// <summary>A note's line in listings; holds no words.</summary>
public sealed record NoteHead(string Person, string Week, int Specificity, bool IsPrivate, bool IsDiscussed)
{
    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, NoteHeadJson.Default.NoteHead);

    /// <summary>From a stored line.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static NoteHead Parse(string json) => JsonSerializer.Deserialize(json, NoteHeadJson.Default.NoteHead) ?? throw new JsonException("An empty head.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(NoteHead))]
internal sealed partial class NoteHeadJson : JsonSerializerContext;
