using Simulator.Console.Texts;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;

namespace Simulator.Console.Views;

/// <summary>The trainee's own sentences in the debrief: those that crossed a red line, the best, the worst.</summary>
internal sealed class SaidView(DebriefPage page, SessionState state)
{
    public void RedLines(ScoreCard card)
    {
        if (card.RedLines.IsEmpty)
        {
            page.Row(Phrase.Of("debrief.no_red"), "green");
            return;
        }

        page.Heading(Phrase.Of("debrief.red"), "bold red");
        foreach (var (suspicion, _) in card.RedLines)
        {
            var title = state.Scene.Scenario.Shared.RedLines.First(r => r.Id == suspicion.RedLine).Title;
            var words = suspicion.Span is { } span
                ? $"{Phrase.Of("play.turn", suspicion.Turn)} “{Quotes.Of(state, suspicion.Turn, span)}”"
                : Phrase.Of("debrief.absence", suspicion.SinceTurn ?? suspicion.Turn, suspicion.UntilTurn ?? suspicion.Turn);
            page.Row($"{suspicion.RedLine} {title}  {words}", "red");
        }
    }

    public void Sentences(string title, IReadOnlyList<Sentence> sentences, string style)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        page.Heading(title);
        foreach (var sentence in sentences)
        {
            page.Row($"{Phrase.Of("play.turn", sentence.Words.Turn)} “{Quotes.Of(state, sentence.Words)}” {Phrase.Of("debrief.acts", Quotes.Acts(sentence.Acts))}", style);
            if (sentence.Resident is { } resident)
            {
                var e = sentence.Effect;
                page.Detail(Phrase.Of("debrief.effect", Names.OfSpeaker(state.Scene.Scenario, resident), e.Trust, e.Anger, e.Anxiety), "dim");
            }

            page.Detail(FeedbackTexts.Why(sentence.Reason, Phrase.Language));
            if (sentence.Better is { } better)
            {
                page.Detail(Phrase.Of("debrief.better", better.Text), "italic");
                page.Detail(Phrase.Of("debrief.redo", state.Id, sentence.Words.Turn), "dim");
            }
        }
    }
}
