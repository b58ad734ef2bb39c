namespace Simulator.Core.Understanding.Model;

/// <summary>
/// A network with one hidden layer over the same description as <see cref="LinearBlock"/>: it sees which properties go together, where the
/// linear separators only add them up. Whole numbers; immutable and thread-safe; the same result on any machine.
/// </summary>
internal sealed class HiddenBlock
{
    private const int OutBits = 20;
    private readonly GramTable _table;
    private readonly sbyte[] _grams;
    private readonly short[] _dense;
    private readonly int[] _bias;
    private readonly int[] _out;
    private readonly int[] _outBias;

    /// <param name="table">Rows of <paramref name="grams"/>.</param>
    /// <param name="units">Width of the hidden layer.</param>
    /// <param name="grams">Per row one weight a unit.</param>
    /// <param name="dense">Per numbered property one weight a unit, in the steps of <paramref name="grams"/>.</param>
    /// <param name="bias">One a unit, in the same steps.</param>
    /// <param name="output">Per unit one weight a head: 2 to the 20th parts of a unit of score for one step.</param>
    /// <param name="outputBias">One a head, in units of score.</param>
    public HiddenBlock(GramTable table, int units, sbyte[] grams, short[] dense, int[] bias, int[] output, int[] outputBias)
    {
        _table = table;
        Units = units;
        _grams = grams;
        _dense = dense;
        _bias = bias;
        _out = output;
        _outBias = outputBias;
    }

    public int Units { get; }

    public int DenseCount => _dense.Length / Units;

    /// <summary>Scores of all heads in <see cref="LinearBlock.Unit"/>ths of a margin.</summary>
    public void Score(FeatureVector features, Span<int> scores)
    {
        Span<int> layer = stackalloc int[Units];
        layer.Clear();
        foreach (var hash in features.Grams)
        {
            var row = _table.Row(hash);
            if (row < 0)
            {
                continue;
            }

            ByteSums.Add(_grams.AsSpan(row * Units, Units), layer);
        }

        var norm = GramNorm.Of(features.Grams.Count);
        for (var u = 0; u < layer.Length; u++)
        {
            layer[u] = (int)((long)layer[u] * norm >> GramNorm.Bits) + _bias[u];
        }

        foreach (var number in features.Dense)
        {
            var weights = _dense.AsSpan(number * Units, Units);
            for (var u = 0; u < layer.Length; u++)
            {
                layer[u] += weights[u];
            }
        }

        var heads = _outBias.Length;
        Span<long> sums = stackalloc long[heads];
        sums.Clear();
        for (var u = 0; u < layer.Length; u++)
        {
            if (layer[u] <= 0)
            {
                continue;
            }

            var weights = _out.AsSpan(u * heads, heads);
            for (var h = 0; h < sums.Length; h++)
            {
                sums[h] += (long)layer[u] * weights[h];
            }
        }

        for (var h = 0; h < heads; h++)
        {
            scores[h] = (int)(sums[h] >> OutBits) + _outBias[h];
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Units);
        writer.Write(DenseCount);
        writer.Write(_grams);
        writer.Write(_dense);
        writer.Write(_bias);
        writer.Write(_out);
        writer.Write(_outBias);
    }

    /// <summary>Reads a block over <paramref name="table"/> for <paramref name="heads"/> heads.</summary>
    public static HiddenBlock Read(BinaryReader reader, GramTable table, int heads)
    {
        var units = reader.ReadInt32();
        var denseCount = reader.ReadInt32();
        return new HiddenBlock(
            table,
            units,
            reader.ReadSBytes(table.Keys.Length * units),
            reader.ReadInt16s(denseCount * units),
            reader.ReadInt32s(units),
            reader.ReadInt32s(units * heads),
            reader.ReadInt32s(heads));
    }

    /// <summary>Whole numbers from fitted weights. The steps differ from unit to unit, so that a loud unit does not blunt a quiet one.</summary>
    public static HiddenBlock Quantise(GramTable table, HiddenWeights fitted)
    {
        var units = fitted.Bias.Length;
        var rows = table.Keys.Length;
        var heads = fitted.OutputBias.Length;
        var (grams, dense) = (new sbyte[rows * units], new short[(fitted.Input.Length / units - rows) * units]);
        var (bias, output) = (new int[units], new int[units * heads]);
        for (var u = 0; u < units; u++)
        {
            var largest = 1e-9f;
            for (var r = 0; r < fitted.Input.Length / units; r++)
            {
                var size = Math.Abs(fitted.Input[(r * units) + u]);
                largest = Math.Max(largest, r < rows ? size * HiddenWeights.GramGain : size * HiddenWeights.DenseGain / 256);
            }

            var step = largest / 127f;
            for (var r = 0; r < rows; r++)
            {
                grams[(r * units) + u] = (sbyte)MathF.Round(fitted.Input[(r * units) + u] * HiddenWeights.GramGain / step);
            }

            for (var d = 0; d < dense.Length / units; d++)
            {
                dense[(d * units) + u] = (short)MathF.Round(fitted.Input[((rows + d) * units) + u] * HiddenWeights.DenseGain / step);
            }

            bias[u] = (int)MathF.Round(fitted.Bias[u] / step);
            for (var h = 0; h < heads; h++)
            {
                output[(u * heads) + h] = (int)Math.Round((double)fitted.Output[(u * heads) + h] * step * LinearBlock.Unit * (1 << OutBits));
            }
        }

        return new HiddenBlock(table, units, grams, dense, bias, output, [.. fitted.OutputBias.Select(b => (int)MathF.Round(b * LinearBlock.Unit))]);
    }
}

/// <summary>Weights of a hidden block as fitted.</summary>
/// <param name="Input">Per row of the table, then per numbered property, one weight a unit.</param>
/// <param name="Bias">One a unit.</param>
/// <param name="Output">Per unit one weight a head.</param>
/// <param name="OutputBias">One a head.</param>
internal sealed record HiddenWeights(float[] Input, float[] Bias, float[] Output, float[] OutputBias)
{
    /// <summary>What a character sequence weighs in the sum of a unit, before the norm of its clause.</summary>
    public const float GramGain = 1.6f;

    /// <summary>What a numbered property weighs.</summary>
    public const float DenseGain = 0.2f;
}
