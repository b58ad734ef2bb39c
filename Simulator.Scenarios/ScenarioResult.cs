using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Players;
using Simulator.Scenarios.Walkthroughs;

namespace Simulator.Scenarios;

/// <summary>What became of a case.</summary>
/// <param name="Scenario">The case; null when the files it is played from have errors.</param>
/// <param name="Walkthroughs">Those that could be read, in ordinal order of their files; empty for a snapshot.</param>
/// <param name="Diagnostics">Everything at once, in the order of file, line and column.</param>
public sealed record ScenarioResult(Scenario? Scenario, ImmutableArray<Walkthrough> Walkthroughs, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What simulated trainees say; null when the case has no such file, and for a snapshot.</summary>
    public PlayerBook? Players { get; init; }

    /// <summary>True when anything, a walkthrough included, has to be repaired.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
