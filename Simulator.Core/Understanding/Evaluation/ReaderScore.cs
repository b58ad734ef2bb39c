using System.Collections.Immutable;
using Simulator.Core.Randomness;

namespace Simulator.Core.Understanding.Evaluation;

/// <summary>Figures over a set of read texts.</summary>
public sealed record ReaderScore(ImmutableArray<ActCount> Acts, int Texts)
{
    private const int Resamples = 200;

    /// <summary>Mean F1 over the 33 labels.</summary>
    public double MacroF1 => Acts.Average(a => a.F1);

    /// <summary>Counts what was read.</summary>
    public static ReaderScore Of(IReadOnlyList<ReadSample> samples)
    {
        var counts = new int[3, Understanding.Acts.All.Length];
        foreach (var sample in samples)
        {
            Count(sample, counts);
        }

        return new ReaderScore([.. Understanding.Acts.All.Select(a => new ActCount(a, counts[0, (int)a], counts[1, (int)a], counts[2, (int)a]))], samples.Count);
    }

    /// <summary>The middle 95 of 100 macro-F1 values when texts are drawn again with replacement; the same for the same samples.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<ReadSample> samples)
    {
        var random = new SeededRandom(1, 0, "bootstrap");
        var values = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            values[r] = Of([.. Enumerable.Range(0, samples.Count).Select(_ => samples[random.Next(samples.Count)])]).MacroF1;
        }

        Array.Sort(values);
        return (values[Resamples / 40], values[Resamples - 1 - (Resamples / 40)]);
    }

    /// <summary>Pairs of a real act that was missed and an act claimed instead, most frequent first.</summary>
    public static ImmutableArray<(Act Real, Act Read, int Count)> Confusions(IReadOnlyList<ReadSample> samples) =>
        [.. samples.SelectMany(s => s.Real.Where(a => !s.Read.Contains(a)).SelectMany(real => s.Read.Where(a => !s.Real.Contains(a)).Select(read => (real, read))))
            .GroupBy(p => p).Select(g => (g.Key.real, g.Key.read, g.Count())).OrderByDescending(p => p.Item3).ThenBy(p => p.real).ThenBy(p => p.read)];

    private static void Count(ReadSample sample, int[,] counts)
    {
        foreach (var act in sample.Read)
        {
            counts[sample.Real.Contains(act) ? 0 : 1, (int)act]++;
        }

        foreach (var act in sample.Real)
        {
            if (!sample.Read.Contains(act))
            {
                counts[2, (int)act]++;
            }
        }
    }
}
