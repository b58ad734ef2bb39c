using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.LanguageModels.Settings;

/// <summary>What is known about a common server. Data in <c>presets.json</c>; every field can be set otherwise.</summary>
/// <param name="Model">A usual model; null where only the operator knows.</param>
/// <param name="NeedsKey">False for local servers.</param>
/// <param name="TokenLimitField">Name of the field that limits the answer; null for <c>max_tokens</c>.</param>
/// <param name="Extra">Further fields of the request body.</param>
public sealed record ModelPreset(
    string Id,
    string Title,
    Uri Endpoint,
    string? Model = null,
    bool NeedsKey = false,
    string? TokenLimitField = null,
    ImmutableSortedDictionary<string, JsonElement>? Extra = null)
{
    public static ImmutableArray<ModelPreset> All { get; } = Read();

    public static ModelPreset? Find(string id) => All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<ModelPreset> Read()
    {
        using var file = typeof(ModelPreset).Assembly.GetManifestResourceStream("Settings/presets.json")!;
        return JsonSerializer.Deserialize(file, PresetJson.Default.ImmutableArrayModelPreset);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ImmutableArray<ModelPreset>))]
internal sealed partial class PresetJson : JsonSerializerContext;
