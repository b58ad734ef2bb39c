using System.Collections.Immutable;
using Simulator.Core.Reviews.Agreement;

namespace Simulator.Core.Tests.Reviews.Agreement;

public sealed class IntraclassCorrelationTests
{
    private const double FourDecimals = 0.00005;

    [Fact]
    public void Worked_example_of_the_domain_comes_out()
    {
        var icc = WorkedRatings.Correlation(WorkedRatings.Domain);

        icc.BetweenSubjects.ShouldBe(3.4048, FourDecimals);
        icc.BetweenRaters.ShouldBe(0.3750, FourDecimals);
        icc.Residual.ShouldBe(0.2798, FourDecimals);
        Check(icc.RandomSingle(), 0.7812, 0.4701, 0.9455, 8);
        Check(icc.RandomMean(), 0.9146, 0.7269, 0.9812, 8);
        Check(icc.FixedSingle(), 0.7883, 0.4644, 0.9482, 8);
    }

    // Intervals as published for this data: 0.02-0.76, 0.07-0.93, 0.34-0.95.
    [Fact]
    public void Shrout_and_Fleiss_come_out()
    {
        var icc = WorkedRatings.Correlation(WorkedRatings.ShroutFleiss);

        Check(icc.RandomSingle(), 0.2898, 0.0188, 0.7611, 6);
        Check(icc.RandomMean(), 0.6201, 0.0711, 0.9272, 6);
        Check(icc.FixedSingle(), 0.7148, 0.3425, 0.9459, 6);
    }

    [Fact]
    public void A_row_with_a_missing_mark_is_left_out_and_counted()
    {
        var rows = WorkedRatings.Domain.Select(r => r.Select(m => (double?)m).ToImmutableArray()).Append([3, null, 3]);

        var estimate = new IntraclassCorrelation(rows).RandomSingle();

        (estimate.Subjects, estimate.LeftOut).ShouldBe((8, 1));
        estimate.Value!.Value.ShouldBe(0.7812, FourDecimals);
    }

    [Fact]
    public void Nothing_that_varies_cannot_be_computed()
    {
        var same = WorkedRatings.Correlation([[3, 3], [3, 3], [3, 3]]);

        same.RandomSingle().Why.ShouldBe(NoEstimate.NoVariation);
        same.RandomMean().Why.ShouldBe(NoEstimate.NoVariation);
        same.FixedSingle().Why.ShouldBe(NoEstimate.NoVariation);
        same.FixedSingle().Value.ShouldBeNull();
    }

    [Fact]
    public void One_rater_or_one_subject_cannot_be_computed()
    {
        WorkedRatings.Correlation([[3], [4], [5]]).RandomSingle().Why.ShouldBe(NoEstimate.TooFewRaters);
        WorkedRatings.Correlation([[3, 4]]).RandomMean().Why.ShouldBe(NoEstimate.TooFewSubjects);
        WorkedRatings.Correlation([]).FixedSingle().Why.ShouldBe(NoEstimate.TooFewRaters);
    }

    [Fact]
    public void Perfect_agreement_is_one_without_an_interval()
    {
        var perfect = WorkedRatings.Correlation([[1, 1], [3, 3], [5, 5]]).RandomSingle();

        perfect.Value.ShouldBe(1);
        (perfect.Low, perfect.High).ShouldBe((null, null));
    }

    [Fact]
    public void Strict_and_lenient_raters_in_the_same_order_are_consistent_but_do_not_agree()
    {
        var icc = WorkedRatings.Correlation([[1, 3], [2, 4], [3, 5], [1, 3]]);

        icc.FixedSingle().Value.ShouldBe(1);
        icc.RandomSingle().Value!.Value.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Rows_of_different_lengths_are_refused() =>
        Should.Throw<ArgumentException>(() => WorkedRatings.Correlation([[1, 2], [1, 2, 3]]));

    private static void Check(Estimate estimate, double value, double low, double high, int subjects)
    {
        estimate.Value!.Value.ShouldBe(value, FourDecimals);
        estimate.Low!.Value.ShouldBe(low, FourDecimals);
        estimate.High!.Value.ShouldBe(high, FourDecimals);
        estimate.Subjects.ShouldBe(subjects);
    }
}
