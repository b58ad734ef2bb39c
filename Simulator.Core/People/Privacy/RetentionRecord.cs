using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.People.Privacy;

/// <summary>How long a store keeps words. Immutable.</summary>
/// <param name="Days">Days after which words are due to be erased; null while nobody has set it: nothing is due.</param>
public sealed record Retention(int? Days)
{
    /// <summary>Longest period that can be set.</summary>
    public const int MostDays = 3650;
}

/// <summary>Something that happened to a store's settings.</summary>
public abstract record SettingEvent : RecordEvent;

/// <summary>The retention period was set.</summary>
public sealed record RetentionSet : SettingEvent
{
    public required int Days { get; init; }
}

/// <summary>The one stream of kind <c>setting</c>.</summary>
public static class RetentionRecord
{
    /// <summary>Its id.</summary>
    public const string Id = "retention";

    /// <summary>Events and fold.</summary>
    public static RecordKind<Retention, SettingEvent> Kind { get; } = new(
        "setting",
        new RecordCodec<SettingEvent>(new RecordShapes<SettingEvent>().Add("retention_set", RetentionJson.Default.RetentionSet)),
        _ => new Retention((int?)null),
        (state, happened) => happened is RetentionSet it ? state with { Days = it.Days } : state,
        _ => "{}");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RetentionSet))]
internal sealed partial class RetentionJson : JsonSerializerContext;
