using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Simulator.Console.Commands.People;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Pairing;

namespace Simulator.Console.Commands.Learning;

/// <summary>Shows pairs.</summary>
internal static class PairView
{
    /// <summary>A pair of a matching; without an id while it is only tried.</summary>
    public static void Matched(PeopleDesk desk, MatchedPair pair, string? id, bool json)
    {
        if (json)
        {
            new JsonLine(desk.App.Out).Write(w =>
            {
                w.WriteString("record", "match");
                w.WriteString("pair", id);
                w.WriteString("apprentice", pair.Apprentice);
                w.WriteString("mentor", pair.Mentor);
                Score(w, pair.Score);
            });
            return;
        }

        desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("pairs.matched", PairDesk.Called(desk, pair.Apprentice), PairDesk.Called(desk, pair.Mentor), Points(pair.Score.Total), Parts(pair.Score), id ?? Phrase.Of("pairs.tried"))));
    }

    /// <summary>Somebody without a mentor, and why.</summary>
    public static void Unmatched(PeopleDesk desk, Unmatched left, bool json)
    {
        if (json)
        {
            new JsonLine(desk.App.Out).Write(w =>
            {
                w.WriteString("record", "unmatched");
                w.WriteString("apprentice", left.Apprentice);
                w.WriteString("because", Snake(left.Because.ToString()));
                w.WriteStartObject("excluded");
                foreach (var (why, count) in left.Excluded)
                {
                    w.WriteNumber(Snake(why.ToString()), count);
                }

                w.WriteEndObject();
            });
            return;
        }

        desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("pairs.unmatched", PairDesk.Called(desk, left.Apprentice), Phrase.Of("pairs.because." + Snake(left.Because.ToString())))));
    }

    /// <summary>A line of a listing.</summary>
    public static void Line(PeopleDesk desk, PairService service, Pair pair, bool json)
    {
        if (json)
        {
            Json(desk, service, pair);
            return;
        }

        desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("pairs.line", pair.Id, PairDesk.Called(desk, pair.Apprentice), PairDesk.Called(desk, pair.Mentor), Phrase.Of("pairs.stage." + Snake(pair.Stage.ToString())), pair.Start is { } start ? Iso(start) : "-")));
    }

    /// <summary>A pair with its plan and the forms the actor may see.</summary>
    public static void Show(PeopleDesk desk, PairService service, Pair pair, bool json)
    {
        Line(desk, service, pair, json);
        if (json)
        {
            return;
        }

        if (pair.Score is { } score)
        {
            desk.App.Out.WriteLine(Phrase.Of("pairs.score", Points(score.Total), Parts(score)));
        }

        if (pair.Stage == PairStage.HalfConfirmed)
        {
            desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("pairs.waits_for", PairDesk.Called(desk, pair.ConfirmedBy == PairSide.Mentor ? pair.Apprentice : pair.Mentor))));
        }

        var today = PairDesk.Today(desk);
        foreach (var step in Steps(service, pair))
        {
            var state = step.DoneOn is { } day ? Iso(day) : Phrase.Of(step.IsOverdue(today) ? "pairs.step_overdue" : step.IsDue(today) ? "pairs.step_due" : "pairs.step_later");
            desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("pairs.step", step.Step.Id, Iso(step.From), Iso(step.To), Words(step.Step.Words), state)));
        }

        foreach (var form in Forms(desk, service, pair))
        {
            desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("pairs.form_line", form.Week, Phrase.Of("pairs.form." + Snake(form.Form.ToString())), string.Join(' ', form.Answers.Select(a => $"{a.Key}={a.Value.ToString(CultureInfo.InvariantCulture)}")), form.Words ?? string.Empty)));
        }

        if (IsAlarm(desk, service, pair))
        {
            desk.App.Out.WriteLine(Phrase.Of("pairs.alarm"));
        }
    }

    /// <summary>A name of code in snake case.</summary>
    public static string Snake(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);

    public static void Strings(Utf8JsonWriter w, string name, IEnumerable<string> values)
    {
        w.WriteStartArray(name);
        foreach (var value in values)
        {
            w.WriteStringValue(value);
        }

        w.WriteEndArray();
    }

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

    /// <summary>In the language of whoever looks.</summary>
    public static string Words(BothLanguages words) => Phrase.Language.TwoLetterISOLanguageName == "en" ? words.En : words.Zh;

    private static void Json(PeopleDesk desk, PairService service, Pair pair) => new JsonLine(desk.App.Out).Write(w =>
    {
        w.WriteString("record", "pair");
        w.WriteString("pair", pair.Id);
        w.WriteString("apprentice", pair.Apprentice);
        w.WriteString("mentor", pair.Mentor);
        w.WriteString("stage", Snake(pair.Stage.ToString()));
        w.WriteString("confirmed_by", pair.ConfirmedBy is { } side ? Snake(side.ToString()) : null);
        w.WriteString("start", pair.Start is { } start ? Iso(start) : null);
        w.WriteString("end", pair.Start is { } first ? Iso(PairPlan.End(first, service.Rules)) : null);
        Score(w, pair.Score);
        w.WriteStartArray("plan");
        foreach (var step in Steps(service, pair))
        {
            w.WriteStartObject();
            w.WriteString("step", step.Step.Id);
            w.WriteString("from", Iso(step.From));
            w.WriteString("to", Iso(step.To));
            w.WriteString("done_on", step.DoneOn is { } day ? Iso(day) : null);
            w.WriteString("words", Words(step.Step.Words));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("forms");
        foreach (var form in Forms(desk, service, pair))
        {
            w.WriteStartObject();
            w.WriteString("form", Snake(form.Form.ToString()));
            w.WriteNumber("week", form.Week);
            w.WriteString("by", form.By);
            w.WriteStartObject("answers");
            foreach (var (item, answer) in form.Answers)
            {
                w.WriteNumber(item, answer);
            }

            w.WriteEndObject();
            w.WriteString("words", form.Words);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteBoolean("alarm", IsAlarm(desk, service, pair));
    });

    private static ImmutableArray<DatedStep> Steps(PairService service, Pair pair) => pair.Start is { } start ? PairPlan.Of(start, service.Rules, pair.Done) : [];

    // What one says of the other is for organisers: each side sees only its own forms and those of both.
    private static IEnumerable<FormFilled> Forms(PeopleDesk desk, PairService service, Pair pair)
    {
        var seesAll = pair.SideOf(desk.Actor.Id) is null && service.IsArranger(desk.Actor, pair);
        return pair.Forms.Where(f => seesAll || f.Form == PairForm.Together || f.By == desk.Actor.Id);
    }

    private static bool IsAlarm(PeopleDesk desk, PairService service, Pair pair) =>
        pair.SideOf(desk.Actor.Id) is null && service.IsArranger(desk.Actor, pair) && PairFeedback.IsAlarm(pair, service.Rules);

    private static void Score(Utf8JsonWriter w, PairScore? score)
    {
        if (score is null)
        {
            w.WriteNull("score");
            return;
        }

        w.WriteStartObject("score");
        w.WriteNumber("total", Two(score.Total));
        w.WriteNumber("direction", Two(score.Direction));
        w.WriteNumber("ability", Two(score.Ability));
        w.WriteNumber("time", Two(score.Time));
        w.WriteNumber("closeness", Two(score.Closeness));
        w.WriteNumber("language", Two(score.Language));
        w.WriteNumber("preference", Two(score.Preference));
        w.WriteEndObject();
    }

    private static string Parts(PairScore score) => Phrase.Of("pairs.parts", Points(score.Direction), Points(score.Ability), Points(score.Time), Points(score.Closeness), Points(score.Language), Points(score.Preference));

    private static decimal Two(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);

    private static string Points(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
