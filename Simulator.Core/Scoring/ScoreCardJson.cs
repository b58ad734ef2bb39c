using System.Text.Json;
using Simulator.Core.Sessions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scoring;

/// <summary>Writes the fields of the <c>scored</c> contract (architecture section 10).</summary>
public static class ScoreCardJson
{
    /// <summary>Writes them into an open object.</summary>
    /// <param name="w">The writer.</param>
    /// <param name="card">The card.</param>
    /// <param name="words">Words of a turn, for the quotes of red lines; null leaves quotes out (stored records hold none).</param>
    public static void WriteFields(Utf8JsonWriter w, ScoreCard card, Func<int, string?>? words)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(card);
        w.WriteString("scenario", card.Scenario);
        w.WriteString("scoring_version", card.Version);
        w.WriteString("status", Snake(card.Status));
        Number(w, "total", card.Total);
        Number(w, "uncapped", card.Uncapped);
        w.WriteString("grade", card.Grade is { } grade ? Snake(grade) : null);
        w.WriteString("ending", SessionHead.KindName(card.Ending));
        w.WriteString("ending_id", card.EndingId);
        w.WriteStartArray("caps");
        foreach (var cap in card.Caps)
        {
            w.WriteStartObject();
            w.WriteString("source", cap.Source);
            w.WriteNumber("limit", cap.Limit);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteNumber("hint_points", card.HintPoints);
        w.WriteStartObject("dimensions");
        foreach (var (id, level) in card.Dimensions)
        {
            Number(w, id, level);
        }

        w.WriteEndObject();
        KeyActions(w, card);
        RedLines(w, card, words);
    }

    private static void KeyActions(Utf8JsonWriter w, ScoreCard card)
    {
        w.WriteStartArray("key_actions");
        foreach (var action in card.KeyActions)
        {
            w.WriteStartObject();
            w.WriteString("id", action.Id);
            w.WriteString("status", Snake(action.Status));
            if (action.Turn is { } turn)
            {
                w.WriteNumber("turn", turn);
            }
            else
            {
                w.WriteNull("turn");
            }

            Place(w, action.Span);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void RedLines(Utf8JsonWriter w, ScoreCard card, Func<int, string?>? words)
    {
        w.WriteStartArray("red_lines");
        foreach (var (suspicion, status) in card.RedLines)
        {
            w.WriteStartObject();
            w.WriteString("id", suspicion.RedLine);
            w.WriteString("status", Snake(status));
            w.WriteNumber("turn", suspicion.Turn);
            Place(w, suspicion.Span);
            if (suspicion.Span is null)
            {
                w.WriteNumber("since_turn", suspicion.SinceTurn ?? suspicion.Turn);
                w.WriteNumber("until_turn", suspicion.UntilTurn ?? suspicion.Turn);
            }

            if (words is not null)
            {
                w.WriteString("quote", QuoteOf(suspicion.Span, words(suspicion.Turn)));
            }

            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static string? QuoteOf(TextSpan? span, string? words) =>
        span is { } s && words is not null && s.End <= words.Length ? s.Of(words) : null;

    private static void Place(Utf8JsonWriter w, TextSpan? span)
    {
        if (span is { } place)
        {
            w.WriteNumber("start", place.Start);
            w.WriteNumber("length", place.Length);
            return;
        }

        w.WriteNull("start");
        w.WriteNull("length");
    }

    private static void Number(Utf8JsonWriter w, string name, decimal? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, number);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
