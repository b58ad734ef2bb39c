using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Simulator.Core.Scoring;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>What a stored judgement says, without words: enough to compare two.</summary>
/// <param name="Scoring">Its scoring version.</param>
/// <param name="Status">final, provisional, void, not_judged.</param>
/// <param name="Total">Null when void or not judged.</param>
/// <param name="Grade">Null when the total is.</param>
/// <param name="Dimensions">C1 to C8 to level; null for not assessed.</param>
/// <param name="KeyActions">Key action to status.</param>
/// <param name="RedLines">Names as in <see cref="RedLineEvidence.Key"/>, in order.</param>
public sealed record Judgement(
    string Scoring,
    string Status,
    decimal? Total,
    string? Grade,
    ImmutableSortedDictionary<string, decimal?> Dimensions,
    ImmutableSortedDictionary<string, string> KeyActions,
    ImmutableArray<string> RedLines)
{
    /// <summary>From the body of a <c>scored</c> record; null when it is none.</summary>
    public static Judgement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var it = document.RootElement;
            return new Judgement(
                it.GetProperty("scoring_version").GetString() ?? "",
                it.GetProperty("status").GetString() ?? "",
                Number(it.GetProperty("total")),
                it.GetProperty("grade").GetString(),
                it.GetProperty("dimensions").EnumerateObject().ToImmutableSortedDictionary(d => d.Name, d => Number(d.Value), StringComparer.Ordinal),
                it.GetProperty("key_actions").EnumerateArray().ToImmutableSortedDictionary(k => Text(k, "id"), k => Text(k, "status"), StringComparer.Ordinal),
                [.. it.GetProperty("red_lines").EnumerateArray().Select(Key)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string Key(JsonElement line)
    {
        var id = Text(line, "id");
        return line.GetProperty("start").ValueKind == JsonValueKind.Number
            ? string.Create(CultureInfo.InvariantCulture, $"{id}@{Int(line, "turn")}:{Int(line, "start")}")
            : string.Create(CultureInfo.InvariantCulture, $"{id}@{Int(line, "since_turn")}-{Int(line, "until_turn")}");
    }

    private static string Text(JsonElement it, string name) => it.GetProperty(name).GetString() ?? "";

    private static int Int(JsonElement it, string name) => it.GetProperty(name).GetInt32();

    private static decimal? Number(JsonElement it) => it.ValueKind == JsonValueKind.Number ? it.GetDecimal() : null;
}
