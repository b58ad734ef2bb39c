using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Core.Learning.Growth.Plots;

/// <summary>Levels over time as SVG: one small panel a dimension (lines in one panel could not be told apart without colour). Marks stand in order of time, evenly spaced; provisional ones are hollow.</summary>
public static class LinePlot
{
    private const int Columns = 2;
    private const int PanelWidth = 340;
    private const int PanelHeight = 130;
    private const int Head = 50;
    private const int Foot = 30;
    private const int Left = 34;
    private const int Room = 280;
    private const int Rise = 80;
    private const int Lowest = 1;
    private const int Top = 5;
    private const int Pass = 3;

    /// <summary>The most marks of a panel; of more the latest are drawn.</summary>
    public const int MaxMarks = 20;

    /// <summary>The picture.</summary>
    public static string ToSvg(ImmutableArray<DimensionGrowth> dimensions, PlotWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var rows = (dimensions.Length + Columns - 1) / Columns;
        var height = Head + (rows * PanelHeight) + Foot;
        var svg = new SvgWriter(Columns * PanelWidth, height, words);
        svg.Text(Columns * PanelWidth / 2.0, 28, "middle", words.Title, 18);
        for (var i = 0; i < dimensions.Length; i++)
        {
            Panel(svg, dimensions[i], i % Columns * PanelWidth, Head + (i / Columns * PanelHeight), words);
        }

        if (dimensions.Any(d => d.Points.Any(p => p.IsProvisional)))
        {
            svg.Mark(24, height - 16, isHollow: true);
            svg.Text(36, height - 11, "start", words.Provisional, 12);
        }

        return svg.Close();
    }

    private static void Panel(SvgWriter svg, DimensionGrowth dimension, double x, double y, PlotWords words)
    {
        var figure = dimension.Weighted is { } weighted ? weighted.ToString("0.00", CultureInfo.InvariantCulture) : words.NoFigure;
        svg.Text(x + Left, y + 14, "start", $"{words.Name(dimension.Id)}  {figure}", 13);
        for (var level = Lowest; level <= Top; level++)
        {
            var at = Height(y, level);
            svg.Segment(x + Left, at, x + Left + Room, at, level == Pass ? "#555" : "#ddd");
            svg.Text(x + Left - 8, at + 4, "end", level.ToString(CultureInfo.InvariantCulture), 10);
        }

        ImmutableArray<GrowthPoint> points = [.. dimension.Points.TakeLast(MaxMarks)];
        var step = points.Length > 1 ? (double)(Room - 20) / (points.Length - 1) : 0;
        (double X, double Y)[] marks = [.. points.Select((p, i) => (x + Left + 10 + (i * step), Height(y, (double)p.Value)))];
        if (marks.Length > 1)
        {
            svg.Path(marks);
        }

        for (var i = 0; i < marks.Length; i++)
        {
            svg.Mark(marks[i].X, marks[i].Y, points[i].IsProvisional);
        }
    }

    private static double Height(double y, double level) => y + 26 + (Rise * (Top - level) / (Top - Lowest));
}
