using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Core.Records;
using Simulator.Core.Scoring;

namespace Simulator.Core.Reviews;

/// <summary>The streams of kind <c>review</c>: one a session, under the session's id. Second opinions of a model stand in the same streams and are read apart.</summary>
public static class ReviewRecord
{
    private static readonly ReviewJson Json = new(new JsonSerializerOptions(ReviewJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Events, fold and listing line of a review.</summary>
    public static RecordKind<ReviewState, ReviewEvent> Kind { get; } = new(
        "review",
        new RecordCodec<ReviewEvent>(new RecordShapes<ReviewEvent>()
            .Add("self_appraised", Json.SelfAppraised, Json.SelfAppraisalWords)
            .Add("review_claimed", Json.ReviewClaimed)
            .Add("review_released", Json.ReviewReleased)
            .Add("turn_commented", Json.TurnCommented, Json.String)
            .Add("red_line_decided", Json.RedLineDecided, Json.String)
            .Add("level_overridden", Json.LevelOverridden, Json.String)
            .Add("session_marked", Json.SessionMarked)
            .Add("plan_written", Json.PlanWritten, Json.CoachPlan)
            .Add("review_signed", Json.ReviewSigned)
            .Add("review_reopened", Json.ReviewReopened, Json.String)
            .Add("appealed", Json.Appealed, Json.String)
            .Add("appeal_answered", Json.AppealAnswered, Json.String)
            .Add("anchor_set", Json.AnchorSet)
            .Add("anchor_removed", Json.AnchorRemoved)),
        id => new ReviewState(id),
        ReviewState.Fold,
        state => JsonSerializer.Serialize(ReviewHead.Of(state), Json.ReviewHead));

    internal static ReviewHead? ParseHead(string head)
    {
        try
        {
            return JsonSerializer.Deserialize(head, Json.ReviewHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A review's line in listings: no words, no names.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Raters">Who marked, each once, in order.</param>
/// <param name="OpenAppeals">Appeals without answer.</param>
/// <param name="IsAnchor">True in the anchor set.</param>
/// <param name="Total">The mentor's total when signed.</param>
/// <param name="SignedAt">When signed.</param>
public sealed record ReviewHead(
    ReviewStage Stage,
    string? Holder,
    ImmutableArray<string> Raters,
    int OpenAppeals,
    bool IsAnchor,
    decimal? Total,
    DateTimeOffset? SignedAt)
{
    /// <summary>The line of a review about which nothing is known.</summary>
    public static ReviewHead None { get; } = new(ReviewStage.Waiting, null, [], 0, false, null, null);

    /// <summary>The line of a state.</summary>
    public static ReviewHead Of(ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var signed = state.Stage == ReviewStage.SignedOff ? state.Signature : null;
        return new ReviewHead(
            state.Stage,
            state.Holder,
            [.. state.Marks.Select(m => m.By).Distinct(StringComparer.Ordinal)],
            state.Appeals.Count(a => a.Answer is null),
            state.Anchor is not null,
            signed?.Total,
            signed?.At);
    }

    /// <summary>From a stored line; a line that is none tells nothing.</summary>
    public static ReviewHead Parse(string head) => ReviewRecord.ParseHead(head) is { Raters.IsDefault: false } parsed ? parsed : None;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCase<RedLineStatus>), typeof(SnakeCase<ScoreStatus>), typeof(SnakeCase<Grade>), typeof(SnakeCase<AppealKind>), typeof(SnakeCase<ReviewStage>)])]
[JsonSerializable(typeof(SelfAppraised))]
[JsonSerializable(typeof(ReviewClaimed))]
[JsonSerializable(typeof(ReviewReleased))]
[JsonSerializable(typeof(TurnCommented))]
[JsonSerializable(typeof(RedLineDecided))]
[JsonSerializable(typeof(LevelOverridden))]
[JsonSerializable(typeof(SessionMarked))]
[JsonSerializable(typeof(PlanWritten))]
[JsonSerializable(typeof(ReviewSigned))]
[JsonSerializable(typeof(ReviewReopened))]
[JsonSerializable(typeof(Appealed))]
[JsonSerializable(typeof(AppealAnswered))]
[JsonSerializable(typeof(AnchorSet))]
[JsonSerializable(typeof(AnchorRemoved))]
[JsonSerializable(typeof(SelfAppraisalWords))]
[JsonSerializable(typeof(CoachPlan))]
[JsonSerializable(typeof(ReviewHead))]
[JsonSerializable(typeof(string))]
internal sealed partial class ReviewJson : JsonSerializerContext;
