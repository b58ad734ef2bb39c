using System.Diagnostics;

namespace Simulator.Bench;

/// <summary>Durations of one kind of work.</summary>
internal sealed class Samples
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _gate = new();

    public double P50 => At(50);

    public double P99 => At(99);

    public int Count => _milliseconds.Count;

    /// <summary>Adds the time since a timestamp. Safe for many threads.</summary>
    public void Since(long from) => Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);

    /// <summary>Adds a duration in milliseconds. Safe for many threads.</summary>
    public void Add(double milliseconds)
    {
        lock (_gate)
        {
            _milliseconds.Add(milliseconds);
        }
    }

    public double At(int percent)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * percent / 100.0) - 1, 0, sorted.Count - 1)];
    }
}
