using System.Text.Json.Nodes;

namespace Simulator.Core.Records;

/// <summary>Writes a record's line in listings. Never give it anybody's words or name.</summary>
public sealed class RecordHead
{
    private readonly JsonObject _fields = [];

    public RecordHead With(string name, string? value) => Set(name, JsonValue.Create(value));

    public RecordHead With(string name, int value) => Set(name, JsonValue.Create(value));

    public RecordHead With(string name, bool value) => Set(name, JsonValue.Create(value));

    /// <summary>A JSON object.</summary>
    public string ToJson() => _fields.ToJsonString();

    private RecordHead Set(string name, JsonNode? value)
    {
        _fields[name] = value;
        return this;
    }
}
