namespace Simulator.Console.Views;

/// <summary>A curve of values 0 to 100 as one character per turn.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws it.</summary>
    public static string Of(IEnumerable<double> values) =>
        string.Concat(values.Select(v => Blocks[Math.Clamp((int)(v / 100 * Blocks.Length), 0, Blocks.Length - 1)]));
}
