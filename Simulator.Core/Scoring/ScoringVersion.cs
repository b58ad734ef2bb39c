namespace Simulator.Core.Scoring;

/// <summary>Placeholder until scoring lands.</summary>
public static class ScoringVersion
{
    public const string Current = "1";
}
