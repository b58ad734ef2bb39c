using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Storage.Anchors;

/// <summary>One line of the anchor file: where the chains stood, written outside the database.</summary>
/// <param name="V">Version of the line's shape: 1.</param>
/// <param name="At">Wall time (UTC).</param>
/// <param name="Seq">Arrival number of the last event then; the next anchor lists streams changed after it.</param>
/// <param name="Events">Events in the store then.</param>
/// <param name="Streams">Streams in the store then.</param>
/// <param name="Heads">Heads of the streams changed since the anchor before.</param>
/// <param name="Previous">Hex SHA-256 of the line before; empty in the first. A line taken out or edited is seen.</param>
public sealed record Anchor(
    int V,
    DateTimeOffset At,
    long Seq,
    long Events,
    long Streams,
    IReadOnlyList<AnchoredHead> Heads,
    string Previous);

/// <summary>A chain's head at the time of an anchor.</summary>
/// <param name="Kind">See <see cref="Simulator.Core.Sessions.Journal.StreamId"/>.</param>
/// <param name="Id">See <see cref="Simulator.Core.Sessions.Journal.StreamId"/>.</param>
/// <param name="N">N of the last event.</param>
/// <param name="Hash">Its hash, hex.</param>
public sealed record AnchoredHead(string Kind, string Id, long N, string Hash);

[JsonSourceGenerationOptions(JsonSerializerDefaults.General, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Anchor))]
internal sealed partial class AnchorJson : JsonSerializerContext;
