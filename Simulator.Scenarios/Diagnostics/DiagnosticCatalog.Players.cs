using static Simulator.Scenarios.Diagnostics.DiagnosticSeverity;

namespace Simulator.Scenarios.Diagnostics;

// Simulated trainees (players.yaml): SIM0400 and above.
public static partial class DiagnosticCatalog
{
    public static DiagnosticDescriptor UnknownKeyAction { get; } = new("SIM0400", nameof(UnknownKeyAction), Error, ["key action", "nearest"]);

    public static DiagnosticDescriptor UnknownSkill { get; } = new("SIM0401", nameof(UnknownSkill), Error, ["skill", "nearest"]);

    public static DiagnosticDescriptor UnknownMove { get; } = new("SIM0402", nameof(UnknownMove), Error, ["move", "nearest"]);

    public static DiagnosticDescriptor PlayersSeeHidden { get; } = new("SIM0403", nameof(PlayersSeeHidden), Error, ["what"]);

    public static DiagnosticDescriptor TooFewWordings { get; } = new("SIM0404", nameof(TooFewWordings), Warning, ["key action", "skill", "count", "needed"]);

    public static DiagnosticDescriptor KeyActionWithoutMove { get; } = new("SIM0405", nameof(KeyActionWithoutMove), Warning, ["key action"]);

    public static DiagnosticDescriptor RepeatedWording { get; } = new("SIM0406", nameof(RepeatedWording), Warning, ["wording"]);

    public static DiagnosticDescriptor WordingTooLong { get; } = new("SIM0407", nameof(WordingTooLong), Error, ["most"]);

    public static DiagnosticDescriptor TooFewPhrases { get; } = new("SIM0408", nameof(TooFewPhrases), Warning, ["act", "count", "needed"]);

    public static DiagnosticDescriptor CopiedExample { get; } = new("SIM0409", nameof(CopiedExample), Warning, ["wording", "topic"]);
}
