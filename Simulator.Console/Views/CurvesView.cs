using System.Globalization;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;

namespace Simulator.Console.Views;

/// <summary>How everybody's mood went, and at which sentences it turned.</summary>
internal static class CurvesView
{
    private const int NameCells = 12;
    private const int TurnsShown = 4;

    /// <summary>Prints it.</summary>
    public static void Show(Page page, SessionState state, Debrief debrief)
    {
        if (debrief.Curves.IsEmpty)
        {
            return;
        }

        Curves(page, state, debrief);
        var turning = debrief.Curves
            .SelectMany(c => c.Turns.Select(t => (c.Resident, Point: t)))
            .OrderByDescending(t => Math.Abs(t.Point.Delta))
            .Take(TurnsShown)
            .OrderBy(t => t.Point.Turn)
            .ToList();
        if (turning.Count == 0)
        {
            return;
        }

        page.Heading(Phrase.Of("debrief.turning"));
        foreach (var (resident, point) in turning)
        {
            var name = Names.OfSpeaker(state.Scene.Scenario, resident);
            var key = Phrase.Of("debrief." + point.Key.ToString().ToLowerInvariant());
            var delta = point.Delta.ToString("+0;-0", CultureInfo.InvariantCulture);
            page.Item(point.Trigger is { } trigger
                ? Phrase.Of("debrief.point", point.Turn, name, key, delta, Quotes.Of(state, trigger))
                : Phrase.Of("debrief.point_inject", point.Turn, name, key, delta, state.Scene.Scenario.Injects.FirstOrDefault(i => i.Id == point.Inject)?.Text.Trim() ?? "-"));
        }
    }

    /// <summary>Prints the curves alone.</summary>
    public static void Curves(Page page, SessionState state, Debrief debrief)
    {
        if (debrief.Curves.IsEmpty)
        {
            return;
        }

        page.Heading(Phrase.Of("debrief.curve"));
        string trust = Phrase.Of("debrief.trust"), anger = Phrase.Of("debrief.anger");
        var named = debrief.Curves.Select(c => (Curve: c, Name: SafeText.ForLine(Names.OfSpeaker(state.Scene.Scenario, c.Resident)))).ToList();
        var width = Math.Min(NameCells, named.Max(n => CellWidth.Of(n.Name)));

        // Indent, name, two labels and the gaps between them; what is left is shared by two curves.
        var cells = (page.Width - 2 - width - CellWidth.Of(trust) - CellWidth.Of(anger) - 8) / 2;
        foreach (var (curve, name) in named)
        {
            page.Flow([
                new Part(CellWidth.Pad(name, width)),
                new Part($"{trust} {Sparkline.Of([.. curve.Points.Select(p => p.Mood[MoodKey.Trust])], cells)}", "green"),
                new Part($"{anger} {Sparkline.Of([.. curve.Points.Select(p => p.Mood[MoodKey.Anger])], cells)}", "red")]);
        }
    }
}
