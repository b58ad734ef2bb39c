using System.Collections.Immutable;
using Simulator.Core.Understanding.Model;

namespace Simulator.Core.Understanding.Training;

/// <summary>Biases and the calibration table, chosen on scores of authors the weights have not seen.</summary>
internal sealed record Thresholds(ImmutableArray<int> Main, ImmutableArray<int> Further, ImmutableArray<int> Mode, ImmutableArray<(int Lead, int Permille)> Calibration)
{
    private const int Rounds = 3;
    private const int Never = -1_000_000;
    private static readonly int[] Steps = [-400, -250, -150, -80, -40, 40, 80, 150, 250, 400];

    public static Thresholds Choose(IReadOnlyList<ScoredClause> clauses)
    {
        var main = ChooseMain(clauses);
        return new Thresholds([.. main], ChooseFurther(clauses, main), [ChooseMode(clauses, Heads.Done, ClauseMode.Done), ChooseMode(clauses, Heads.Intended, ClauseMode.Intended)], Calibrate(clauses, main));
    }

    private static int[] ChooseMain(IReadOnlyList<ScoredClause> clauses)
    {
        var bias = new int[Heads.Void + 1];
        var best = MacroF1(clauses, bias);
        for (var round = 0; round < Rounds; round++)
        {
            for (var h = 0; h < bias.Length; h++)
            {
                var start = bias[h];
                var chosen = start;
                foreach (var step in Steps)
                {
                    bias[h] = start + step;
                    var f1 = MacroF1(clauses, bias);
                    if (f1 > best)
                    {
                        (best, chosen) = (f1, bias[h]);
                    }
                }

                bias[h] = chosen;
            }
        }

        return bias;
    }

    private static double MacroF1(IReadOnlyList<ScoredClause> clauses, int[] bias)
    {
        Span<int> hit = stackalloc int[Heads.Void + 1], guessed = stackalloc int[Heads.Void + 1], real = stackalloc int[Heads.Void + 1];
        hit.Clear();
        guessed.Clear();
        real.Clear();
        foreach (var clause in clauses)
        {
            var best = Best(clause.Scores, bias);
            var truth = Truth(clause);
            guessed[best]++;
            real[truth]++;
            if (best == truth || (best < Heads.Acts && clause.Mode != ClauseMode.Void && clause.Acts.Contains((Act)best)))
            {
                hit[best]++;
            }
        }

        var sum = 0.0;
        for (var h = 0; h <= Heads.Void; h++)
        {
            sum += guessed[h] + real[h] == 0 ? 0 : 2.0 * hit[h] / (guessed[h] + real[h]);
        }

        return sum;
    }

    private static ImmutableArray<int> ChooseFurther(IReadOnlyList<ScoredClause> clauses, int[] main)
    {
        var further = new int[Heads.Acts];
        for (var h = 0; h < Heads.Acts; h++)
        {
            // A further act must be likelier than not: the smallest score above which at least 55 in 100 really had it.
            var others = clauses.Where(c => Best(c.Scores, main) != h).OrderByDescending(c => c.Scores[h]).ToList();
            var (right, threshold) = (0, -Never);
            for (var i = 0; i < others.Count; i++)
            {
                right += others[i].Mode != ClauseMode.Void && others[i].Acts.Contains((Act)h) ? 1 : 0;
                if (right * 100 >= (i + 1) * 55 && right >= 3)
                {
                    threshold = others[i].Scores[h];
                }
            }

            further[h] = h == 0 ? Never : 1 - threshold;
        }

        return [.. further];
    }

    private static int ChooseMode(IReadOnlyList<ScoredClause> clauses, int head, ClauseMode mode)
    {
        var ordered = clauses.OrderByDescending(c => c.Scores[head]).ToList();
        var real = clauses.Count(c => c.Mode == mode);
        var (hits, best, threshold) = (0, 0.0, -Never);
        for (var i = 0; i < ordered.Count; i++)
        {
            hits += ordered[i].Mode == mode ? 1 : 0;
            var f1 = 2.0 * hits / (i + 1 + real);
            if (f1 > best)
            {
                (best, threshold) = (f1, ordered[i].Scores[head]);
            }
        }

        return 1 - threshold;
    }

    private static ImmutableArray<(int Lead, int Permille)> Calibrate(IReadOnlyList<ScoredClause> clauses, int[] main)
    {
        var leads = clauses.Select(c => Lead(c, main)).OrderBy(p => p.Lead).ToList();
        const int Bins = 24;
        var blocks = new List<(int Lead, int Right, int Count)>();
        for (var b = 0; b < Bins; b++)
        {
            var (from, to) = (leads.Count * b / Bins, leads.Count * (b + 1) / Bins);
            if (to > from)
            {
                blocks.Add((b == 0 ? 0 : leads[from].Lead, leads.Skip(from).Take(to - from).Count(p => p.Right), to - from));
            }
        }

        // Pool neighbours until a larger lead never means a smaller share.
        for (var i = 1; i < blocks.Count;)
        {
            if ((long)blocks[i].Right * blocks[i - 1].Count < (long)blocks[i - 1].Right * blocks[i].Count)
            {
                blocks[i - 1] = (blocks[i - 1].Lead, blocks[i - 1].Right + blocks[i].Right, blocks[i - 1].Count + blocks[i].Count);
                blocks.RemoveAt(i);
                i = Math.Max(1, i - 1);
            }
            else
            {
                i++;
            }
        }

        return [.. blocks.Select(b => (b.Lead, b.Right * 1000 / b.Count))];
    }

    private static (int Lead, bool Right) Lead(ScoredClause clause, int[] bias)
    {
        var best = Best(clause.Scores, bias);
        var second = Never;
        for (var h = 0; h <= Heads.Void; h++)
        {
            second = h == best ? second : Math.Max(second, clause.Scores[h] + bias[h]);
        }

        var right = clause.Mode == ClauseMode.Void ? best == Heads.Void : best < Heads.Acts && clause.Acts.Contains((Act)best);
        return (clause.Scores[best] + bias[best] - second, right);
    }

    private static int Best(int[] scores, int[] bias)
    {
        var best = 0;
        for (var h = 1; h <= Heads.Void; h++)
        {
            best = scores[h] + bias[h] > scores[best] + bias[best] ? h : best;
        }

        return best;
    }

    private static int Truth(ScoredClause clause) => clause.Mode == ClauseMode.Void ? Heads.Void : (int)clause.Acts[0];
}
