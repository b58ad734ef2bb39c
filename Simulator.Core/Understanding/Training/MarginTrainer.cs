using Simulator.Core.Randomness;

namespace Simulator.Core.Understanding.Training;

/// <summary>
/// Fits a linear separator with squared hinge loss and an L2 penalty by dual coordinate descent (Hsieh et al. 2008).
/// Additions and multiplications in a fixed order only, so that the weights are the same bits on any machine.
/// </summary>
internal static class MarginTrainer
{
    /// <summary>Weights, one per column, the last one the bias.</summary>
    /// <param name="rows">Instances.</param>
    /// <param name="use">Rows that take part.</param>
    /// <param name="positive">Which rows belong to the head.</param>
    /// <param name="settings">Costs and epochs.</param>
    public static double[] Fit(SparseRows rows, int[] use, bool[] positive, BlockSettings settings)
    {
        var weights = new double[rows.Width + 1];
        var alpha = new double[use.Length];
        var norm = new double[use.Length];
        for (var i = 0; i < use.Length; i++)
        {
            var sum = 1.0;
            foreach (var v in rows.Values[use[i]])
            {
                sum += v * v;
            }

            norm[i] = sum;
        }

        var order = new int[use.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            var random = new SeededRandom(20260701, epoch, "reader");
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = random.Next(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var i in order)
            {
                Step(rows, use[i], positive[use[i]], i, alpha, norm, weights, settings.Cost, settings.PositiveWeight);
            }
        }

        return weights;
    }

    private static void Step(SparseRows rows, int row, bool isPositive, int i, double[] alpha, double[] norm, double[] weights, double cost, double positiveWeight)
    {
        var y = isPositive ? 1.0 : -1.0;
        var slack = 1.0 / (2.0 * cost * (isPositive ? positiveWeight : 1.0));
        var columns = rows.Columns[row];
        var values = rows.Values[row];
        var margin = weights[^1];
        for (var k = 0; k < columns.Length; k++)
        {
            margin += weights[columns[k]] * values[k];
        }

        var gradient = (y * margin) - 1.0 + (alpha[i] * slack);
        if (alpha[i] == 0 && gradient >= 0)
        {
            return;
        }

        var next = Math.Max(0, alpha[i] - (gradient / (norm[i] + slack)));
        var change = (next - alpha[i]) * y;
        alpha[i] = next;
        if (change == 0)
        {
            return;
        }

        for (var k = 0; k < columns.Length; k++)
        {
            weights[columns[k]] += change * values[k];
        }

        weights[^1] += change;
    }
}
