using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.People.Units;

/// <summary>The streams of kind <c>unit</c>.</summary>
public static class UnitRecord
{
    private static readonly UnitJson Json = new(new JsonSerializerOptions(UnitJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Events, fold and listing line of a unit.</summary>
    public static RecordKind<Unit, UnitEvent> Kind { get; } = new(
        "unit",
        new RecordCodec<UnitEvent>(new RecordShapes<UnitEvent>()
            .Add("unit_set_up", Json.UnitSetUp)
            .Add("unit_renamed", Json.UnitRenamed)
            .Add("unit_moved", Json.UnitMoved)
            .Add("unit_closed", Json.UnitClosed)),
        id => new Unit(id, "", UnitLevel.Grid, null),
        (unit, happened) => happened switch
        {
            UnitSetUp it => unit with { Name = it.Name, Level = it.Level, Parent = it.Parent },
            UnitRenamed it => unit with { Name = it.Name },
            UnitMoved it => unit with { Parent = it.Parent },
            UnitClosed => unit with { IsClosed = true },
            _ => unit,
        },
        unit => JsonSerializer.Serialize(unit, Json.Unit));

    internal static Unit? ParseHead(string head)
    {
        try
        {
            return JsonSerializer.Deserialize(head, Json.Unit);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UnitSetUp))]
[JsonSerializable(typeof(UnitRenamed))]
[JsonSerializable(typeof(UnitMoved))]
[JsonSerializable(typeof(UnitClosed))]
[JsonSerializable(typeof(Unit))]
internal sealed partial class UnitJson : JsonSerializerContext;
