using System.Globalization;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;

namespace Simulator.Core.Reviews;

/// <summary>What the machine proposes to say: one affirmation, one curious question, one practice (domain 7.2).</summary>
/// <param name="Best">The sentence to affirm; null when none stands out.</param>
/// <param name="Asked">The turn to ask about; null when nothing turned for the worse.</param>
/// <param name="Practice">The one thing to practise; null when not judged.</param>
/// <param name="Affirmation">In words.</param>
/// <param name="Question">In words.</param>
/// <param name="PracticeText">In words; empty without a practice.</param>
public sealed record CoachProposal(Sentence? Best, Turn? Asked, PracticeStep? Practice, string Affirmation, string Question, string PracticeText)
{
    private const int LongestQuote = 40;

    /// <summary>Proposes from a debrief.</summary>
    public static CoachProposal Of(Debrief debrief, Turn? down, SessionState state, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(debrief);
        ArgumentNullException.ThrowIfNull(state);
        var best = debrief.Best.FirstOrDefault();
        var worst = debrief.Worst.FirstOrDefault();
        var asked = worst?.Words ?? down?.Point.Trigger;
        return new CoachProposal(
            best,
            down,
            debrief.Next,
            best is null
                ? ReviewTexts.Of("affirm_none", culture)
                : ReviewTexts.Of("affirm", culture, best.Words.Turn, Said(state, best.Words), FeedbackTexts.Why(best.Reason, culture)),
            asked is { } words
                ? ReviewTexts.Of("question", culture, words.Turn, Said(state, words))
                : ReviewTexts.Of("question_none", culture),
            debrief.Next?.Text ?? string.Empty);
    }

    private static string Said(SessionState state, Quote quote)
    {
        var words = state.Words.ElementAtOrDefault(quote.Turn - 1);
        if (words is null || quote.Span.End > words.Length)
        {
            return "……";
        }

        var text = quote.Span.Of(words).Trim();
        return text.Length <= LongestQuote ? text : text[..(LongestQuote - 1)] + "…";
    }
}
