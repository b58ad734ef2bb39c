using Simulator.Core.Reviews.Agreement;

namespace Simulator.Core.Tests.Reviews.Agreement;

public sealed class FisherFTests
{
    // Reference: mpmath with 30 digits.
    [Theory]
    [InlineData(0.975, 5, 15, 3.5764153492791)]
    [InlineData(0.975, 15, 5, 6.4277281670788)]
    [InlineData(0.95, 1, 1, 161.44763879759)]
    [InlineData(0.975, 7, 14, 3.3799328776529)]
    [InlineData(0.5, 2.5, 7.25, 0.82529147742065)]
    [InlineData(0.975, 1, 200.5, 5.100192062489)]
    [InlineData(0.99, 120, 3, 26.221138793477)]
    [InlineData(0.025, 3, 8.7, 0.069005467216805)]
    public void Quantile_is_that_of_the_reference(double p, double d1, double d2, double expected)
    {
        var x = FisherF.Quantile(p, d1, d2);

        x.ShouldBe(expected, expected * 1e-9);
        FisherF.Probability(x, d1, d2).ShouldBe(p, 1e-9);
    }

    [Fact]
    public void Logarithm_and_exponential_are_those_of_mathematics()
    {
        for (var i = 1; i <= 2000; i++)
        {
            var x = i * i * 0.0173;
            Elementary.Ln(x).ShouldBe(Math.Log(x), 1e-13 * Math.Max(1, Math.Abs(Math.Log(x))));
            var y = (i - 1000) * 0.31;
            Elementary.Exp(y).ShouldBe(Math.Exp(y), 1e-13 * Math.Exp(y));
        }
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0.5, 1, double.NaN)]
    public void Quantile_outside_its_range_is_refused(double p, double d1, double d2) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FisherF.Quantile(p, d1, d2));
}
