using Simulator.Core.Reviews.Agreement;

namespace Simulator.Core.Tests.Reviews.Agreement;

public sealed class PairAgreementTests
{
    private const double FourDecimals = 0.00005;

    [Theory]
    [InlineData(0, 1, 0.7619)]
    [InlineData(0, 2, 0.8571)]
    public void Weighted_kappa_of_the_worked_example_comes_out(int first, int second, double expected)
    {
        var qwk = new PairAgreement(WorkedRatings.Pairs(first, second), 5).Quadratic();

        qwk.Value!.Value.ShouldBe(expected, FourDecimals);
        qwk.Low!.Value.ShouldBeLessThan(expected);
        qwk.High!.Value.ShouldBeGreaterThan(expected);
    }

    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: kappa 0.4 by hand; Po = 0.7, marginals of yes 0.5 and 0.6.
    [Fact]
    public void Coefficients_of_a_two_by_two_table_are_those_worked_out_by_hand()
    {
        var figures = new PairAgreement(WorkedRatings.Table(20, 5, 10, 15), 2);

        figures.Cohen().Value!.Value.ShouldBe(0.4, FourDecimals);
        figures.Pabak().Value!.Value.ShouldBe(0.4, FourDecimals);
        figures.GwetAc1().Value!.Value.ShouldBe((0.7 - 0.495) / (1 - 0.495), FourDecimals);
        figures.Positive().Value!.Value.ShouldBe(40.0 / 55, FourDecimals);
    }

    // The paradox of kappa: 1 + 1 + 1 + 97 agree in 98 of 100 sessions and kappa is only half.
    [Fact]
    public void A_rare_class_shows_why_kappa_never_stands_alone()
    {
        var figures = new PairAgreement(WorkedRatings.Table(1, 1, 1, 97), 2);

        figures.Cohen().Value!.Value.ShouldBe(0.4898, FourDecimals);
        figures.Pabak().Value!.Value.ShouldBe(0.96, FourDecimals);
        figures.GwetAc1().Value!.Value.ShouldBeGreaterThan(0.97);
        figures.Positive().Value!.Value.ShouldBe(0.5, FourDecimals);
    }

    [Fact]
    public void Two_raters_who_always_give_the_same_one_mark_cannot_be_compared()
    {
        var same = new PairAgreement(Enumerable.Range(0, 30).Select(i => new MarkedPair($"s{i}", 3, 3)), 5);

        same.Quadratic().Why.ShouldBe(NoEstimate.NoVariation);
        same.Quadratic().Value.ShouldBeNull();
        same.Cohen().Why.ShouldBe(NoEstimate.NoVariation);
        same.Pabak().Value.ShouldBe(1);
    }

    [Fact]
    public void A_class_that_never_occurs_has_no_positive_agreement() =>
        new PairAgreement(WorkedRatings.Table(0, 0, 0, 9), 2).Positive().Why.ShouldBe(NoEstimate.NeverOccurs);

    [Fact]
    public void Missing_marks_are_left_out_and_counted()
    {
        var figures = new PairAgreement(WorkedRatings.Pairs(0, 1).Append(new("x", 3, null)).Append(new("y", null, null)), 5).Quadratic();

        (figures.Subjects, figures.LeftOut).ShouldBe((8, 2));
        figures.Value!.Value.ShouldBe(0.7619, FourDecimals);
    }

    [Fact]
    public void Fewer_than_two_subjects_cannot_be_computed()
    {
        new PairAgreement([], 5).Quadratic().Why.ShouldBe(NoEstimate.TooFewSubjects);
        new PairAgreement([new("a", 1, 2), new("a", 2, 2)], 5).Quadratic().Why.ShouldBe(NoEstimate.TooFewSubjects);
    }

    [Fact]
    public void Order_of_the_pairs_changes_no_digit()
    {
        var there = new PairAgreement(WorkedRatings.Pairs(0, 1), 5).Quadratic();
        var back = new PairAgreement(WorkedRatings.Pairs(0, 1).Reverse(), 5).Quadratic();

        back.ShouldBe(there);
    }

    [Fact]
    public void A_mark_outside_the_categories_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PairAgreement([new("a", 6, 1)], 5));

    [Theory]
    [InlineData(0.49, CorrelationBand.Poor)]
    [InlineData(0.5, CorrelationBand.Moderate)]
    [InlineData(0.75, CorrelationBand.Good)]
    [InlineData(0.9, CorrelationBand.Good)]
    [InlineData(0.91, CorrelationBand.Excellent)]
    public void Band_of_a_correlation_begins_where_the_literature_says(double value, CorrelationBand band) =>
        Bands.OfCorrelation(value).ShouldBe(band);

    [Theory]
    [InlineData(-0.1, KappaBand.Poor)]
    [InlineData(0.2, KappaBand.Slight)]
    [InlineData(0.4, KappaBand.Fair)]
    [InlineData(0.6, KappaBand.Moderate)]
    [InlineData(0.61, KappaBand.Substantial)]
    [InlineData(0.8, KappaBand.Substantial)]
    [InlineData(0.81, KappaBand.AlmostPerfect)]
    public void Band_of_a_kappa_begins_where_the_literature_says(double value, KappaBand band) =>
        Bands.OfKappa(value).ShouldBe(band);
}
