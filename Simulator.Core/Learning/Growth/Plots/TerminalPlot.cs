using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Core.Learning.Growth.Plots;

/// <summary>The plots in fixed cells of a terminal: ASCII only, no colour, so every character is one cell wide. Names of dimensions are left to whoever prints.</summary>
/// <remarks><c>#</c> and <c>*</c> mark figures that stand, <c>o</c> and <c>?</c> provisional ones.</remarks>
public static class TerminalPlot
{
    private const int CellsPerLevel = 5;
    private const int Top = 5;
    private const int Gap = 3;

    /// <summary>One line a dimension: id, a bar from level 0 to 5 with a tick at every level, the figure.</summary>
    public static IReadOnlyList<string> Bars(ImmutableArray<SpiderArm> arms) => [.. arms.Select(Bar)];

    /// <summary>Levels of one dimension over time: five rows from level 5 down to 1, a column each mark.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="cells">Width of the drawing; of more marks the latest are drawn.</param>
    public static IReadOnlyList<string> Lines(DimensionGrowth dimension, int cells)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, Gap + Gap);
        var most = (cells - Gap) / Gap;
        ImmutableArray<GrowthPoint> points = [.. dimension.Points.TakeLast(most)];
        return [.. Enumerable.Range(1, Top).Reverse().Select(level => Row(level, points))];
    }

    private static string Bar(SpiderArm arm)
    {
        var filled = arm.Level is { } level ? (int)Math.Round(level * CellsPerLevel, MidpointRounding.AwayFromZero) : 0;
        var bar = string.Concat(Enumerable.Range(1, Top * CellsPerLevel).Select(cell => cell <= filled ? (arm.IsProvisional ? 'o' : '#') : cell % CellsPerLevel == 0 ? '|' : '.'));
        var figure = arm.Level is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "--";
        return $"{arm.Id} [{bar}] {figure}{(arm.IsProvisional ? " ?" : "")}";
    }

    private static string Row(int level, ImmutableArray<GrowthPoint> points)
    {
        var marks = points.Select(p =>
        {
            var row = (int)Math.Round(p.Value, MidpointRounding.AwayFromZero) == level;
            return row ? (p.IsProvisional ? "  o" : "  *") : "  .";
        });
        return FormattableString.Invariant($"{level} |{string.Concat(marks)}");
    }
}
