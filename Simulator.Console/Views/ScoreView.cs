using System.Globalization;
using Simulator.Console.Playing;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;

namespace Simulator.Console.Views;

/// <summary>The score card alone: total, caps, dimensions, key actions.</summary>
internal static class ScoreView
{
    /// <summary>Prints it.</summary>
    public static void Show(Page page, SessionState state, Verdict verdict)
    {
        Total(page, verdict.Card);
        var scenario = state.Scene.Scenario;
        page.Heading(Phrase.Of("debrief.dimensions"));
        var names = DimensionNames(scenario);
        foreach (var (id, level) in verdict.Card.Dimensions)
        {
            page.Item($"{names[id]}  {Level(level)}");
        }

        page.Heading(Phrase.Of("debrief.keys"));
        foreach (var action in scenario.KeyActions)
        {
            var status = verdict.Card.KeyActions.First(k => k.Id == action.Id).Status;
            page.Item($"{Phrase.Of("key." + status.ToString().ToLowerInvariant())}  {action.Title}（{action.Points}）", KeyStyle(status));
        }
    }

    /// <summary>The bar on top.</summary>
    public static void Total(Page page, ScoreCard card)
    {
        switch (card.Status)
        {
            case ScoreStatus.NotJudged:
                page.Text(Phrase.Of("debrief.not_judged"), "bold yellow", 0);
                return;
            case ScoreStatus.Void:
                page.Text(Phrase.Of("debrief.void"), "bold red", 0);
                return;
            default:
                break;
        }

        var grade = Phrase.Of("grade." + card.Grade.ToString()!.ToLowerInvariant());
        var note = card.Status == ScoreStatus.Provisional ? Phrase.Of("debrief.provisional") : string.Empty;
        page.Text(Phrase.Of("debrief.total", Number(card.Total), grade) + note, card.Grade == Grade.Unfit ? "bold red" : "bold green", 0);
        if (card.Uncapped != card.Total)
        {
            var caps = string.Join(' ', card.Caps.Select(c => Phrase.Of("debrief.cap", c.Source, c.Limit)));
            page.Text(Phrase.Of("debrief.uncapped", Number(card.Uncapped), caps), "dim", 0);
        }

        if (card.HintPoints > 0)
        {
            page.Text(Phrase.Of("debrief.hints", card.HintPoints), "dim", 0);
        }
    }

    /// <summary>Dimensions by id, "C1 name", all equally wide.</summary>
    public static IReadOnlyDictionary<string, string> DimensionNames(Scenario scenario)
    {
        var width = scenario.Shared.Competencies.Max(c => CellWidth.Of(c.Name));
        return scenario.Shared.Competencies.ToDictionary(c => c.Id, c => $"{c.Id} {CellWidth.Pad(c.Name, width)}", StringComparer.Ordinal);
    }

    /// <summary>A level as 1.0 to 5.0, or that it was not assessed.</summary>
    public static string Level(decimal? level) => level?.ToString("0.0", CultureInfo.InvariantCulture) ?? Phrase.Of("debrief.not_assessed");

    /// <summary>Spectre style of a status.</summary>
    public static string KeyStyle(KeyActionStatus status) => status switch
    {
        KeyActionStatus.Done => "green",
        KeyActionStatus.Missed => "red",
        _ => "yellow",
    };

    private static string Number(decimal? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
}
