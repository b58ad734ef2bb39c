using Simulator.Console.Texts;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;

namespace Simulator.Console.Views;

/// <summary>The lists of the debrief: what was to be done, shown, promised, found out and applied, and what became of it.</summary>
internal sealed class ChecklistView(DebriefPage page, SessionState state, Debrief debrief)
{
    private const int QuotesShown = 2;

    public void KeyActions()
    {
        KeyActionList();
        MissedFirst();
    }

    /// <summary>All key actions with the words that reached them.</summary>
    public void KeyActionList()
    {
        page.Heading(Phrase.Of("debrief.keys"));
        foreach (var check in debrief.KeyActions)
        {
            var status = check.Evidence.Status;
            page.Row($"{Phrase.Of("key." + status.ToString().ToLowerInvariant())}  {check.Action.Title}（{check.Action.Points}）", ScoreView.KeyStyle(status));
            if (check.Evidence is { Turn: { } turn, Span: { } span })
            {
                page.Detail($"{Phrase.Of("play.turn", turn)} “{Quotes.Of(state, turn, span)}”", "dim");
            }
        }
    }

    private void MissedFirst()
    {
        if (debrief.MissedFirst.IsEmpty)
        {
            return;
        }

        page.Heading(Phrase.Of("debrief.missed_first"));
        foreach (var missed in debrief.MissedFirst)
        {
            page.Row($"· {missed.Action.Title}：{missed.Action.Advice}");
        }
    }

    public void Dimensions()
    {
        page.Heading(Phrase.Of("debrief.dimensions"));
        var names = ScoreView.DimensionNames(state.Scene.Scenario);
        foreach (var dimension in debrief.Dimensions)
        {
            page.Row($"{names[dimension.Score.Id]}  {ScoreView.Level(dimension.Score.Level)}");
            foreach (var quote in dimension.Evidence.Take(QuotesShown))
            {
                page.Detail($"“{Quotes.Of(state, quote)}”", "dim");
            }

            if (dimension.Evidence.IsEmpty && dimension.Absence is { } absence)
            {
                page.Detail(Phrase.Of("debrief.nothing", absence.Since, absence.Until), "dim");
            }
        }
    }

    public void Promises()
    {
        page.Heading(Phrase.Of("debrief.ledger"));
        if (debrief.Promises.IsEmpty)
        {
            page.Row(Phrase.Of("debrief.promise_none"), "dim");
        }

        foreach (var promise in debrief.Promises)
        {
            var status = Phrase.Of("promise." + promise.Status.ToString().ToLowerInvariant());
            page.Row(Phrase.Of("debrief.promise", promise.Turn, Quotes.Of(state, promise.Turn, promise.Span), promise.Elements, status));
        }
    }

    public void Facts()
    {
        page.Heading(Phrase.Of("debrief.facts"));
        foreach (var check in debrief.Facts)
        {
            var text = check.Outcome switch
            {
                FactOutcome.Learnt => Phrase.Of("fact.learnt", check.Turn, check.Fact.Text),
                FactOutcome.Asked => Phrase.Of("fact.asked", check.Fact.Clue),
                _ => Phrase.Of("fact.not_asked", check.Fact.Clue),
            };
            page.Row(text + (check.Leaked is { } leaked ? Phrase.Of("fact.leaked", Quotes.Of(state, leaked)) : string.Empty));
        }
    }

    public void Laws()
    {
        if (debrief.Laws.IsEmpty)
        {
            return;
        }

        page.Heading(Phrase.Of("debrief.laws"));
        foreach (var check in debrief.Laws)
        {
            var law = state.Scene.Scenario.Shared.Laws.First(l => l.Id == check.Law);
            page.Row($"{Phrase.Of("law." + check.Outcome.ToString().ToLowerInvariant())}  {law.Name}{law.Article}：{law.Plain}");
        }
    }
}
