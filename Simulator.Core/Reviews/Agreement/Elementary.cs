namespace Simulator.Core.Reviews.Agreement;

/// <summary>Natural logarithm and exponential from the four operations alone, so that they are the same bits on every machine.</summary>
/// <remarks>Relative error below 1e-14 for finite arguments that statistics meet.</remarks>
internal static class Elementary
{
    private const double Ln2 = 0.69314718055994530942;
    private const double SquareRootOfTwo = 1.41421356237309504880;
    private const int FractionBits = 52;
    private const int Bias = 1023;
    private const int LargestExponent = 700;
    private const int Terms = 24;

    /// <summary>The natural logarithm of a positive, normal number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or too small or large to be normal.</exception>
    public static double Ln(double x)
    {
        if (!(x > 0) || !double.IsNormal(x))
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "Positive and normal.");
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> FractionBits) - Bias;
        var m = BitConverter.Int64BitsToDouble((bits & ((1L << FractionBits) - 1)) | ((long)Bias << FractionBits));
        if (m > SquareRootOfTwo)
        {
            (m, exponent) = (m / 2, exponent + 1);
        }

        // ln m = 2 artanh((m - 1) / (m + 1)), whose argument is at most 0.172 here.
        var z = (m - 1) / (m + 1);
        var (square, sum) = (z * z, 0.0);
        for (var i = Terms; i >= 0; i--)
        {
            sum = (sum * square) + (1.0 / ((2 * i) + 1));
        }

        return (exponent * Ln2) + (2 * z * sum);
    }

    /// <summary>e to the power of x; 0 far below, infinity far above.</summary>
    public static double Exp(double x)
    {
        if (x < -LargestExponent)
        {
            return 0;
        }

        if (x > LargestExponent)
        {
            return double.PositiveInfinity;
        }

        var whole = (int)Math.Round(x / Ln2);
        var (rest, sum) = (x - (whole * Ln2), 1.0);
        for (var i = Terms; i > 0; i--)
        {
            sum = 1 + (rest / i * sum);
        }

        return sum * BitConverter.Int64BitsToDouble((long)(whole + Bias) << FractionBits);
    }
}
