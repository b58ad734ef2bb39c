using System.Collections.Immutable;
using System.Text.Json;

namespace Simulator.LanguageModels.Judging;

/// <summary>Reads one answer of the judge; whatever is wrong with it is a reason, never a level.</summary>
internal static class JudgeAnswer
{
    private const int LongestReason = 400;

    public static ImmutableArray<Rating> Read(string answer, IEnumerable<string> criteria, Transcript transcript)
    {
        using var document = JsonAnswer.TryParse(answer);
        if (document is null || !document.RootElement.TryGetProperty("criteria", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return None(criteria, InconclusiveReason.NotParsed);
        }

        var given = list.EnumerateArray()
            .Where(e => e.ValueKind == JsonValueKind.Object && Text(e, "id").Length > 0)
            .GroupBy(e => Text(e, "id"), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. criteria.Select(c => given.TryGetValue(c, out var one) ? Rate(c, one, transcript) : new Rating(c, null, string.Empty, [], InconclusiveReason.Missing))];
    }

    public static ImmutableArray<Rating> None(IEnumerable<string> criteria, InconclusiveReason why, string? detail = null) =>
        [.. criteria.Select(c => new Rating(c, null, string.Empty, [], why, detail))];

    private static Rating Rate(string criterion, JsonElement one, Transcript transcript)
    {
        var reason = Text(one, "reason");
        reason = reason.Length > LongestReason ? reason[..LongestReason] : reason;
        var (quotes, allFound) = Quotes(one, transcript);
        if (!one.TryGetProperty("level", out var level) || level.ValueKind == JsonValueKind.Null)
        {
            return new Rating(criterion, null, reason, quotes, InconclusiveReason.NotObserved);
        }

        if (level.ValueKind != JsonValueKind.Number || !level.TryGetInt32(out var number) || number is < 1 or > 5)
        {
            return new Rating(criterion, null, reason, quotes, InconclusiveReason.BadLevel);
        }

        return !allFound ? new Rating(criterion, null, reason, quotes, InconclusiveReason.QuoteNotFound)
            : quotes.IsEmpty ? new Rating(criterion, null, reason, quotes, InconclusiveReason.NoQuote)
            : new Rating(criterion, number, reason, quotes, null);
    }

    private static (ImmutableArray<Quote> Quotes, bool AllFound) Quotes(JsonElement one, Transcript transcript)
    {
        if (!one.TryGetProperty("quotes", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return ([], true);
        }

        var found = ImmutableArray.CreateBuilder<Quote>();
        var all = true;
        foreach (var quote in list.EnumerateArray().Where(q => q.ValueKind == JsonValueKind.Object))
        {
            var turn = quote.TryGetProperty("turn", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var t) ? t : 0;
            if (transcript.Find(turn, Text(quote, "text")) is { } there)
            {
                found.Add(there);
            }
            else
            {
                all = false;
            }
        }

        return (found.ToImmutable(), all);
    }

    private static string Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() ?? string.Empty : string.Empty;
}
