namespace Simulator.Drills;

/// <summary>How a drill went.</summary>
internal enum DrillOutcome
{
    Passed,
    Failed,

    /// <summary>A tool of the operating system is missing; with SIMULATOR_REQUIRE_TOOLS=1 that is a failure.</summary>
    Skipped,
}

/// <summary>The outcome of a drill and what was measured.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Figures">Measured figures on one line.</param>
/// <param name="Problems">What was not as promised, for people; empty when passed.</param>
internal sealed record DrillResult(DrillOutcome Outcome, string Figures, IReadOnlyList<string> Problems);
