namespace Simulator.Core.Understanding.Evaluation;

/// <summary>How often an act was found, missed and claimed wrongly.</summary>
/// <param name="Act">The act.</param>
/// <param name="Hits">Found where it is.</param>
/// <param name="FalseAlarms">Claimed where it is not.</param>
/// <param name="Misses">Not found where it is.</param>
public sealed record ActCount(Act Act, int Hits, int FalseAlarms, int Misses)
{
    /// <summary>Share of claims that are right, 0 to 1; 0 without claims.</summary>
    public double Precision => Hits + FalseAlarms == 0 ? 0 : (double)Hits / (Hits + FalseAlarms);

    /// <summary>Share of real ones that were found, 0 to 1; 0 without real ones.</summary>
    public double Recall => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Hits == 0 ? 0 : 2.0 * Hits / ((2 * Hits) + FalseAlarms + Misses);
}
