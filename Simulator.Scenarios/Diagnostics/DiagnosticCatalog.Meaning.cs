using static Simulator.Scenarios.Diagnostics.DiagnosticSeverity;

namespace Simulator.Scenarios.Diagnostics;

// Mistakes in what a case means: SIM0090 and above.
public static partial class DiagnosticCatalog
{
    public static DiagnosticDescriptor UnreachableStage { get; } = new("SIM0090", nameof(UnreachableStage), Error, ["stage"]);

    public static DiagnosticDescriptor DeadEndStage { get; } = new("SIM0091", nameof(DeadEndStage), Warning, ["stage"]);

    public static DiagnosticDescriptor UnreachableEnding { get; } = new("SIM0092", nameof(UnreachableEnding), Error, ["ending"]);

    public static DiagnosticDescriptor KeyActionPoints { get; } = new("SIM0093", nameof(KeyActionPoints), Error, ["sum"]);

    public static DiagnosticDescriptor WeightsNotHundred { get; } = new("SIM0094", nameof(WeightsNotHundred), Error, ["sum"]);

    public static DiagnosticDescriptor TransitionNeverAsked { get; } = new("SIM0095", nameof(TransitionNeverAsked), Error, ["condition"]);

    public static DiagnosticDescriptor RepealedLaw { get; } = new("SIM0096", nameof(RepealedLaw), Error, ["law", "date"]);

    public static DiagnosticDescriptor LawNotYetInForce { get; } = new("SIM0097", nameof(LawNotYetInForce), Error, ["law", "date"]);

    public static DiagnosticDescriptor UnverifiedLaw { get; } = new("SIM0098", nameof(UnverifiedLaw), Warning, ["law"]);

    public static DiagnosticDescriptor BlockedName { get; } = new("SIM0099", nameof(BlockedName), Error, ["name"]);

    public static DiagnosticDescriptor ResidentWithoutLines { get; } = new("SIM0100", nameof(ResidentWithoutLines), Warning, ["resident", "missing cues"]);

    public static DiagnosticDescriptor MissingWalkthrough { get; } = new("SIM0101", nameof(MissingWalkthrough), Error, ["name"]) { InDraft = Warning };

    public static DiagnosticDescriptor TemperamentWeights { get; } = new("SIM0102", nameof(TemperamentWeights), Error, ["sum"]);

    public static DiagnosticDescriptor FromAboveTo { get; } = new("SIM0103", nameof(FromAboveTo), Error, ["from", "to"]);

    public static DiagnosticDescriptor Todo { get; } = new("SIM0104", nameof(Todo), Note, ["text"]);

    public static DiagnosticDescriptor SafetyNoteMissing { get; } = new("SIM0105", nameof(SafetyNoteMissing), Error, []);

    public static DiagnosticDescriptor LawWithoutRight { get; } = new("SIM0106", nameof(LawWithoutRight), Note, ["law"]);

    public static DiagnosticDescriptor ConditionNeverHolds { get; } = new("SIM0107", nameof(ConditionNeverHolds), Error, ["condition"]);

    public static DiagnosticDescriptor CueWithoutLines { get; } = new("SIM0108", nameof(CueWithoutLines), Error, ["speaker", "cue"]) { InDraft = Warning };

    public static DiagnosticDescriptor FactNeverKnown { get; } = new("SIM0109", nameof(FactNeverKnown), Error, ["fact"]);

    public static DiagnosticDescriptor MethodWord { get; } = new("SIM0110", nameof(MethodWord), Error, []);

    public static DiagnosticDescriptor ResidentNeverHere { get; } = new("SIM0111", nameof(ResidentNeverHere), Warning, ["resident"]);
}
