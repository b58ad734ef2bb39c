using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Simulator.Core.Residents;
using Simulator.Core.Scoring;

namespace Simulator.Core.Learning.Growth;

/// <summary>What growth reads of a stored judgement (a <c>scored</c> record).</summary>
internal sealed record LastCard(
    ScoreStatus Status,
    decimal? Total,
    ImmutableSortedDictionary<string, decimal?> Levels,
    ImmutableArray<(string Id, KeyActionStatus Status)> KeyActions,
    ImmutableArray<(string Id, string Key, RedLineStatus Status)> RedLines)
{
    /// <summary>Null for a body that is no judgement.</summary>
    public static LastCard? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var it = document.RootElement;
            return new LastCard(
                Named<ScoreStatus>(it),
                Number(it.GetProperty("total")),
                it.GetProperty("dimensions").EnumerateObject().ToImmutableSortedDictionary(d => d.Name, d => Number(d.Value), StringComparer.Ordinal),
                [.. it.GetProperty("key_actions").EnumerateArray().Select(a => (Id(a), Named<KeyActionStatus>(a)))],
                [.. it.GetProperty("red_lines").EnumerateArray().Select(r => (Id(r), Key(r), Named<RedLineStatus>(r)))]);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same as <see cref="RedLineEvidence.Key"/>.</summary>
    public static string KeyOf(string id, int turn, int? start, int since, int until) => start is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"{id}@{turn}:{place}")
        : string.Create(CultureInfo.InvariantCulture, $"{id}@{since}-{until}");

    private static string Key(JsonElement line)
    {
        var turn = line.GetProperty("turn").GetInt32();
        return line.GetProperty("start").ValueKind == JsonValueKind.Number
            ? KeyOf(Id(line), turn, line.GetProperty("start").GetInt32(), turn, turn)
            : KeyOf(Id(line), turn, null, line.GetProperty("since_turn").GetInt32(), line.GetProperty("until_turn").GetInt32());
    }

    private static string Id(JsonElement it) => it.GetProperty("id").GetString() ?? "";

    private static T Named<T>(JsonElement it)
        where T : struct, Enum => Enum.Parse<T>((it.GetProperty("status").GetString() ?? "").Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static decimal? Number(JsonElement it) => it.ValueKind == JsonValueKind.Number ? it.GetDecimal() : null;
}
