using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Core.Learning.Pairing;

/// <summary>A pair's line in listings. Ids only.</summary>
public sealed record PairHead(string? Apprentice, string? Mentor, PairStage Stage, DateOnly? Start)
{
    /// <summary>True when it takes one of the mentor's places: proposed, confirmed or active.</summary>
    [JsonIgnore]
    public bool TakesPlace => Apprentice is not null && Stage is (PairStage.Proposed or PairStage.HalfConfirmed or PairStage.Active);

    /// <summary>From a stored line; null when it is none.</summary>
    public static PairHead? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PairHeadJson.Default.PairHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PairHead))]
internal sealed partial class PairHeadJson : JsonSerializerContext;
