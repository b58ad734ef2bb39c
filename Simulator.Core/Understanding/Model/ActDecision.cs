using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Model;

/// <summary>What the scores of a clause amount to.</summary>
/// <param name="Acts">Main act first; at most three.</param>
/// <param name="IsVoid">The clause quotes, negates or supposes.</param>
/// <param name="Confidence">In thousandths.</param>
internal readonly record struct ActDecision(ImmutableArray<Act> Acts, bool IsVoid, int Confidence)
{
    private const int MostActs = 3;

    /// <summary>Decides; <paramref name="excluded"/> may not be chosen (an act whose conditions are not met).</summary>
    public static ActDecision Of(int[] scores, ReaderModel model, Act? excluded = null)
    {
        var (best, second) = (-1, -1);
        for (var h = 0; h <= Heads.Void; h++)
        {
            if (excluded == (Act)h && h < Heads.Acts)
            {
                continue;
            }

            var value = scores[h] + model.MainBias[h];
            if (best < 0 || value > scores[best] + model.MainBias[best])
            {
                (best, second) = (h, best);
            }
            else if (second < 0 || value > scores[second] + model.MainBias[second])
            {
                second = h;
            }
        }

        var lead = scores[best] + model.MainBias[best] - scores[second] - model.MainBias[second];
        var confidence = Calibrated(model, lead);
        if (best == Heads.Void)
        {
            return new ActDecision([Act.Other], true, confidence);
        }

        var acts = ImmutableArray.CreateBuilder<Act>(MostActs);
        acts.Add((Act)best);
        while (acts.Count < MostActs && best != (int)Act.Other)
        {
            var further = -1;
            for (var h = 1; h < Heads.Acts; h++)
            {
                if (excluded != (Act)h && scores[h] + model.FurtherBias[h] > 0 && !acts.Contains((Act)h) && (further < 0 || scores[h] + model.FurtherBias[h] > scores[further] + model.FurtherBias[further]))
                {
                    further = h;
                }
            }

            if (further < 0)
            {
                break;
            }

            acts.Add((Act)further);
        }

        return new ActDecision(acts.ToImmutable(), false, confidence);
    }

    private static int Calibrated(ReaderModel model, int lead)
    {
        var permille = 0;
        foreach (var (from, value) in model.Calibration)
        {
            if (lead < from)
            {
                break;
            }

            permille = value;
        }

        return permille;
    }
}
