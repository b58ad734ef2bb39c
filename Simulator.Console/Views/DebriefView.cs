using System.Globalization;
using Simulator.Console.Playing;
using Simulator.Console.Texts;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>Score and debrief after a session, in the order in which a mentor looks (domain 7.2): safe? where did it turn? what is missing? what next?</summary>
internal sealed class DebriefView
{
    private const int DetailIndent = 6;
    private const int QuotesShown = 2;

    private readonly Page _page;
    private readonly SessionState _state;
    private readonly Verdict _verdict;
    private readonly Debrief _debrief;

    private DebriefView(Page page, SessionState state, Verdict verdict)
    {
        _page = page;
        _state = state;
        _verdict = verdict;
        _debrief = DebriefBuilder.Build(verdict.Record, verdict.Card);
    }

    private Scenario Scenario => _state.Scene.Scenario;

    /// <summary>Prints it.</summary>
    public static void Show(IAnsiConsole console, SessionState state, Verdict verdict)
    {
        var page = new Page(console);
        var view = new DebriefView(page, state, verdict);
        page.Blank();
        page.Rule(Phrase.Of("debrief.title"), "bold");
        ScoreView.Total(page, verdict.Card);
        view.RedLines();
        CurvesView.Show(page, state, view._debrief);
        view.Sentences(Phrase.Of("debrief.best"), view._debrief.Best, "green");
        view.Sentences(Phrase.Of("debrief.worst"), view._debrief.Worst, "red");
        view.KeyActions();
        view.Dimensions();
        view.Promises();
        view.Facts();
        view.Laws();
        view.Talk();
        view.Next();
    }

    private void RedLines()
    {
        if (_verdict.Card.RedLines.IsEmpty)
        {
            Row(Phrase.Of("debrief.no_red"), "green");
            return;
        }

        Heading(Phrase.Of("debrief.red"), "bold red");
        foreach (var (suspicion, _) in _verdict.Card.RedLines)
        {
            var title = Scenario.Shared.RedLines.First(r => r.Id == suspicion.RedLine).Title;
            var words = suspicion.Span is { } span
                ? $"{Phrase.Of("play.turn", suspicion.Turn)} “{Quotes.Of(_state, suspicion.Turn, span)}”"
                : Phrase.Of("debrief.absence", suspicion.SinceTurn ?? suspicion.Turn, suspicion.UntilTurn ?? suspicion.Turn);
            Row($"{suspicion.RedLine} {title}  {words}", "red");
        }
    }

