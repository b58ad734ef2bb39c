using System.Runtime.Intrinsics;

namespace Simulator.Core.Understanding.Model;

/// <summary>Whole-number linear scores for several heads. Immutable and thread-safe; the same result on any machine.</summary>
internal sealed class LinearBlock
{
    /// <summary>Scores are in this many parts of one margin.</summary>
    public const int Unit = 1024;

    private const int NormBits = 12;
    private static readonly int[] Norms = BuildNorms();
    private readonly uint[] _keys;
    private readonly int[] _slots;
    private readonly sbyte[] _weights;
    private readonly short[] _dense;
    private readonly int[] _bias;
    private readonly int[] _scale;

    public LinearBlock(int heads, uint[] keys, sbyte[] weights, short[] dense, int[] bias, int[] scale)
    {
        Heads = heads;
        _keys = keys;
        _weights = weights;
        _dense = dense;
        _bias = bias;
        _scale = scale;
        _slots = Index(keys);
    }

    public int Heads { get; }

    public int DenseCount => _dense.Length / Heads;

    public int Rows => _keys.Length;

    /// <summary>Scores of all heads in <see cref="Unit"/>ths.</summary>
    public void Score(FeatureVector features, int[] scores)
    {
        Span<int> grams = stackalloc int[Heads];
        grams.Clear();
        var mask = _slots.Length - 1;
        foreach (var hash in features.Grams)
        {
            for (var slot = (int)(hash * 2654435769u >> 8) & mask; _slots[slot] >= 0; slot = (slot + 1) & mask)
            {
                var row = _slots[slot];
                if (_keys[row] != hash)
                {
                    continue;
                }

                Add(_weights.AsSpan(row * Heads, Heads), grams);
                break;
            }
        }

        var norm = Norms[Math.Min(features.Grams.Count, Norms.Length - 1)];
        for (var h = 0; h < Heads; h++)
        {
            scores[h] = (int)((long)grams[h] * norm >> NormBits);
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
        writer.Write(_keys.Length);
        writer.Write(_dense.Length);
        foreach (var key in _keys)
        {
            writer.Write(key);
        }

        foreach (var weight in _weights)
        {
            writer.Write(weight);
        }

        foreach (var weight in _dense)
        {
            writer.Write(weight);
        }

        for (var h = 0; h < Heads; h++)
        {
            writer.Write(_bias[h]);
            writer.Write(_scale[h]);
        }
    }

    public static LinearBlock Read(BinaryReader reader)
    {
        var heads = reader.ReadInt32();
        var keys = new uint[reader.ReadInt32()];
        var dense = new short[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = reader.ReadUInt32();
        }

        var weights = new sbyte[keys.Length * heads];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadSByte();
        }

        for (var i = 0; i < dense.Length; i++)
        {
            dense[i] = reader.ReadInt16();
        }

        var (bias, scale) = (new int[heads], new int[heads]);
        for (var h = 0; h < heads; h++)
        {
            bias[h] = reader.ReadInt32();
            scale[h] = reader.ReadInt32();
        }

        return new LinearBlock(heads, keys, weights, dense, bias, scale);
    }

    // Whole numbers: sixteen at a time or one by one, the sums are the same.
    private static void Add(ReadOnlySpan<sbyte> weights, Span<int> sums)
    {
        var h = 0;
        for (; Vector128.IsHardwareAccelerated && h + Vector128<sbyte>.Count <= weights.Length; h += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(weights[h..]));
            Add(low, sums[h..]);
            Add(high, sums[(h + Vector128<short>.Count)..]);
        }

        for (; h < weights.Length; h++)
        {
            sums[h] += weights[h];
        }
    }

    private static void Add(Vector128<short> weights, Span<int> sums)
    {
        var (low, high) = Vector128.Widen(weights);
        (Vector128.Create<int>(sums) + low).CopyTo(sums);
        var rest = sums[Vector128<int>.Count..];
        (Vector128.Create<int>(rest) + high).CopyTo(rest);
    }

    private static int[] Index(uint[] keys)
    {
        var size = 16;
        while (size < keys.Length * 3)
        {
            size <<= 1;
        }

        var slots = new int[size];
        Array.Fill(slots, -1);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)(keys[row] * 2654435769u >> 8) & (size - 1);
            while (slots[slot] >= 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = row;
        }

        return slots;
    }

    // Square roots are correctly rounded everywhere, so this table is too.
    private static int[] BuildNorms()
    {
        var norms = new int[4096];
        for (var n = 1; n < norms.Length; n++)
        {
            norms[n] = (int)((1 << NormBits) / Math.Sqrt(n));
        }

        return norms;
    }
}
