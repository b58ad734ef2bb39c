using System.Globalization;
using Simulator.Core.Reviews;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;
using Simulator.Core.Understanding;
using Simulator.Exports.Texts;

namespace Simulator.Exports.Html;

/// <summary>The review of a session as one self-contained page that prints on A4: no script, no outside file.</summary>
/// <remarks>It shows what the <see cref="ReviewPage"/> holds, so what its reader may not see is not in it.</remarks>
public sealed class ReviewHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private const string Style =
        "body{font:14px/1.6 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:46em;margin:1em auto;padding:0 1em;color:#111}"
        + "h1{font-size:1.4em}h2{font-size:1.1em;border-bottom:1px solid #888;margin-top:1.2em}table{border-collapse:collapse;width:100%}"
        + "th,td{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top}.bar{border:2px solid #111;padding:.4em .8em;font-weight:bold}"
        + ".red{border-color:#a4161a;color:#a4161a}.dim{color:#555}q{quotes:'“' '”'}svg{width:100%}@page{size:A4;margin:14mm}@media print{body{margin:0}h2{break-after:avoid}tr{break-inside:avoid}}";

    private readonly HtmlText _html = new();
    private readonly ReviewPage _page;
    private readonly CultureInfo _culture;

    private ReviewHtml(ReviewPage page, CultureInfo culture)
    {
        _page = page;
        _culture = culture;
    }

    private SessionState State => _page.Subject.History.State;

    /// <summary>The page.</summary>
    /// <param name="page">What to show.</param>
    /// <param name="culture">Language of headings.</param>
    public static string Write(ReviewPage page, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new ReviewHtml(page, culture).Whole();
    }

    private string Whole()
    {
        var title = State.Scene.Scenario.Title;
        _html.Markup($"<!doctype html>\n<html lang=\"{(_culture.TwoLetterISOLanguageName == "en" ? "en" : "zh-CN")}\">\n<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">");
        if (State.Start.Voice == "model")
        {
            _html.Markup("<meta name=\"ai-generated\" content=\"resident-lines\">");
        }

        _html.Element("title", title).Markup($"<style>{Style}</style></head>\n<body>\n").Element("h1", T("title", title));
        Facts();
        Conclusion();
        Curves();
        Sentences("best", _page.Debrief.Best);
        Sentences("worst", _page.Debrief.Worst);
        KeyActions();
        Levels();
        Ledger();
        FactMap();
        Talk();
        Appraisal();
        Plan();
        return _html.Markup("</body></html>\n").ToString();
    }

    private void Facts()
    {
        var start = State.Start;
        _html.Element("p", T("facts", _page.Trainee ?? T("anonymous"), State.Id, T("mode." + start.Mode.ToString().ToLowerInvariant()), State.Scene.Turn, State.Scene.Minute), "dim");
        _html.Element("p", T("versions", start.Engine, start.Reader, _page.Card.Version), "dim");
        if (start.Voice == "model")
        {
            _html.Element("p", T("ai_label"), "bar");
        }
    }

    private void Conclusion()
    {
        var card = _page.Card;
        var isRed = card.RedLines.Any(r => r.Status != RedLineStatus.Rejected);
        _html.Element("p", T("conclusion", T("ending." + SessionHead.KindName(card.Ending)), Figure(card.Total), T("status." + card.Status.ToString().ToLowerInvariant())), isRed ? "bar red" : "bar");
        foreach (var red in card.RedLines)
        {
            var words = red.Suspicion.Span is { } span ? Said(red.Suspicion.Turn, span) : T("absence", red.Suspicion.SinceTurn, red.Suspicion.UntilTurn);
            _html.Element("p", $"{red.Suspicion.RedLine} {T("red." + red.Status.ToString().ToLowerInvariant())} · {words}");
        }

        if (!_page.Past.IsEmpty)
        {
            _html.Element("p", T("past", string.Join("、", _page.Past.Select(p => $"{p.Title} {Figure(p.Total)}"))), "dim");
        }
    }

    private void Curves()
    {
        Heading("curves");
        var residents = State.Scene.Scenario.Residents.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        foreach (var curve in _page.Debrief.Curves)
        {
            var name = residents.GetValueOrDefault(curve.Resident, curve.Resident);
            var encoded = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(T("curve_of", name));
            _html.Element("p", name).Markup(MoodChart.Of(curve, [T("trust"), T("anger"), T("anxiety")], encoded));
            foreach (var turn in curve.Turns)
            {
                _html.Element("p", T("turning", turn.Turn, T(turn.Key.ToString().ToLowerInvariant()), turn.Delta.ToString("+0;-0", CultureInfo.InvariantCulture), Said(turn.Trigger)), "dim");
            }
        }
    }

    private void Sentences(string heading, IEnumerable<Sentence> sentences)
    {
        Heading(heading);
        foreach (var sentence in sentences)
        {
            _html.Open("p").Words(T("turn", sentence.Words.Turn) + " ").Element("q", Said(sentence.Words));
            _html.Words(FeedbackTexts.Why(sentence.Reason, _culture));
            if (sentence.Better is { } better)
            {
                _html.Markup("<br>").Words(T("better") + better.Text);
            }

            _html.Close("p");
        }
    }

    private void KeyActions()
    {
        Heading("keys");
        _html.Table(
            [T("key"), T("points"), T("what_became"), T("words")],
            _page.Debrief.KeyActions.Select(k => (string?[])[k.Action.Title, k.Action.Points.ToString(CultureInfo.InvariantCulture), T("key." + k.Evidence.Status.ToString().ToLowerInvariant()), KeyWords(k.Evidence)]));
    }

    private string KeyWords(KeyActionEvidence evidence) =>
        evidence is { Turn: { } turn, Span: { } span } ? $"{T("turn", turn)} {Said(turn, span)}" : string.Empty;

    private void Levels()
    {
        Heading("levels");
        var names = State.Scene.Scenario.Shared.Competencies.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        _html.Table(
            [T("dimension"), T("machine"), T("mentor"), T("self"), T("counted")],
            _page.Levels.Select(l => (string?[])[$"{l.Dimension} {names.GetValueOrDefault(l.Dimension)}", l.IsHidden ? T("hidden") : Level(l.Machine), Level(l.Mentor ?? l.Own), Level(l.Self), Figure(l.Counted)]));
    }

    private void Ledger()
    {
        Heading("ledger");
        _html.Table(
            [T("turn_heading"), T("words"), T("elements"), T("what_became")],
            _page.Debrief.Promises.Select(p => (string?[])[p.Turn.ToString(CultureInfo.InvariantCulture), Said(p.Turn, p.Span), p.Empty ? T("empty_promise") : p.Elements.ToString(CultureInfo.InvariantCulture), T("promise." + p.Status.ToString().ToLowerInvariant())]));
    }

    private void FactMap()
    {
        Heading("facts_heading");
        _html.Table(
            [T("fact"), T("what_became")],
            _page.Debrief.Facts.Select(f => (string?[])[f.Fact.Text, T("fact." + f.Outcome.ToString().ToLowerInvariant())]));
        if (!_page.Debrief.Laws.IsEmpty)
        {
            Heading("laws");
            var laws = State.Scene.Scenario.Shared.Laws.ToDictionary(l => l.Id, l => l.Plain, StringComparer.Ordinal);
            _html.Table([T("law"), T("what_became")], _page.Debrief.Laws.Select(l => (string?[])[laws.GetValueOrDefault(l.Law, l.Law), T("law." + l.Outcome.ToString().ToLowerInvariant())]));
        }
    }

    private void Talk()
    {
        Heading("talk");
        var talk = _page.Debrief.Talk;
        _html.Element("p", T("talk_line", Share(talk.OpenShare), Number(talk.EmpathyToPolicy), Number(talk.CharactersPerTurn), Share(talk.OfficialeseRate)));
    }

    private void Appraisal()
    {
        if (_page.State.Appraisal?.Words is { } own)
        {
            Heading("appraisal");
            _html.Table([T("own_best"), T("own_worst"), T("own_differently")], [(string?[])[own.Best, own.Worst, own.Differently]]);
        }

        foreach (var comment in _page.State.Comments)
        {
            _html.Element("p", $"{T("turn", comment.Turn)} {comment.Words}");
        }
    }

    private void Plan()
    {
        Heading("plan");
        var plan = _page.State.Plan?.Words ?? new CoachPlan(_page.Proposal.Affirmation, _page.Proposal.Question, _page.Proposal.PracticeText);
        _html.Open("ol").Element("li", plan.Affirmation).Element("li", plan.Question).Element("li", plan.Practice).Close("ol");
    }

    private void Heading(string key) => _html.Element("h2", T("heading." + key));

    private string Said(Quote? quote) => quote is { } q ? Said(q.Turn, q.Span) : string.Empty;

    private string Said(int turn, TextSpan span) =>
        State.Words.ElementAtOrDefault(turn - 1) is { } words && span.End <= words.Length ? span.Of(words).Trim() : T("erased");

    private string T(string key, params object?[] values) => ExportTexts.Of("review." + key, _culture, values);

    private static string Figure(decimal? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    private static string Level(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Number(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";

    private static string Share(double? value) => value?.ToString("0%", CultureInfo.InvariantCulture) ?? "–";
}