    private void Sentences(string title, IReadOnlyList<Sentence> sentences, string style)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        Heading(title);
        foreach (var sentence in sentences)
        {
            Row($"{Phrase.Of("play.turn", sentence.Words.Turn)} “{Quotes.Of(_state, sentence.Words)}” {Phrase.Of("debrief.acts", Quotes.Acts(sentence.Acts))}", style);
            if (sentence.Resident is { } resident)
            {
                var e = sentence.Effect;
                Detail(Phrase.Of("debrief.effect", Names.OfSpeaker(Scenario, resident), e.Trust, e.Anger, e.Anxiety), "dim");
            }

            Detail(FeedbackTexts.Why(sentence.Reason, Phrase.Language));
            if (sentence.Better is { } better)
            {
                Detail(Phrase.Of("debrief.better", better.Text), "italic");
                Detail(Phrase.Of("debrief.redo", _state.Id, sentence.Words.Turn), "dim");
            }
        }
    }

    private void KeyActions()
    {
        Heading(Phrase.Of("debrief.keys"));
        foreach (var check in _debrief.KeyActions)
        {
            var status = check.Evidence.Status;
            Row($"{Phrase.Of("key." + status.ToString().ToLowerInvariant())}  {check.Action.Title}（{check.Action.Points}）", ScoreView.KeyStyle(status));
            if (check.Evidence is { Turn: { } turn, Span: { } span })
            {
                Detail($"{Phrase.Of("play.turn", turn)} “{Quotes.Of(_state, turn, span)}”", "dim");
            }
        }

        if (_debrief.MissedFirst.IsEmpty)
        {
            return;
        }

        Heading(Phrase.Of("debrief.missed_first"));
        foreach (var missed in _debrief.MissedFirst)
        {
            Row($"· {missed.Action.Title}：{missed.Action.Advice}");
        }
    }

    private void Dimensions()
    {
        Heading(Phrase.Of("debrief.dimensions"));
        var names = ScoreView.DimensionNames(Scenario);
        foreach (var dimension in _debrief.Dimensions)
        {
            Row($"{names[dimension.Score.Id]}  {ScoreView.Level(dimension.Score.Level)}");
            foreach (var quote in dimension.Evidence.Take(QuotesShown))
            {
                Detail($"“{Quotes.Of(_state, quote)}”", "dim");
            }

            if (dimension.Evidence.IsEmpty && dimension.Absence is { } absence)
            {
                Detail(Phrase.Of("debrief.nothing", absence.Since, absence.Until), "dim");
            }
        }
    }

    private void Promises()
    {
        Heading(Phrase.Of("debrief.ledger"));
        if (_debrief.Promises.IsEmpty)
        {
            Row(Phrase.Of("debrief.promise_none"), "dim");
        }

        foreach (var promise in _debrief.Promises)
        {
            var status = Phrase.Of("promise." + promise.Status.ToString().ToLowerInvariant());
            Row(Phrase.Of("debrief.promise", promise.Turn, Quotes.Of(_state, promise.Turn, promise.Span), promise.Elements, status));
        }
    }

    private void Facts()
    {
        Heading(Phrase.Of("debrief.facts"));
        foreach (var check in _debrief.Facts)
        {
            var text = check.Outcome switch
            {
                FactOutcome.Learnt => Phrase.Of("fact.learnt", check.Turn, check.Fact.Text),
                FactOutcome.Asked => Phrase.Of("fact.asked", check.Fact.Clue),
                _ => Phrase.Of("fact.not_asked", check.Fact.Clue),
            };
            Row(text + (check.Leaked is { } leaked ? Phrase.Of("fact.leaked", Quotes.Of(_state, leaked)) : string.Empty));
        }
    }

    private void Laws()
    {
        if (_debrief.Laws.IsEmpty)
        {
            return;
        }

        Heading(Phrase.Of("debrief.laws"));
        foreach (var check in _debrief.Laws)
        {
            var law = Scenario.Shared.Laws.First(l => l.Id == check.Law);
            Row($"{Phrase.Of("law." + check.Outcome.ToString().ToLowerInvariant())}  {law.Name}{law.Article}：{law.Plain}");
        }
    }

    private void Talk()
    {
        var talk = _debrief.Talk;
        Heading(Phrase.Of("debrief.talk"));
        Row(Phrase.Of("debrief.talk_line", Share(talk.OpenShare), Figure(talk.EmpathyToPolicy), Figure(talk.CharactersPerTurn), Share(talk.OfficialeseRate)));
        _page.Flow(talk.Acts.OrderByDescending(a => a.Value).Select(a => new Part($"{Quotes.Acts([a.Key])} {a.Value}", "dim")));
    }

    private void Next()
    {
        if (_debrief.Next is { } next)
        {
            _page.Blank();
            Row(Phrase.Of("debrief.next", next.Text), "bold");
            Detail(Phrase.Of("debrief.next_how", next.WithinDays, FeedbackTexts.Check(next.Check, Phrase.Language)), "dim");
        }
    }

    private static string Share(double? value) => value?.ToString("0%", CultureInfo.InvariantCulture) ?? "-";

    private static string Figure(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-";

    private void Heading(string text, string style = "bold") => _page.Heading(text, style);

    private void Row(string text, string style = "default") => _page.Item(text, style);

    private void Detail(string text, string style = "default") => _page.Item(text, style, DetailIndent);
}
