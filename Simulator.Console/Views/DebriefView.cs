using System.Globalization;
using Simulator.Console.Playing;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>Score and debrief after a session, in the order in which a mentor looks (domain 7.2): safe? where did it turn? what is missing? what next?</summary>
internal sealed class DebriefView
{
    private readonly IAnsiConsole _console;
    private readonly SessionState _state;
    private readonly Verdict _verdict;
    private readonly Debrief _debrief;

    private DebriefView(IAnsiConsole console, SessionState state, Verdict verdict)
    {
        _console = console;
        _state = state;
        _verdict = verdict;
        _debrief = DebriefBuilder.Build(verdict.Record, verdict.Card);
    }

    private Scenario Scenario => _state.Scene.Scenario;

    private int Width => Math.Clamp(_console.Profile.Width, 40, 100);

    /// <summary>Prints it.</summary>
    public static void Show(IAnsiConsole console, SessionState state, Verdict verdict)
    {
        var view = new DebriefView(console, state, verdict);
        console.WriteLine();
        console.Write(new Rule($"[bold]{SafeText.ForMarkup(Phrase.Of("debrief.title"))}[/]").LeftJustified());
        ScoreView.Total(console, verdict.Card);
        view.RedLines();
        view.Curves();
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
                ? $"“{Quotes.Of(_state, suspicion.Turn, span)}”"
                : Phrase.Of("debrief.absence", suspicion.SinceTurn ?? suspicion.Turn, suspicion.UntilTurn ?? suspicion.Turn);
            Row($"{suspicion.RedLine} {title}  {words}", "red");
        }
    }

    private void Curves()
    {
        Heading(Phrase.Of("debrief.curve"));
        foreach (var curve in _debrief.Curves)
        {
            var name = TerminalPlayView.SpeakerName(Scenario, curve.Resident);
            Row($"{CellWidth.Pad(name, 8)} {Phrase.Of("debrief.trust")} {Curve(curve, MoodKey.Trust)}  {Phrase.Of("debrief.anger")} {Curve(curve, MoodKey.Anger)}");
        }

        Heading(Phrase.Of("debrief.turning"));
        foreach (var (resident, point) in _debrief.Curves
            .SelectMany(c => c.Turns.Select(t => (c.Resident, Point: t)))
            .OrderByDescending(t => Math.Abs(t.Point.Delta))
            .Take(4)
            .OrderBy(t => t.Point.Turn))
        {
            var name = TerminalPlayView.SpeakerName(Scenario, resident);
            var key = Phrase.Of("debrief." + point.Key.ToString().ToLowerInvariant());
            var delta = point.Delta.ToString("+0;-0", CultureInfo.InvariantCulture);
            Row(point.Trigger is { } trigger
                ? Phrase.Of("debrief.point", point.Turn, name, key, delta, Quotes.Of(_state, trigger))
                : Phrase.Of("debrief.point_inject", point.Turn, name, key, delta, Scenario.Injects.FirstOrDefault(i => i.Id == point.Inject)?.Text ?? "-"));
        }
    }

    private static string Curve(MoodCurve curve, MoodKey key) => Sparkline.Of(curve.Points.Select(p => p.Mood[key]));

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
                Row("  " + Phrase.Of("debrief.effect", TerminalPlayView.SpeakerName(Scenario, resident), e.Trust, e.Anger, e.Anxiety), "dim");
            }

            Row("  " + FeedbackTexts.Why(sentence.Reason, Phrase.Language));
            if (sentence.Better is { } better)
            {
                Row("  " + Phrase.Of("debrief.better", better.Text), "italic");
                Row("  " + Phrase.Of("debrief.redo", _state.Id, sentence.Words.Turn), "dim");
            }
        }
    }

    private void KeyActions()
    {
        Heading(Phrase.Of("debrief.keys"));
        foreach (var check in _debrief.KeyActions)
        {
            var status = check.Evidence.Status;
            var words = check.Evidence is { Turn: { } turn, Span: { } span } ? $"  “{Quotes.Of(_state, turn, span)}”" : string.Empty;
            Row(
                $"{Phrase.Of("key." + status.ToString().ToLowerInvariant())}  {check.Action.Title}（{check.Action.Points}）{words}",
                status switch { KeyActionStatus.Done => "green", KeyActionStatus.Missed => "red", _ => "yellow" });
        }

        foreach (var missed in _debrief.MissedFirst)
        {
            Row($"· {missed.Action.Title}：{missed.Action.Advice}");
        }
    }

    private void Dimensions()
    {
        Heading(Phrase.Of("debrief.dimensions"));
        foreach (var dimension in _debrief.Dimensions)
        {
            var level = dimension.Score.Level?.ToString("0.0", CultureInfo.InvariantCulture) ?? Phrase.Of("debrief.not_assessed");
            var name = Scenario.Shared.Competencies.First(c => c.Id == dimension.Score.Id).Name;
            Row($"{dimension.Score.Id} {CellWidth.Pad(name, 18)} {level}");
            if (dimension.Evidence.Length > 0)
            {
                Row("     " + Phrase.Of("debrief.evidence", string.Join(" ", dimension.Evidence.Take(2).Select(q => $"“{Quotes.Of(_state, q)}”"))), "dim");
            }
            else if (dimension.Absence is { } absence)
            {
                Row("     " + Phrase.Of("debrief.nothing", absence.Since, absence.Until), "dim");
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
        Row(Phrase.Of("debrief.talk_acts", string.Join("  ", talk.Acts.OrderByDescending(a => a.Value).Select(a => $"{Quotes.Acts([a.Key])} {a.Value}"))), "dim");
    }

    private void Next()
    {
        if (_debrief.Next is { } next)
        {
            _console.WriteLine();
            Row(Phrase.Of("debrief.next", next.Text), "bold");
            Row(Phrase.Of("debrief.next_how", next.WithinDays, FeedbackTexts.Check(next.Check, Phrase.Language)), "dim");
        }
    }

    private static string Share(double? value) => value?.ToString("0%", CultureInfo.InvariantCulture) ?? "-";

    private static string Figure(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-";

    private void Heading(string text, string style = "bold") => _console.MarkupLine($"[{style}]{SafeText.ForMarkup(text)}[/]");

    private void Row(string text, string style = "default")
    {
        var first = true;
        foreach (var row in CellWidth.Wrap(SafeText.ForTerminal(text), Width - 4))
        {
            _console.MarkupLine($"  {(first ? string.Empty : "  ")}[{style}]{Markup.Escape(row)}[/]");
            first = false;
        }
    }
}
