namespace Simulator.Core.Scoring;

/// <summary>Which way of scoring made a score card. Changes whenever the same record could get another score or another piece of feedback.</summary>
/// <remarks>
/// Log:
/// <list type="bullet">
/// <item><term>1 (2026-11-22)</term><description>First version: formulas of the domain document 1.1 to 1.3, credited evidence, debrief.</description></item>
/// </list>
/// </remarks>
public static class ScoringVersion
{
    /// <summary>The version of this code.</summary>
    public const string Current = "1";
}
