using System.Numerics;
using Simulator.Core.Randomness;

namespace Simulator.Core.Understanding.Training;

/// <summary>
/// Fits linear separators with squared hinge loss and an L2 penalty by dual coordinate descent (Hsieh et al. 2008), all heads side by side.
/// Single additions and multiplications in a fixed order only, head by head the same, so that the weights are the same bits on any machine.
/// </summary>
internal static class MarginTrainer
{
    // Heads are laid out in strips of so many, whatever the machine adds up at once.
    private const int Strip = 16;

    /// <summary>Places one row of heads takes, a multiple of what any machine handles at once.</summary>
    public static int Stride(int heads) => (heads + Strip - 1) / Strip * Strip;

    /// <summary>Weights, one row of <see cref="Stride"/> places a column; the row after the last column is the bias.</summary>
    /// <param name="rows">Instances.</param>
    /// <param name="targets">For each instance a row of places: 1 belongs to the head, -1 does not, 0 takes no part.</param>
    /// <param name="stride">Places in a row of heads.</param>
    /// <param name="settings">Costs and epochs.</param>
    public static float[] Fit(SparseRows rows, float[] targets, int stride, BlockSettings settings)
    {
        var weights = new float[(rows.Width + 1) * stride];
        var orders = Enumerable.Range(0, settings.Epochs).Aggregate(new List<int[]>(), (before, epoch) => [.. before, Shuffled(before, rows.Count, epoch)]);
        var norms = rows.Values.Select(values => 1f + values.Sum(v => v * v)).ToArray();
        var strips = stride / Strip;
        var workers = Math.Min(strips, Environment.ProcessorCount);
        Parallel.For(0, workers, worker =>
        {
            var first = strips * worker / workers * Strip;
            var end = strips * (worker + 1) / workers * Strip;
            var pass = new HeadPass(rows, targets, weights, norms, stride, first, end - first, settings);
            foreach (var row in orders.SelectMany(order => order))
            {
                pass.Step(row);
            }
        });
        return weights;
    }

    private static int[] Shuffled(List<int[]> before, int count, int epoch)
    {
        var random = new SeededRandom(20260701, epoch, "reader");
        int[] order = before.Count > 0 ? [.. before[^1]] : [.. Enumerable.Range(0, count)];
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    /// <summary>Some neighbouring heads on their way over all instances. One thread.</summary>
    private sealed class HeadPass(SparseRows rows, float[] targets, float[] weights, float[] norms, int stride, int first, int width, BlockSettings settings)
    {
        private readonly float[] _alpha = new float[rows.Count * width];
        private readonly float[] _margin = new float[width];
        private readonly float[] _change = new float[width];
        private readonly float _slackPositive = (float)(1.0 / (2.0 * settings.Cost * settings.PositiveWeight));
        private readonly float _slackNegative = (float)(1.0 / (2.0 * settings.Cost));

        public void Step(int row)
        {
            var columns = rows.Columns[row];
            var values = rows.Values[row];
            weights.AsSpan((rows.Width * stride) + first, width).CopyTo(_margin);
            for (var k = 0; k < columns.Length; k++)
            {
                AddScaled(weights.AsSpan((columns[k] * stride) + first, width), values[k], _margin);
            }

            if (!Move(row))
            {
                return;
            }

            for (var k = 0; k < columns.Length; k++)
            {
                AddScaled(_change, values[k], weights.AsSpan((columns[k] * stride) + first, width));
            }

            AddScaled(_change, 1f, weights.AsSpan((rows.Width * stride) + first, width));
        }

        private bool Move(int row)
        {
            var target = targets.AsSpan((row * stride) + first, width);
            var alpha = _alpha.AsSpan(row * width, width);
            var moved = false;
            for (var h = 0; h < width; h++)
            {
                var y = target[h];
                var slack = rows.Own[row] + (y > 0 ? _slackPositive : _slackNegative);
                var gradient = (y * _margin[h]) - 1f + (alpha[h] * slack);
                var next = y == 0 ? 0f : Math.Max(0f, alpha[h] - (gradient / (norms[row] + slack)));
                _change[h] = (next - alpha[h]) * y;
                moved |= _change[h] != 0;
                alpha[h] = next;
            }

            return moved;
        }

        private static void AddScaled(ReadOnlySpan<float> what, float times, Span<float> to)
        {
            // One multiplication, one addition for each place, never fused: the width of the machine changes nothing.
            for (var h = 0; h < what.Length; h += Vector<float>.Count)
            {
                (new Vector<float>(to[h..]) + (new Vector<float>(what[h..]) * times)).CopyTo(to[h..]);
            }
        }
    }
}
