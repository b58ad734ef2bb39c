using System.Collections.Immutable;
using System.Text.Json;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Reviews;

/// <summary>What a review needs of a model's second opinion, which stands in the same stream: a level by dimension. It decides nothing.</summary>
public static class JudgeLevels
{
    private const string EventType = "second_opinion";

    /// <summary>Levels of the last opinion, 1 to 5; empty when there is none. Dimensions it could not judge are left out.</summary>
    public static ImmutableSortedDictionary<string, int> Of(IEnumerable<StoredEvent> review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.LastOrDefault(e => e.Type == EventType) is { } last ? Parse(last.Body) : ReviewState.NoLevels;
    }

    private static ImmutableSortedDictionary<string, int> Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.GetProperty("criteria").EnumerateArray()
                .Where(c => c.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Number)
                .ToImmutableSortedDictionary(c => c.GetProperty("criterion").GetString() ?? "", c => c.GetProperty("level").GetInt32(), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return ReviewState.NoLevels;
        }
    }
}
