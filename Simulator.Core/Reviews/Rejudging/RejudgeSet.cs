using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Core.Records;
using Simulator.Core.StateMachines;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Life of a set.</summary>
public enum RejudgeStage
{
    /// <summary>Being made.</summary>
    Making,

    /// <summary>To be looked at, then applied or discarded.</summary>
    Open,

    /// <summary>Applying was begun and not finished: apply again.</summary>
    Applying,
    Applied,
    Discarded,
}

/// <summary>What moves a set on.</summary>
public enum RejudgeTrigger
{
    Make,
    BeginApply,
    Finish,
    Discard,
}

/// <summary>A set of sessions judged again. Immutable fold of its events.</summary>
public sealed record RejudgeSet
{
    private static readonly RejudgeJson Json = new(new JsonSerializerOptions(RejudgeJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public required string Id { get; init; }
    public RejudgeStage Stage { get; init; } = RejudgeStage.Making;
    public RejudgeMade? Made { get; init; }
    public ImmutableArray<SessionRejudged> Sessions { get; init; } = [];

    /// <summary>The table of its life.</summary>
    public static StateMachineDefinition<RejudgeStage, RejudgeTrigger, RejudgeSet> Life { get; } =
        new StateMachineBuilder<RejudgeStage, RejudgeTrigger, RejudgeSet>()
            .Initial(RejudgeStage.Making).State(RejudgeStage.Open).State(RejudgeStage.Applying).Final(RejudgeStage.Applied).Final(RejudgeStage.Discarded)
            .From(RejudgeStage.Making).On(RejudgeTrigger.Make).To(RejudgeStage.Open)
            .From(RejudgeStage.Open).On(RejudgeTrigger.BeginApply).To(RejudgeStage.Applying)
            .On(RejudgeTrigger.Discard).To(RejudgeStage.Discarded)
            .From(RejudgeStage.Applying).On(RejudgeTrigger.BeginApply).Ignore()
            .On(RejudgeTrigger.Finish).To(RejudgeStage.Applied)
            .Build();

    /// <summary>The kind of its streams.</summary>
    public static RecordKind<RejudgeSet, RejudgeEvent> Kind { get; } = new(
        "rejudge",
        new RecordCodec<RejudgeEvent>(new RecordShapes<RejudgeEvent>()
            .Add("rejudge_made", Json.RejudgeMade)
            .Add("session_rejudged", Json.SessionRejudged)
            .Add("rejudge_apply_begun", Json.RejudgeApplyBegun)
            .Add("rejudge_applied", Json.RejudgeApplied)
            .Add("rejudge_discarded", Json.RejudgeDiscarded)),
        id => new RejudgeSet { Id = id },
        Fold,
        set => JsonSerializer.Serialize(RejudgeHead.Of(set), Json.RejudgeHead));

    /// <summary>The line of a set in listings; null when it is none.</summary>
    public static RejudgeHead? ParseHead(string head)
    {
        try
        {
            return JsonSerializer.Deserialize(head, Json.RejudgeHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string Encode(AppliedOverlay applied) => JsonSerializer.Serialize(applied, Json.AppliedOverlay);

    internal static AppliedOverlay? DecodeApplied(string body) => JsonSerializer.Deserialize(body, Json.AppliedOverlay);

    private static RejudgeSet Fold(RejudgeSet set, RejudgeEvent happened) => happened switch
    {
        RejudgeMade made => set with { Made = made, Stage = RejudgeStage.Open },
        SessionRejudged one => set with { Sessions = set.Sessions.Add(one) },
        RejudgeApplyBegun => set with { Stage = RejudgeStage.Applying },
        RejudgeApplied => set with { Stage = RejudgeStage.Applied },
        RejudgeDiscarded => set with { Stage = RejudgeStage.Discarded },
        _ => set,
    };
}

/// <summary>A set's line in listings.</summary>
public sealed record RejudgeHead(RejudgeStage Stage, DateTimeOffset? MadeAt, string? By, int Sessions, int Different, int Impossible)
{
    internal static RejudgeHead Of(RejudgeSet set) => new(
        set.Stage,
        set.Made?.At,
        set.Made?.By,
        set.Sessions.Length,
        set.Sessions.Count(s => s.IsDifferent),
        set.Sessions.Count(s => s.Obstacle is not null));
}

/// <summary>Evidence that was applied to a session, in its own stream.</summary>
/// <param name="Set">The set.</param>
/// <param name="Bundle">Hash of the case by which was judged.</param>
/// <param name="Records">See <see cref="OverlayCodec"/>.</param>
internal sealed record AppliedOverlay(string Set, string Bundle, ImmutableArray<OverlayRecord> Records);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(SnakeCase<RejudgeObstacle>), typeof(SnakeCase<ChangedPart>), typeof(SnakeCase<ChangeCause>), typeof(SnakeCase<RejudgeStage>),
    ])]
[JsonSerializable(typeof(RejudgeMade))]
[JsonSerializable(typeof(SessionRejudged))]
[JsonSerializable(typeof(RejudgeApplyBegun))]
[JsonSerializable(typeof(RejudgeApplied))]
[JsonSerializable(typeof(RejudgeDiscarded))]
[JsonSerializable(typeof(RejudgeHead))]
[JsonSerializable(typeof(AppliedOverlay))]
internal sealed partial class RejudgeJson : JsonSerializerContext;
