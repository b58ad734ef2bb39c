namespace Simulator.Core.Sessions;

/// <summary>Names the rules of the engine (Decide). Recorded in every session; a fold never depends on it.</summary>
/// <remarks>
/// Log: 1 (2026-11-22) first version. 2 (2026-11-22) residents' questions are open for a turn, words to somebody absent are answered by the scene,
/// moods saturate, waiting out of sight has a ceiling, stuffed and copied clauses earn no key action.
/// 3 (2026-11-22) small talk and the looks of red lines stand beside the topics: they make no clause busy and none stuffed;
/// who speaks by name to somebody elsewhere goes there.
/// </remarks>
public static class EngineVersion
{
    /// <summary>The present version.</summary>
    public const string Current = "3";
}
