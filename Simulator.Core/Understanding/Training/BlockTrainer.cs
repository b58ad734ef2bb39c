using System.Runtime.InteropServices;
using Simulator.Core.Understanding.Model;

namespace Simulator.Core.Understanding.Training;

/// <summary>What a block is fitted with.</summary>
/// <param name="MinimumCount">A character sequence seen in fewer rows takes part in the fit (it absorbs what is one author's alone) but is left out of the model.</param>
/// <param name="GramGain">Weight of the character sequences of a row against one property.</param>
/// <param name="DenseGain">Weight of one property.</param>
/// <param name="Cost">How dear an error is.</param>
/// <param name="PositiveWeight">How many times dearer an error on a positive row is.</param>
/// <param name="Epochs">How often every row is seen.</param>
internal sealed record BlockSettings(int MinimumCount, double GramGain, double DenseGain, double Cost, double PositiveWeight, int Epochs = 12);

/// <summary>One described stretch.</summary>
/// <param name="Grams">Hashes of character sequences.</param>
/// <param name="Dense">Numbers of properties.</param>
/// <param name="IsCopy">The same words stand in another row already: its sequences do not count again.</param>
internal sealed record DescribedRow(uint[] Grams, int[] Dense, bool IsCopy = false);

/// <summary>Fits a <see cref="LinearBlock"/> to described rows.</summary>
internal static class BlockTrainer
{
    private const double LargestGram = 127;
    private const double LargestDense = 32767;

    /// <summary>Fits one separator a head.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="isPositive">Whether a row belongs to a head; null leaves the row out for that head.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="denseCount">Number of properties.</param>
    /// <param name="settings">See <see cref="BlockSettings"/>.</param>
    public static LinearBlock Fit(IReadOnlyList<DescribedRow> rows, Func<int, int, bool?> isPositive, int heads, int denseCount, BlockSettings settings)
    {
        var counts = Counts(rows);
        uint[] keys = [.. counts.Where(c => c.Value.Rows > 1 || c.Value.Own >= settings.MinimumCount).Select(c => c.Key).Order()];
        var sparse = ToSparse(rows, keys, denseCount, settings);
        var stride = MarginTrainer.Stride(heads);
        var targets = new float[rows.Count * stride];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var h = 0; h < heads; h++)
            {
                targets[(i * stride) + h] = isPositive(i, h) is { } y ? (y ? 1f : -1f) : 0f;
            }
        }

        var weights = MarginTrainer.Fit(sparse, targets, stride, settings);
        return Quantise(keys, [.. Enumerable.Range(0, keys.Length).Where(c => counts[keys[c]].Own >= settings.MinimumCount)], weights, heads, denseCount, settings);
    }

    // In how many rows each sequence stands: in all, and without the copies.
    private static Dictionary<uint, (int Rows, int Own)> Counts(IReadOnlyList<DescribedRow> rows)
    {
        var counts = new Dictionary<uint, (int Rows, int Own)>();
        foreach (var row in rows)
        {
            foreach (var gram in row.Grams)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, gram, out _);
                count = (count.Rows + 1, count.Own + (row.IsCopy ? 0 : 1));
            }
        }

        return counts;
    }

    private static SparseRows ToSparse(IReadOnlyList<DescribedRow> rows, uint[] keys, int denseCount, BlockSettings settings)
    {
        var sparse = new SparseRows { Width = keys.Length + denseCount };
        var columnOf = new Dictionary<uint, int>(keys.Length);
        for (var c = 0; c < keys.Length; c++)
        {
            columnOf[keys[c]] = c;
        }

        foreach (var row in rows)
        {
            var columns = new List<int>(row.Grams.Length + row.Dense.Length);
            foreach (var gram in row.Grams)
            {
                if (columnOf.TryGetValue(gram, out var column))
                {
                    columns.Add(column);
                }
            }

            var known = columns.Count;
            var values = new float[columns.Count + row.Dense.Length];
            var share = (float)(settings.GramGain / Math.Sqrt(Math.Max(1, row.Grams.Length)));
            Array.Fill(values, share, 0, columns.Count);
            Array.Fill(values, (float)settings.DenseGain, columns.Count, row.Dense.Length);
            columns.AddRange(row.Dense.Select(d => keys.Length + d));
            sparse.Columns.Add([.. columns]);
            sparse.Values.Add(values);
            sparse.Own.Add((row.Grams.Length - known) * share * share);
        }

        return sparse;
    }

    private static LinearBlock Quantise(uint[] keys, int[] kept, float[] weights, int heads, int denseCount, BlockSettings settings)
    {
        var stride = MarginTrainer.Stride(heads);
        var grams = new sbyte[kept.Length * heads];
        var dense = new short[denseCount * heads];
        var (bias, scale) = (new int[heads], new int[heads]);
        var gramPeak = Peaks(weights, 0, keys.Length, stride, settings.GramGain);
        var densePeak = Peaks(weights, keys.Length, denseCount, stride, settings.DenseGain);

        // One step for both kinds, fine enough for the sequences and never too large for the properties.
        var steps = gramPeak.Zip(densePeak, (g, d) => Math.Max(g / LargestGram, d / LargestDense)).ToArray();
        for (var c = 0; c < kept.Length; c++)
        {
            for (var h = 0; h < heads; h++)
            {
                grams[(c * heads) + h] = (sbyte)Math.Round(weights[(kept[c] * stride) + h] * settings.GramGain / steps[h]);
            }
        }

        for (var c = 0; c < denseCount; c++)
        {
            for (var h = 0; h < heads; h++)
            {
                dense[(c * heads) + h] = (short)Math.Round(weights[((keys.Length + c) * stride) + h] * settings.DenseGain / steps[h]);
            }
        }

        for (var h = 0; h < heads; h++)
        {
            bias[h] = (int)Math.Round(weights[((keys.Length + denseCount) * stride) + h] * (double)LinearBlock.Unit);
            scale[h] = (int)Math.Round(steps[h] * LinearBlock.Unit * 65536);
        }

        return new LinearBlock(heads, [.. kept.Select(c => keys[c])], grams, dense, bias, scale);
    }

    // The largest weight of each head, for the finest step that holds it.
    private static double[] Peaks(float[] weights, int first, int count, int stride, double gain)
    {
        var peaks = new float[stride];
        for (var c = first; c < first + count; c++)
        {
            for (var h = 0; h < stride; h++)
            {
                peaks[h] = Math.Max(peaks[h], Math.Abs(weights[(c * stride) + h]));
            }
        }

        return [.. peaks.Select(p => Math.Max(p * gain, 1e-9))];
    }
}
