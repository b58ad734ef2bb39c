using System.Globalization;
using System.Text.Json;
using Simulator.Console.Texts;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.LanguageModels.Judging;

namespace Simulator.Console.Views;

/// <summary>A second opinion for a mentor: the model's level beside the engine's, how far its readings lie apart, reasons with quotes.</summary>
internal static class SecondOpinionView
{
    public static void Show(Page page, SessionState state, SecondOpinion opinion, ScoreCard card)
    {
        page.Rule(Phrase.Of("judge.title", opinion.Model), "bold");
        page.Text(Phrase.Of("judge.notice"), "yellow");
        var names = state.Scene.Scenario.Shared.Competencies.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        foreach (var criterion in opinion.Criteria)
        {
            var engine = card.Dimensions.TryGetValue(criterion.Criterion, out var level) && level is { } l ? l.ToString("0.0", CultureInfo.InvariantCulture) : "—";
            page.Item(
                criterion.Level is { } rated
                    ? Phrase.Of("judge.rated", criterion.Criterion, names[criterion.Criterion], rated, engine, criterion.Spread ?? 0)
                    : Phrase.Of("judge.not_rated", criterion.Criterion, names[criterion.Criterion], engine, Why(criterion.Inconclusive ?? InconclusiveReason.TooFew)),
                criterion.IsDisputed ? "bold yellow" : "default");
            foreach (var rating in opinion.Runs.SelectMany(r => r.Ratings).Where(r => r.Criterion == criterion.Criterion && r.Level is not null).Take(1))
            {
                page.Item(rating.Reason, "dim");
                foreach (var quote in rating.Quotes)
                {
                    page.Item($"{Phrase.Of("play.turn", quote.Turn)} “{Quotes.Of(state, quote.Turn, quote.Span)}”", "dim");
                }
            }
        }

        if (opinion.Criteria.Any(c => c.IsDisputed))
        {
            page.Text(Phrase.Of("judge.disputed"), "yellow");
        }
    }

    private static string Why(InconclusiveReason reason) => Phrase.Of("judge.why." + JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()));
}
