namespace Simulator.Core.Sessions;

/// <summary>Names the rules of the engine (Decide). Recorded in every session; a fold never depends on it.</summary>
/// <remarks>
/// Log: 1 (2026-11-22) first version.
/// </remarks>
public static class EngineVersion
{
    /// <summary>The present version.</summary>
    public const string Current = "1";
}
