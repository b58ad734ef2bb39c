using static Simulator.Scenarios.Diagnostics.DiagnosticSeverity;

namespace Simulator.Scenarios.Diagnostics;

// Mistakes in keys and values: SIM0030 to SIM0059.
public static partial class DiagnosticCatalog
{
    public static DiagnosticDescriptor ExpectedMapping { get; } = new("SIM0030", nameof(ExpectedMapping), Error, []);

    public static DiagnosticDescriptor ExpectedList { get; } = new("SIM0031", nameof(ExpectedList), Error, []);

    public static DiagnosticDescriptor ExpectedText { get; } = new("SIM0032", nameof(ExpectedText), Error, []);

    public static DiagnosticDescriptor MissingKey { get; } = new("SIM0033", nameof(MissingKey), Error, ["key"]);

    public static DiagnosticDescriptor UnknownKey { get; } = new("SIM0034", nameof(UnknownKey), Error, ["key", "nearest known key", "all known keys"]);

    public static DiagnosticDescriptor ConditionCutByComma { get; } = new("SIM0035", nameof(ConditionCutByComma), Error, ["text"]);

    public static DiagnosticDescriptor NotANumber { get; } = new("SIM0036", nameof(NotANumber), Error, ["text"]);

    public static DiagnosticDescriptor NotAWholeNumber { get; } = new("SIM0037", nameof(NotAWholeNumber), Error, ["text"]);

    public static DiagnosticDescriptor OutOfRange { get; } = new("SIM0038", nameof(OutOfRange), Error, ["number", "lowest", "highest"]);

    public static DiagnosticDescriptor NotABoolean { get; } = new("SIM0039", nameof(NotABoolean), Error, ["text"]);

    public static DiagnosticDescriptor UnknownChoice { get; } = new("SIM0040", nameof(UnknownChoice), Error, ["text", "nearest choice", "all choices"]);

    public static DiagnosticDescriptor BadId { get; } = new("SIM0041", nameof(BadId), Error, ["text"]);

    public static DiagnosticDescriptor IdIsNotFolder { get; } = new("SIM0042", nameof(IdIsNotFolder), Error, ["id", "folder"]);

    public static DiagnosticDescriptor BadTimeOfDay { get; } = new("SIM0043", nameof(BadTimeOfDay), Error, ["text"]);

    public static DiagnosticDescriptor BadDate { get; } = new("SIM0044", nameof(BadDate), Error, ["text"]);

    public static DiagnosticDescriptor EmptyList { get; } = new("SIM0045", nameof(EmptyList), Error, ["key"]);

    public static DiagnosticDescriptor BadCondition { get; } = new("SIM0046", nameof(BadCondition), Error, []);

    public static DiagnosticDescriptor UnknownEffect { get; } = new("SIM0047", nameof(UnknownEffect), Error, ["all effects"]);

    public static DiagnosticDescriptor SeveralEffects { get; } = new("SIM0048", nameof(SeveralEffects), Error, ["first", "second"]);

    public static DiagnosticDescriptor ToOrEnd { get; } = new("SIM0049", nameof(ToOrEnd), Error, []);

    public static DiagnosticDescriptor BadWordPattern { get; } = new("SIM0050", nameof(BadWordPattern), Error, ["pattern"]);

    public static DiagnosticDescriptor EmptyEntry { get; } = new("SIM0051", nameof(EmptyEntry), Error, []);

    public static DiagnosticDescriptor WrongCount { get; } = new("SIM0052", nameof(WrongCount), Error, ["needed", "found"]);

    public static DiagnosticDescriptor BadTurn { get; } = new("SIM0053", nameof(BadTurn), Error, []);

    public static DiagnosticDescriptor NameIsNotFile { get; } = new("SIM0054", nameof(NameIsNotFile), Error, ["name", "file name"]);
}
