using System.Runtime.InteropServices;

namespace Simulator.Core.Understanding.Model;

/// <summary>Whole-number linear scores for several heads. Immutable and thread-safe; the same result on any machine.</summary>
internal sealed class LinearBlock
{
    /// <summary>Scores are in this many parts of one margin.</summary>
    public const int Unit = 1024;

    private readonly sbyte[] _weights;
    private readonly short[] _dense;
    private readonly int[] _bias;
    private readonly int[] _scale;

    public LinearBlock(int heads, uint[] keys, sbyte[] weights, short[] dense, int[] bias, int[] scale)
    {
        Heads = heads;
        Table = new GramTable(keys);
        _weights = weights;
        _dense = dense;
        _bias = bias;
        _scale = scale;
    }

    public int Heads { get; }

    public int DenseCount => _dense.Length / Heads;

    /// <summary>The sequences that have weights.</summary>
    public GramTable Table { get; }

    public int Rows => Table.Keys.Length;

    /// <summary>Scores of all heads in <see cref="Unit"/>ths.</summary>
    public void Score(FeatureVector features, Span<int> scores)
    {
        Span<int> grams = stackalloc int[Heads];
        grams.Clear();
        foreach (var hash in features.Grams)
        {
            var row = Table.Row(hash);
            if (row < 0)
            {
                continue;
            }

            ByteSums.Add(_weights.AsSpan(row * Heads, Heads), grams);
        }

        var norm = GramNorm.Of(features.Grams.Count);
        for (var h = 0; h < Heads; h++)
        {
            scores[h] = (int)((long)grams[h] * norm >> GramNorm.Bits);
        }

        foreach (var number in features.Dense)
        {
            var weights = _dense.AsSpan(number * Heads, Heads);
            for (var h = 0; h < Heads; h++)
            {
                scores[h] += weights[h];
            }
        }

        for (var h = 0; h < Heads; h++)
        {
            scores[h] = (int)((long)scores[h] * _scale[h] >> 16) + _bias[h];
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Heads);
        writer.Write(Rows);
        writer.Write(_dense.Length);
        writer.Write(MemoryMarshal.Cast<uint, int>(Table.Keys));
        writer.Write(_weights);
        writer.Write(_dense);
        for (var h = 0; h < Heads; h++)
        {
            writer.Write(_bias[h]);
            writer.Write(_scale[h]);
        }
    }

    public static LinearBlock Read(BinaryReader reader)
    {
        var heads = reader.ReadInt32();
        var rows = reader.ReadInt32();
        var denseCount = reader.ReadInt32();
        uint[] keys = [.. MemoryMarshal.Cast<int, uint>(reader.ReadInt32s(rows))];
        var weights = reader.ReadSBytes(rows * heads);
        var dense = reader.ReadInt16s(denseCount);
        var (bias, scale) = (new int[heads], new int[heads]);
        for (var h = 0; h < heads; h++)
        {
            bias[h] = reader.ReadInt32();
            scale[h] = reader.ReadInt32();
        }

        return new LinearBlock(heads, keys, weights, dense, bias, scale);
    }
}
