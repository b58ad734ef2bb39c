using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.Tests.Records;

/// <summary>A small kind of record to try the ground with: a shelf of titled things.</summary>
internal sealed record Shelf(ImmutableList<string?> Titles, int Removed)
{
    public static readonly RecordKind<Shelf, ShelfEvent> Kind = new(
        "note",
        new RecordCodec<ShelfEvent>(new RecordShapes<ShelfEvent>()
            .Add("thing_put", ShelfJson.Default.ThingPut, ShelfJson.Default.String)
            .Add("thing_taken", ShelfJson.Default.ThingTaken)),
        _ => new Shelf([], 0),
        (shelf, happened) => happened switch
        {
            ThingPut put => shelf with { Titles = shelf.Titles.Add(put.Words) },
            ThingTaken => shelf with { Titles = shelf.Titles.RemoveAt(0), Removed = shelf.Removed + 1 },
            _ => shelf,
        },
        shelf => $$"""{"things":{{shelf.Titles.Count}}}""");

    public static ThingPut Put(string title) => new() { At = DateTimeOffset.UnixEpoch, By = "p-1", Colour = "red", Words = title };

    public static ThingTaken Taken() => new() { At = DateTimeOffset.UnixEpoch, By = "p-2" };
}

internal abstract record ShelfEvent : RecordEvent;

internal sealed record ThingPut : ShelfEvent, IHasWords<ThingPut, string>
{
    public required string Colour { get; init; }

    [JsonIgnore]
    public string? Words { get; init; }

    public ThingPut With(string? words) => this with { Words = words };
}

internal sealed record ThingTaken : ShelfEvent;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ThingPut))]
[JsonSerializable(typeof(ThingTaken))]
[JsonSerializable(typeof(string))]
internal sealed partial class ShelfJson : JsonSerializerContext;
