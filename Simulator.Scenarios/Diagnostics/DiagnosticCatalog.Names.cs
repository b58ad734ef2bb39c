using static Simulator.Scenarios.Diagnostics.DiagnosticSeverity;

namespace Simulator.Scenarios.Diagnostics;

// Mistakes in ids: SIM0060 to SIM0089.
public static partial class DiagnosticCatalog
{
    public static DiagnosticDescriptor RepeatedId { get; } = new("SIM0060", nameof(RepeatedId), Error, ["id", "file and line of the first"]);

    public static DiagnosticDescriptor UnknownAct { get; } = new("SIM0061", nameof(UnknownAct), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownTopic { get; } = new("SIM0062", nameof(UnknownTopic), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownResident { get; } = new("SIM0063", nameof(UnknownResident), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownListener { get; } = new("SIM0064", nameof(UnknownListener), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownPlace { get; } = new("SIM0065", nameof(UnknownPlace), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownFact { get; } = new("SIM0066", nameof(UnknownFact), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor FlagNeverRaised { get; } = new("SIM0067", nameof(FlagNeverRaised), Error, ["flag", "nearest raised flag"]);

    public static DiagnosticDescriptor UnknownInject { get; } = new("SIM0068", nameof(UnknownInject), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownStage { get; } = new("SIM0069", nameof(UnknownStage), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownContact { get; } = new("SIM0070", nameof(UnknownContact), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownRedLine { get; } = new("SIM0071", nameof(UnknownRedLine), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownEnding { get; } = new("SIM0072", nameof(UnknownEnding), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownLaw { get; } = new("SIM0073", nameof(UnknownLaw), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownTemperament { get; } = new("SIM0074", nameof(UnknownTemperament), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownCategory { get; } = new("SIM0075", nameof(UnknownCategory), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownDimension { get; } = new("SIM0076", nameof(UnknownDimension), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownInteraction { get; } = new("SIM0077", nameof(UnknownInteraction), Error, ["id", "nearest known id"]);

    public static DiagnosticDescriptor UnknownCue { get; } = new("SIM0078", nameof(UnknownCue), Error, ["cue", "nearest cue"]);

    public static DiagnosticDescriptor UnknownSlot { get; } = new("SIM0079", nameof(UnknownSlot), Error, ["slot", "all slots"]);
}
