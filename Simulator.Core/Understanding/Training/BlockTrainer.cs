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
        var keys = Vocabulary(rows, out var counts);
        var sparse = ToSparse(rows, keys, denseCount, settings);
        var weights = new double[heads][];
        Parallel.For(0, heads, h =>
        {
            var use = new List<int>(rows.Count);
            var positive = new bool[rows.Count];
            for (var i = 0; i < rows.Count; i++)
            {
                if (isPositive(i, h) is { } y)
                {
                    use.Add(i);
                    positive[i] = y;
                }
            }

            weights[h] = MarginTrainer.Fit(sparse, [.. use], positive, settings);
        });

        return Quantise(keys, [.. Enumerable.Range(0, keys.Length).Where(c => counts[keys[c]] >= settings.MinimumCount)], weights, denseCount, settings);
    }

    private static uint[] Vocabulary(IReadOnlyList<DescribedRow> rows, out Dictionary<uint, int> counts)
    {
        counts = [];
        foreach (var row in rows)
        {
            foreach (var gram in row.Grams)
            {
                counts[gram] = counts.GetValueOrDefault(gram) + (row.IsCopy ? 0 : 1);
            }
        }

        return [.. counts.Keys.Order()];
    }

    private static SparseRows ToSparse(IReadOnlyList<DescribedRow> rows, uint[] keys, int denseCount, BlockSettings settings)
    {
        var sparse = new SparseRows { Width = keys.Length + denseCount };
        foreach (var row in rows)
        {
            var columns = new List<int>(row.Grams.Length + row.Dense.Length);
            foreach (var gram in row.Grams)
            {
                if (Array.BinarySearch(keys, gram) is >= 0 and var column)
                {
                    columns.Add(column);
                }
            }

            var values = new double[columns.Count + row.Dense.Length];
            var share = settings.GramGain / Math.Sqrt(Math.Max(1, row.Grams.Length));
            Array.Fill(values, share, 0, columns.Count);
            Array.Fill(values, settings.DenseGain, columns.Count, row.Dense.Length);
            columns.AddRange(row.Dense.Select(d => keys.Length + d));
            sparse.Columns.Add([.. columns]);
            sparse.Values.Add(values);
        }

        return sparse;
    }

    private static LinearBlock Quantise(uint[] keys, int[] kept, double[][] weights, int denseCount, BlockSettings settings)
    {
        var heads = weights.Length;
        var grams = new sbyte[kept.Length * heads];
        var dense = new short[denseCount * heads];
        var (bias, scale) = (new int[heads], new int[heads]);
        for (var h = 0; h < heads; h++)
        {
            var w = weights[h];
            double largestGram = 1e-9, largestDense = 1e-9;
            for (var c = 0; c < w.Length - 1; c++)
            {
                if (c < keys.Length)
                {
                    largestGram = Math.Max(largestGram, Math.Abs(w[c]) * settings.GramGain);
                }
                else
                {
                    largestDense = Math.Max(largestDense, Math.Abs(w[c]) * settings.DenseGain);
                }
            }

            // One step for both kinds, fine enough for the sequences and never too large for the properties.
            var step = Math.Max(largestGram / LargestGram, largestDense / LargestDense);
            for (var c = 0; c < kept.Length; c++)
            {
                grams[(c * heads) + h] = (sbyte)Math.Round(w[kept[c]] * settings.GramGain / step);
            }

            for (var c = 0; c < denseCount; c++)
            {
                dense[(c * heads) + h] = (short)Math.Round(w[keys.Length + c] * settings.DenseGain / step);
            }

            bias[h] = (int)Math.Round(w[^1] * LinearBlock.Unit);
            scale[h] = (int)Math.Round(step * LinearBlock.Unit * 65536);
        }

        return new LinearBlock(heads, [.. kept.Select(c => keys[c])], grams, dense, bias, scale);
    }
}
