namespace Simulator.Drills;

/// <summary>Percentiles by nearest rank.</summary>
internal static class Percentile
{
    /// <summary>The value at a percentile of a sorted list; 0 for an empty one.</summary>
    public static double Of(IReadOnlyList<double> sorted, int percent)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        return sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * percent / 100.0) - 1, 0, sorted.Count - 1)];
    }
}
