using System.Collections.Immutable;
using System.Globalization;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Scenarios;
using Simulator.Playtests;
using Simulator.Playtests.Figures;
using Simulator.Scenarios.Players;

namespace Simulator.Console.Commands;

/// <summary>A playtest's report for people.</summary>
internal sealed class PlaytestText(TextWriter output)
{
    private const int NameCells = 10;
    private const int MostNamed = 12;
    private const int PerHundred = 100;

    public void Write(Scenario scenario, PlaytestOptions options, PlaytestReport report)
    {
        Line(Phrase.Of("playtest.title", scenario.Id, scenario.Title, options.Runs, options.Seed));
        Skills(report);
        KeyActions(report);
        Separation(report);
        CoverageOf(report);
        DeadSpots(report);
        Repeated(report);
        Line("");
        Line(Phrase.Of("playtest.findings"));
        foreach (var finding in report.Findings)
        {
            var value = finding.Value is { } v ? Number(v) : "-";
            Line("  " + Phrase.Of(finding.Met ? "playtest.met" : "playtest.not_met", Phrase.Of("playtest.finding." + finding.Id, Number(finding.Asked)), value));
        }
    }

    private void Skills(PlaytestReport report)
    {
        Line("");
        Line(Phrase.Of("playtest.skills"));
        foreach (var s in report.Skills)
        {
            var endings = string.Join("  ", s.Endings.Select(e => $"{e.Ending} {Percent(e.Count / (double)s.Runs)}"));
            Line("  " + Phrase.Of("playtest.skill", Padded(Name(s.Skill)), Cell(s.Mean), Cell(s.Lowest), Cell(s.Median), Cell(s.Highest), Cell(s.Turns), s.FewestTurns, s.MostTurns, endings));
        }
    }

    private void KeyActions(PlaytestReport report)
    {
        Line("");
        Line(Phrase.Of("playtest.key_actions"));
        foreach (var s in report.Skills)
        {
            Line($"  {Padded(Name(s.Skill))}{string.Join("  ", s.Done.Select(d => $"{d.KeyAction} {Percent(d.Share)}"))}");
        }
    }

    private void Separation(PlaytestReport report)
    {
        Line("");
        Line(Phrase.Of("playtest.separation", report.Spearman is { } rho ? rho.ToString("F3", CultureInfo.InvariantCulture) : "-"));
        foreach (var pair in report.Pairs.Where(p => p.Auc is not null))
        {
            Line("  " + Phrase.Of("playtest.pair", Name(pair.Worse), Name(pair.Better), pair.Auc!.Value.ToString("F2", CultureInfo.InvariantCulture)));
        }
    }

    private void CoverageOf(PlaytestReport report)
    {
        Line("");
        Line(Phrase.Of("playtest.coverage"));
        foreach (var c in report.Coverage)
        {
            Line("  " + Phrase.Of("playtest.covered", Phrase.Of("playtest.kind." + c.Kind), c.Reached, c.All) + Missed(c.Missed));
        }
    }

    private static string Missed(ImmutableArray<string> missed) => missed.IsEmpty
        ? ""
        : Phrase.Of("playtest.missed", string.Join("; ", missed.Take(MostNamed)) + (missed.Length > MostNamed ? " …" : ""));

    private void DeadSpots(PlaytestReport report)
    {
        if (report.DeadSpots.IsEmpty)
        {
            return;
        }

        Line("");
        Line(Phrase.Of("playtest.dead_spots"));
        foreach (var d in report.DeadSpots)
        {
            Line("  " + Phrase.Of("playtest.dead_spot", d.Stage, d.Kind, d.Runs, d.Longest, d.Words));
        }
    }

    private void Repeated(PlaytestReport report)
    {
        Line("");
        Line(Phrase.Of("playtest.repeated"));
        foreach (var r in report.Repeated)
        {
            Line("  " + Phrase.Of("playtest.line", Percent(r.Share), r.Speaker, r.Text, r.Id));
        }
    }

    private static string Name(PlayerSkill skill) => Phrase.Of("skill." + skill.ToString().ToLowerInvariant());

    private static string Padded(string text) => text + new string(' ', Math.Max(1, NameCells - CellWidth.Of(text)));

    private static string Cell(double value) => value.ToString("F1", CultureInfo.InvariantCulture).PadLeft(5);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * PerHundred).ToString("F0", CultureInfo.InvariantCulture) + "%";

    private void Line(string text) => output.WriteLine(SafeText.ForTerminal(text));
}
