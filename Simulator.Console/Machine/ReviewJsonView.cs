using System.Globalization;
using System.Text.Json;
using Simulator.Core.Reviews;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Understanding;

namespace Simulator.Console.Machine;

/// <summary><c>review SESSION --json</c>: the page as one object, without what its reader may not see yet.</summary>
internal static class ReviewJsonView
{
    public static void Write(JsonLine line, ReviewPage page, bool transcript) => line.Write(w =>
    {
        var state = page.Subject.History.State;
        w.WriteNumber("v", 1);
        w.WriteString("event", "review");
        w.WriteString("session", page.Subject.Id);
        w.WriteString("trainee", page.Trainee);
        w.WriteString("stage", Snake(page.State.Stage));
        w.WriteNumber("version", page.Version);
        w.WriteString("holder", page.State.Holder);
        w.WriteString("sight", Snake(page.Sight));
        w.WriteStartObject("card");
        Card(w, page, state);
        w.WriteEndObject();
        Turn(w, "up", page.Up, state);
        Turn(w, "down", page.Down, state);
        w.WriteStartArray("missed");
        foreach (var missed in page.Debrief.MissedFirst)
        {
            w.WriteStartObject();
            w.WriteString("id", missed.Action.Id);
            w.WriteString("title", missed.Action.Title);
            w.WriteNumber("harm", missed.Action.Harm);
            w.WriteString("advice", missed.Action.Advice);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        Past(w, page);
        Plan(w, page);
        Levels(w, page);
        Appraisal(w, page.State.Appraisal);
        Decisions(w, page.State);
        w.WriteStartArray("appeals");
        foreach (var appeal in page.State.Appeals)
        {
            w.WriteStartObject();
            Appeal(w, appeal, state);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        if (transcript)
        {
            w.WriteStartArray("words");
            foreach (var words in state.Words)
            {
                w.WriteStringValue(words);
            }

            w.WriteEndArray();
        }
    });

    /// <summary>An appeal's fields into an open object.</summary>
    public static void Appeal(Utf8JsonWriter w, AppealState of, SessionState state)
    {
        var appeal = of.Appeal;
        w.WriteString("appeal", appeal.Appeal);
        w.WriteString("kind", Snake(appeal.Kind));
        w.WriteString("about", appeal.About);
        Number(w, "turn", appeal.Turn);
        w.WriteString("quote", appeal is { Turn: { } turn, Start: { } start, Length: { } length } ? Words(state, turn, new TextSpan(start, length)) : null);
        w.WriteString("reason", appeal.Words);
        w.WriteString("answer", of.Answer is { } answer ? (answer.IsAccepted ? "accepted" : "declined") : null);
        w.WriteString("answer_words", of.Answer?.Words);
    }

    /// <summary>A number or null.</summary>
    public static void Number(Utf8JsonWriter w, string name, decimal? value)
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

    // A blind rater gets what happened and no judgement.
    private static void Card(Utf8JsonWriter w, ReviewPage page, SessionState state)
    {
        if (page.Sight == ReviewSight.Blind)
        {
            w.WriteString("ending", SessionHead.KindName(page.Card.Ending));
            w.WriteString("ending_id", page.Card.EndingId);
            return;
        }

        var isHidden = page.Levels.All(l => l.IsHidden);
        ScoreCardJson.WriteFields(
            w,
            isHidden ? page.Card with { Dimensions = page.Card.Dimensions.Clear() } : page.Card,
            turn => state.Words.ElementAtOrDefault(turn - 1));
        Number(w, "machine_total", page.Subject.Machine.Total);
    }

    private static void Turn(Utf8JsonWriter w, string name, Turn? turn, SessionState state)
    {
        if (turn is null)
        {
            w.WriteNull(name);
            return;
        }

        w.WriteStartObject(name);
        w.WriteNumber("turn", turn.Point.Turn);
        w.WriteString("resident", turn.Resident);
        w.WriteString("mood", turn.Point.Key.ToString().ToLowerInvariant());
        w.WriteNumber("delta", turn.Point.Delta);
        w.WriteString("quote", turn.Point.Trigger is { } quote ? Words(state, quote.Turn, quote.Span) : null);
        w.WriteString("inject", turn.Point.Inject);
        w.WriteEndObject();
    }

    private static void Past(Utf8JsonWriter w, ReviewPage page)
    {
        w.WriteStartArray("past");
        foreach (var run in page.Past)
        {
            w.WriteStartObject();
            w.WriteString("session", run.Session);
            w.WriteString("scenario", run.Scenario);
            w.WriteString("at", run.At.ToString("O", CultureInfo.InvariantCulture));
            Number(w, "total", run.Total);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Plan(Utf8JsonWriter w, ReviewPage page)
    {
        var written = page.State.Plan;
        w.WriteStartObject("plan");
        w.WriteBoolean("written", written is not null);
        w.WriteString("affirmation", written is null ? page.Proposal.Affirmation : written.Words?.Affirmation);
        w.WriteString("question", written is null ? page.Proposal.Question : written.Words?.Question);
        w.WriteString("practice", written is null ? page.Proposal.PracticeText : written.Words?.Practice);
        Number(w, "within_days", written?.WithinDays ?? page.Debrief.Next?.WithinDays);
        w.WriteEndObject();
    }

    private static void Levels(Utf8JsonWriter w, ReviewPage page)
    {
        w.WriteStartArray("levels");
        foreach (var row in page.Levels)
        {
            w.WriteStartObject();
            w.WriteString("dimension", row.Dimension);
            w.WriteBoolean("machine_hidden", row.IsHidden);
            w.WriteString("machine_trust", Snake(row.Trust));
            Number(w, "machine", row.Machine);
            Number(w, "mentor", row.Mentor);
            Number(w, "own", row.Own);
            Number(w, "self", row.Self);
            Number(w, "judge", row.Judge);
            Number(w, "counted", row.Counted);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Appraisal(Utf8JsonWriter w, SelfAppraised? appraisal)
    {
        if (appraisal is null)
        {
            w.WriteNull("appraisal");
            return;
        }

        w.WriteStartObject("appraisal");
        w.WriteBoolean("before_score", appraisal.BeforeScore);
        w.WriteString("best", appraisal.Words?.Best);
        w.WriteString("worst", appraisal.Words?.Worst);
        w.WriteString("differently", appraisal.Words?.Differently);
        w.WriteEndObject();
    }

    private static void Decisions(Utf8JsonWriter w, ReviewState review)
    {
        w.WriteStartArray("red_lines");
        foreach (var (key, decided) in review.RedLines)
        {
            w.WriteStartObject();
            w.WriteString("key", key);
            w.WriteString("status", Snake(decided.Status));
            w.WriteString("reason", decided.Words);
            w.WriteString("by", decided.By);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("overridden");
        foreach (var (dimension, set) in review.Levels)
        {
            w.WriteStartObject();
            w.WriteString("dimension", dimension);
            Number(w, "level", set.Level);
            w.WriteString("reason", set.Words);
            w.WriteString("by", set.By);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("comments");
        foreach (var comment in review.Comments)
        {
            w.WriteStartObject();
            w.WriteNumber("turn", comment.Turn);
            w.WriteString("text", comment.Words);
            w.WriteString("by", comment.By);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static string? Words(SessionState state, int turn, TextSpan span) =>
        state.Words.ElementAtOrDefault(turn - 1) is { } words && span.End <= words.Length ? span.Of(words) : null;

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
