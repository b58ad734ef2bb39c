using static Simulator.Scenarios.Diagnostics.DiagnosticSeverity;

namespace Simulator.Scenarios.Diagnostics;

// What playing the walkthroughs shows: SIM0900 and above.
public static partial class DiagnosticCatalog
{
    public static DiagnosticDescriptor WalkthroughExpected { get; } = new("SIM0900", nameof(WalkthroughExpected), Error, ["walkthrough", "turn", "condition", "stage"]);

    public static DiagnosticDescriptor WalkthroughEnding { get; } = new("SIM0901", nameof(WalkthroughEnding), Error, ["walkthrough", "ending expected", "ending reached"]);

    public static DiagnosticDescriptor WalkthroughScore { get; } = new("SIM0902", nameof(WalkthroughScore), Error, ["walkthrough", "lowest", "highest", "total"]);

    public static DiagnosticDescriptor CoverageLow { get; } = new("SIM0903", nameof(CoverageLow), Warning, ["percent", "percent asked for", "unreached"]);
}
