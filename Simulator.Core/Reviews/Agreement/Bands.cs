namespace Simulator.Core.Reviews.Agreement;

/// <summary>How good an intraclass correlation is (Koo and Li 2016).</summary>
public enum CorrelationBand
{
    /// <summary>Below 0.50.</summary>
    Poor,

    /// <summary>0.50 to below 0.75.</summary>
    Moderate,

    /// <summary>0.75 to 0.90.</summary>
    Good,

    /// <summary>Above 0.90.</summary>
    Excellent,
}

/// <summary>How good a kappa is (Landis and Koch 1977, by convention).</summary>
public enum KappaBand
{
    /// <summary>Below 0: less than chance.</summary>
    Poor,

    /// <summary>0 to 0.20.</summary>
    Slight,

    /// <summary>Above 0.20 to 0.40.</summary>
    Fair,

    /// <summary>Above 0.40 to 0.60.</summary>
    Moderate,

    /// <summary>Above 0.60 to 0.80.</summary>
    Substantial,

    /// <summary>Above 0.80.</summary>
    AlmostPerfect,
}

/// <summary>Words for coefficients. Domain 7.3: read the lower bound of the interval, it is the safer one.</summary>
public static class Bands
{
    private const double KappaStep = 0.20;
    private const double PoorBelow = 0.50;
    private const double GoodFrom = 0.75;
    private const double ExcellentAbove = 0.90;

    /// <summary>The band of an intraclass correlation.</summary>
    public static CorrelationBand OfCorrelation(double value) => value switch
    {
        < PoorBelow => CorrelationBand.Poor,
        < GoodFrom => CorrelationBand.Moderate,
        <= ExcellentAbove => CorrelationBand.Good,
        _ => CorrelationBand.Excellent,
    };

    /// <summary>The band of a kappa.</summary>
    public static KappaBand OfKappa(double value) => value switch
    {
        < 0 => KappaBand.Poor,
        <= KappaStep => KappaBand.Slight,
        <= 2 * KappaStep => KappaBand.Fair,
        // Written out: three steps of 0.2 are not 0.6 in binary.
        <= 0.60 => KappaBand.Moderate,
        <= 0.80 => KappaBand.Substantial,
        _ => KappaBand.AlmostPerfect,
    };
}
