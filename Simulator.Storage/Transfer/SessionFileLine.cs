using System.Text.Json.Serialization;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Transfer;

/// <summary>One line of a session file; the kind says which fields are there.</summary>
internal sealed record SessionFileLine
{
    /// <summary>file, blob, stream, event, end.</summary>
    public required string Kind { get; init; }

    public string? Format { get; init; }

    public string? Session { get; init; }

    public string? Stream { get; init; }

    public string? Id { get; init; }

    public string? Head { get; init; }

    public string? Hash { get; init; }

    /// <summary>Base64 of the gzip of a bundle.</summary>
    public string? Bytes { get; init; }

    public SealedEvent? Event { get; init; }

    /// <summary>Number of lines before the last one.</summary>
    public int? Lines { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionFileLine))]
internal sealed partial class SessionFileJson : JsonSerializerContext;
