using System.Numerics;
using Simulator.Core.Randomness;
using Simulator.Core.Understanding.Model;

namespace Simulator.Core.Understanding.Training;

/// <summary>What a hidden block is fitted with.</summary>
/// <param name="Units">Width of the hidden layer.</param>
/// <param name="Epochs">How often every row is seen.</param>
/// <param name="Rate">First step size; falls to a tenth.</param>
/// <param name="GramDrop">Share of the character sequences of a row that are left out each time, so that no single one is relied upon.</param>
/// <param name="UnitDrop">Share of the units that are left out each time.</param>
/// <param name="PositiveWeight">How many times dearer an error on a positive row is.</param>
internal sealed record HiddenSettings(int Units, int Epochs, float Rate, float GramDrop, float UnitDrop, float PositiveWeight);

/// <summary>
/// Fits a <see cref="HiddenBlock"/> with squared hinge loss and AdaGrad (Duchi et al. 2011). Sums are taken in a fixed order, vectors are only
/// ever added place by place, and the only function used is the square root, so that the weights are the same bits on any machine.
/// </summary>
internal sealed class HiddenTrainer
{
    private const float DenseDrop = 0.1f;
    private const float Smallest = 1e-2f;
    private const float SmallestInput = 1e-3f;
    private readonly HiddenSettings _settings;
    private readonly int _heads;
    private readonly SeededRandom _random;
    private readonly HiddenWeights _weights;
    private readonly float[] _inputSquares;
    private readonly float[] _biasSquares;
    private readonly float[] _outputSquares;
    private readonly float[] _outputBiasSquares;
    private readonly float[] _layer;
    private readonly float[] _layerSlope;
    private readonly float[] _kept;
    private readonly float[] _scores;
    private readonly float[] _scoreSlope;
    private readonly List<(int Row, float Value)> _active = [];

    private HiddenTrainer(int inputs, int heads, HiddenSettings settings)
    {
        var units = settings.Units;
        _settings = settings;
        _heads = heads;
        _random = new SeededRandom(20260701, units, "hidden");
        _weights = new HiddenWeights(Spread(inputs * units, 0.2f), new float[units], Spread(units * heads, 2f / MathF.Sqrt(units)), new float[heads]);
        _inputSquares = new float[inputs];
        _biasSquares = new float[units];
        _outputSquares = new float[units * heads];
        _outputBiasSquares = new float[heads];
        (_layer, _layerSlope, _kept) = (new float[units], new float[units], new float[units]);
        (_scores, _scoreSlope) = (new float[heads], new float[heads]);
    }

    /// <summary>Fits to described rows.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="isPositive">Whether a row belongs to a head.</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="denseCount">Number of properties.</param>
    /// <param name="table">The sequences that get weights.</param>
    /// <param name="settings">See <see cref="HiddenSettings"/>.</param>
    public static HiddenBlock Fit(IReadOnlyList<DescribedRow> rows, Func<int, int, bool> isPositive, int heads, int denseCount, GramTable table, HiddenSettings settings)
    {
        var trainer = new HiddenTrainer(table.Keys.Length + denseCount, heads, settings);
        var inputs = rows.Select(r => Inputs(r, table)).ToArray();
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            var rate = settings.Rate * (1f - (0.9f * epoch / settings.Epochs));
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = trainer._random.Next(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var i in order)
            {
                trainer.Step(inputs[i], h => isPositive(i, h), rate);
            }
        }

        return HiddenBlock.Quantise(table, trainer._weights);
    }

    private static HiddenInput Inputs(DescribedRow row, GramTable table) => new(
        [.. row.Grams.Select(table.Row).Where(r => r >= 0)],
        HiddenWeights.GramGain / MathF.Sqrt(Math.Max(1, row.Grams.Length)),
        [.. row.Dense.Select(d => table.Keys.Length + d)]);

    private float[] Spread(int count, float width)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (Share() - 0.5f) * width;
        }

        return values;
    }

    private float Share() => _random.Next(1 << 20) / (float)(1 << 20);

    private void Step(HiddenInput input, Func<int, bool> isPositive, float rate)
    {
        Forward(input);
        for (var h = 0; h < _heads; h++)
        {
            var y = isPositive(h) ? 1f : -1f;
            var miss = 1f - (y * _scores[h]);
            _scoreSlope[h] = miss > 0 ? -y * miss * (y > 0 ? _settings.PositiveWeight : 1f) : 0f;
        }

        Backward(rate);
    }

    private void Forward(HiddenInput input)
    {
        _active.Clear();
        foreach (var row in input.Grams)
        {
            if (Share() >= _settings.GramDrop)
            {
                _active.Add((row, input.GramValue / (1f - _settings.GramDrop)));
            }
        }

        foreach (var row in input.Dense)
        {
            if (Share() >= DenseDrop)
            {
                _active.Add((row, HiddenWeights.DenseGain));
            }
        }

        Array.Copy(_weights.Bias, _layer, _layer.Length);
        foreach (var (row, value) in _active)
        {
            Add(value, _weights.Input, row * _layer.Length, _layer, 0, _layer.Length);
        }

        Array.Copy(_weights.OutputBias, _scores, _heads);
        for (var u = 0; u < _layer.Length; u++)
        {
            _kept[u] = _layer[u] > 0 && Share() >= _settings.UnitDrop ? 1f / (1f - _settings.UnitDrop) : 0f;
            _layer[u] *= _kept[u];
            if (_layer[u] > 0)
            {
                Add(_layer[u], _weights.Output, u * _heads, _scores, 0, _heads);
            }
        }
    }

    private void Backward(float rate)
    {
        Array.Clear(_layerSlope);
        for (var u = 0; u < _layer.Length; u++)
        {
            if (_kept[u] == 0)
            {
                continue;
            }

            var slope = 0f;
            for (var h = 0; h < _heads; h++)
            {
                var place = (u * _heads) + h;
                slope += _scoreSlope[h] * _weights.Output[place];
                Descend(_weights.Output, _outputSquares, place, _scoreSlope[h] * _layer[u], rate);
            }

            _layerSlope[u] = slope * _kept[u];
        }

        for (var h = 0; h < _heads; h++)
        {
            Descend(_weights.OutputBias, _outputBiasSquares, h, _scoreSlope[h], rate);
        }

        var square = 0f;
        for (var u = 0; u < _layer.Length; u++)
        {
            square += _layerSlope[u] * _layerSlope[u];
            Descend(_weights.Bias, _biasSquares, u, _layerSlope[u], rate);
        }

        square /= _layer.Length;
        foreach (var (row, value) in _active)
        {
            _inputSquares[row] += square * value * value;
            Add(-rate * value / (MathF.Sqrt(_inputSquares[row]) + SmallestInput), _layerSlope, 0, _weights.Input, row * _layer.Length, _layer.Length);
        }
    }

    private static void Descend(float[] weights, float[] squares, int place, float slope, float rate)
    {
        if (slope != 0)
        {
            squares[place] += slope * slope;
            weights[place] -= rate * slope / (MathF.Sqrt(squares[place]) + Smallest);
        }
    }

    private static void Add(float factor, float[] from, int fromStart, float[] to, int toStart, int count)
    {
        var factors = new Vector<float>(factor);
        var i = 0;
        for (; i <= count - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(to, toStart + i) + (factors * new Vector<float>(from, fromStart + i))).CopyTo(to, toStart + i);
        }

        for (; i < count; i++)
        {
            to[toStart + i] += factor * from[fromStart + i];
        }
    }

    private sealed record HiddenInput(int[] Grams, float GramValue, int[] Dense);
}
