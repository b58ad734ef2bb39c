using System.Globalization;
using Simulator.Console.Playing;
using Simulator.Console.Texts;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>Score and debrief after a session, in the order in which a mentor looks (domain 7.2): safe? where did it turn? what is missing? what next?</summary>
internal static class DebriefView
{
    /// <summary>Prints it.</summary>
    public static void Show(IAnsiConsole console, SessionState state, Verdict verdict)
    {
        var debrief = DebriefBuilder.Build(verdict.Record, verdict.Card);
        var sheet = new Page(console);
        var page = new DebriefPage(sheet);
        page.Blank();
        sheet.Rule(Phrase.Of("debrief.title"), "bold");
        ScoreView.Total(sheet, verdict.Card);
        var said = new SaidView(page, state);
        said.RedLines(verdict.Card);
        CurvesView.Show(sheet, state, debrief);
        said.Sentences(Phrase.Of("debrief.best"), debrief.Best, "green");
        said.Sentences(Phrase.Of("debrief.worst"), debrief.Worst, "red");
        var lists = new ChecklistView(page, state, debrief);
        lists.KeyActions();
        lists.Dimensions();
        lists.Promises();
        lists.Facts();
        lists.Laws();
        Talk(page, debrief.Talk);
        Next(page, debrief.Next);
    }

    /// <summary>How the trainee talked.</summary>
    public static void Talk(DebriefPage page, TalkFigures talk)
    {
        page.Heading(Phrase.Of("debrief.talk"));
        page.Row(Phrase.Of("debrief.talk_line", Share(talk.OpenShare), Figure(talk.EmpathyToPolicy), Figure(talk.CharactersPerTurn), Share(talk.OfficialeseRate)));
        page.Flow(talk.Acts.OrderByDescending(a => a.Value).Select(a => new Part($"{Quotes.Acts([a.Key])} {a.Value}", "dim")));
    }

    private static void Next(DebriefPage page, PracticeStep? step)
    {
        if (step is { } next)
        {
            page.Blank();
            page.Row(Phrase.Of("debrief.next", next.Text), "bold");
            page.Detail(Phrase.Of("debrief.next_how", next.WithinDays, FeedbackTexts.Check(next.Check, Phrase.Language)), "dim");
        }
    }

    private static string Share(double? value) => value?.ToString("0%", CultureInfo.InvariantCulture) ?? "-";

    private static string Figure(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-";
}
