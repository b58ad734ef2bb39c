using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Core.Learning.Growth.Plots;

/// <summary>One arm of the spider.</summary>
/// <param name="Id">C1 to C8.</param>
/// <param name="Level">1 to 5; null for no figure.</param>
/// <param name="IsProvisional">Drawn hollow.</param>
public sealed record SpiderArm(string Id, decimal? Level, bool IsProvisional);

/// <summary>Weighted levels of all dimensions on arms of a spider, as SVG. Arms without a figure have no mark and leave the area open there.</summary>
public static class SpiderPlot
{
    private const int Width = 800;
    private const int Height = 520;
    private const double CentreX = 400;
    private const double CentreY = 270;
    private const double Radius = 170;
    private const double LabelGap = 26;
    private const int Top = 5;
    private const double Root = 0.70710678118654752;

    // Cosine and sine of eight arms, clockwise from the top: written out, they are the same on every machine.
    private static readonly (double X, double Y)[] Arms = [(0, -1), (Root, -Root), (1, 0), (Root, Root), (0, 1), (-Root, Root), (-1, 0), (-Root, -Root)];

    /// <summary>The arms of a person's growth.</summary>
    public static ImmutableArray<SpiderArm> ArmsOf(PersonGrowth growth, GrowthRules rules)
    {
        ArgumentNullException.ThrowIfNull(growth);
        ArgumentNullException.ThrowIfNull(rules);
        return [.. growth.Dimensions.Select(d => new SpiderArm(d.Id, d.Weighted, d.Points.TakeLast(rules.LastRuns).Any(p => p.IsProvisional)))];
    }

    /// <summary>The picture.</summary>
    /// <exception cref="ArgumentException">Not exactly eight arms.</exception>
    public static string ToSvg(ImmutableArray<SpiderArm> arms, PlotWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (arms.Length != Arms.Length)
        {
            throw new ArgumentException("The spider has eight arms.", nameof(arms));
        }

        var svg = new SvgWriter(Width, Height, words);
        svg.Text(CentreX, 28, "middle", words.Title, 18);
        for (var level = 1; level <= Top; level++)
        {
            svg.Ring(Arms.Select(arm => At(arm, level)));
            svg.Text(CentreX + 5, CentreY - (Radius * level / Top) + 13, "start", level.ToString(CultureInfo.InvariantCulture), 11);
        }

        foreach (var arm in Arms)
        {
            var end = At(arm, Top);
            svg.Segment(CentreX, CentreY, end.X, end.Y);
        }

        var known = arms.Select((arm, i) => (arm, Place: i)).Where(a => a.arm.Level is not null).ToList();
        if (known.Count > 2)
        {
            // Missing arms go through the centre, so that nothing is drawn which nobody knows.
            svg.Area(arms.Select((arm, i) => arm.Level is { } level ? At(Arms[i], (double)level) : (CentreX, CentreY)), known.Exists(a => a.arm.IsProvisional));
        }

        foreach (var (arm, place) in known)
        {
            var at = At(Arms[place], (double)arm.Level!.Value);
            svg.Mark(at.X, at.Y, arm.IsProvisional);
        }

        Labels(svg, arms, words);
        return svg.Close();
    }

    private static void Labels(SvgWriter svg, ImmutableArray<SpiderArm> arms, PlotWords words)
    {
        for (var i = 0; i < arms.Length; i++)
        {
            var (x, y) = (CentreX + (Arms[i].X * (Radius + LabelGap)), CentreY + (Arms[i].Y * (Radius + LabelGap)));
            var anchor = Arms[i].X switch { > 0 => "start", < 0 => "end", _ => "middle" };
            svg.Text(x, y, anchor, words.Name(arms[i].Id));
            svg.Text(x, y + 17, anchor, Figure(arms[i], words), 12);
        }

        if (arms.Any(a => a.IsProvisional))
        {
            svg.Mark(24, Height - 20, isHollow: true);
            svg.Text(36, Height - 15, "start", words.Provisional, 12);
        }
    }

    private static string Figure(SpiderArm arm, PlotWords words) =>
        arm.Level is { } level ? level.ToString("0.00", CultureInfo.InvariantCulture) + (arm.IsProvisional ? $" ({words.Provisional})" : "") : words.NoFigure;

    private static (double X, double Y) At((double X, double Y) arm, double level) =>
        (CentreX + (arm.X * Radius * level / Top), CentreY + (arm.Y * Radius * level / Top));
}
