using Simulator.Playtests.Figures;

namespace Simulator.Playtests.Tests;

public sealed class RankingTests
{
    [Fact]
    public void Spearman_of_the_same_order_is_one_and_of_the_reverse_minus_one()
    {
        Ranking.Spearman([(1, 10), (2, 20), (3, 30)])!.Value.ShouldBe(1, 1e-12);
        Ranking.Spearman([(1, 30), (2, 20), (3, 10)])!.Value.ShouldBe(-1, 1e-12);
    }

    [Fact]
    public void Spearman_gives_ties_their_mean_rank() =>
        Ranking.Spearman([(1, 1), (1, 2), (2, 3), (2, 4)])!.Value.ShouldBe(0.894427, 1e-6);

    [Fact]
    public void Spearman_of_what_does_not_vary_is_unknown()
    {
        Ranking.Spearman([(1, 5), (2, 5)]).ShouldBeNull();
        Ranking.Spearman([]).ShouldBeNull();
    }

    [Fact]
    public void Auc_counts_a_tie_as_half()
    {
        Ranking.Auc([1, 2], [2, 3])!.Value.ShouldBe(0.875, 1e-12);
        Ranking.Auc([], [1]).ShouldBeNull();
    }
}
