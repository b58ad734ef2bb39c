using System.Text.Json;
using Simulator.Core.Sessions;
using Simulator.LanguageModels.Judging;

namespace Simulator.Console.Machine;

/// <summary><c>judge --json</c>: one object.</summary>
internal static class SecondOpinionJsonView
{
    public static void Write(JsonLine line, SessionState state, SecondOpinion opinion) => line.Write(w =>
    {
        w.WriteNumber("v", 1);
        w.WriteString("event", "second_opinion");
        w.WriteString("session", state.Id);
        w.WriteString("model", opinion.Model);
        w.WriteString("rubric", opinion.Rubric);
        w.WriteString("prompt", opinion.Prompt);
        w.WriteString("transcript", opinion.Transcript);
        w.WriteStartArray("criteria");
        foreach (var criterion in opinion.Criteria)
        {
            w.WriteStartObject();
            w.WriteString("id", criterion.Criterion);
            Number(w, "level", criterion.Level);
            Number(w, "spread", criterion.Spread);
            w.WriteBoolean("disputed", criterion.IsDisputed);
            Reason(w, criterion.Inconclusive);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("runs");
        foreach (var run in opinion.Runs)
        {
            Run(w, state, run);
        }

        w.WriteEndArray();
    });

    private static void Run(Utf8JsonWriter w, SessionState state, JudgeRun run)
    {
        w.WriteStartObject();
        w.WriteNumber("seed", run.Seed);
        w.WriteStartArray("order");
        foreach (var id in run.Order)
        {
            w.WriteStringValue(id);
        }

        w.WriteEndArray();
        w.WriteStartArray("ratings");
        foreach (var rating in run.Ratings)
        {
            w.WriteStartObject();
            w.WriteString("id", rating.Criterion);
            w.WriteString("reason", rating.Reason);
            w.WriteStartArray("quotes");
            foreach (var quote in rating.Quotes)
            {
                w.WriteStartObject();
                w.WriteNumber("turn", quote.Turn);
                w.WriteNumber("start", quote.Span.Start);
                w.WriteNumber("length", quote.Span.Length);
                w.WriteString("quote", Views.Quotes.Of(state, quote.Turn, quote.Span));
                w.WriteEndObject();
            }

            w.WriteEndArray();
            Number(w, "level", rating.Level);
            Reason(w, rating.Inconclusive);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter w, string name, int? value)
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

    private static void Reason(Utf8JsonWriter w, InconclusiveReason? reason) =>
        w.WriteString("inconclusive", reason is { } why ? JsonNamingPolicy.SnakeCaseLower.ConvertName(why.ToString()) : null);
}
