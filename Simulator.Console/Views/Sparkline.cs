namespace Simulator.Console.Views;

/// <summary>A curve of values 0 to 100, one character per value.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws it in at most <paramref name="cells"/> characters; of a longer curve evenly spread values are shown, the first and the last among them.</summary>
    public static string Of(IReadOnlyList<double> values, int cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 2);
        var count = Math.Min(values.Count, cells);
        return string.Concat(Enumerable.Range(0, count).Select(i => Block(values[count < 2 ? 0 : i * (values.Count - 1) / (count - 1)])));
    }

    private static char Block(double value) => Blocks[Math.Clamp((int)(value / 100 * Blocks.Length), 0, Blocks.Length - 1)];
}
