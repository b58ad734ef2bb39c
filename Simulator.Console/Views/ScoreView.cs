using System.Globalization;
using Simulator.Console.Playing;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>The score card alone: total, caps, dimensions, key actions.</summary>
internal static class ScoreView
{
    /// <summary>Prints it.</summary>
    public static void Show(IAnsiConsole console, SessionState state, Verdict verdict)
    {
        Total(console, verdict.Card);
        foreach (var action in state.Scene.Scenario.KeyActions)
        {
            var status = verdict.Card.KeyActions.First(k => k.Id == action.Id).Status;
            Line(console, $"  {Phrase.Of("key." + status.ToString().ToLowerInvariant())}  {action.Title}  {Phrase.Of("score.points", action.Points)}");
        }
    }

    /// <summary>The bar on top.</summary>
    public static void Total(IAnsiConsole console, ScoreCard card)
    {
        switch (card.Status)
        {
            case ScoreStatus.NotJudged:
                Line(console, Phrase.Of("debrief.not_judged"), "bold yellow");
                return;
            case ScoreStatus.Void:
                Line(console, Phrase.Of("debrief.void"), "bold red");
                return;
            default:
                break;
        }

        var grade = Phrase.Of("grade." + card.Grade.ToString()!.ToLowerInvariant());
        var note = card.Status == ScoreStatus.Provisional ? Phrase.Of("debrief.provisional") : string.Empty;
        Line(console, Phrase.Of("debrief.total", Number(card.Total), grade) + note, card.Grade == Grade.Unfit ? "bold red" : "bold green");
        if (card.Uncapped != card.Total)
        {
            var caps = string.Join(' ', card.Caps.Select(c => Phrase.Of("debrief.cap", c.Source, c.Limit)));
            Line(console, Phrase.Of("debrief.uncapped", Number(card.Uncapped), caps), "dim");
        }

        if (card.HintPoints > 0)
        {
            Line(console, Phrase.Of("debrief.hints", card.HintPoints), "dim");
        }
    }

    private static string Number(decimal? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";

    private static void Line(IAnsiConsole console, string text, string style = "default") => console.MarkupLine($"[{style}]{SafeText.ForMarkup(text)}[/]");
}
