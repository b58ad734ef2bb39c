using static Simulator.Scenarios.Diagnostics.DiagnosticSeverity;

namespace Simulator.Scenarios.Diagnostics;

// Mistakes in files and in YAML itself: SIM0001 to SIM0029.
public static partial class DiagnosticCatalog
{
    public static DiagnosticDescriptor FileMissing { get; } = new("SIM0001", nameof(FileMissing), Error, ["file name"]);

    public static DiagnosticDescriptor FileTooLarge { get; } = new("SIM0002", nameof(FileTooLarge), Error, ["limit in KiB"]);

    public static DiagnosticDescriptor NotUtf8 { get; } = new("SIM0003", nameof(NotUtf8), Error, []);

    public static DiagnosticDescriptor NulCharacter { get; } = new("SIM0004", nameof(NulCharacter), Error, []);

    public static DiagnosticDescriptor TooDeep { get; } = new("SIM0005", nameof(TooDeep), Error, ["limit"]);

    public static DiagnosticDescriptor TooManyNodes { get; } = new("SIM0006", nameof(TooManyNodes), Error, ["limit"]);

    public static DiagnosticDescriptor AnchorOrAlias { get; } = new("SIM0007", nameof(AnchorOrAlias), Error, []);

    public static DiagnosticDescriptor Tag { get; } = new("SIM0008", nameof(Tag), Error, []);

    public static DiagnosticDescriptor DuplicateKey { get; } = new("SIM0009", nameof(DuplicateKey), Error, ["key", "line of the first"]);

    public static DiagnosticDescriptor YamlSyntax { get; } = new("SIM0010", nameof(YamlSyntax), Error, []);

    public static DiagnosticDescriptor TabIndentation { get; } = new("SIM0011", nameof(TabIndentation), Error, []);

    public static DiagnosticDescriptor SecondDocument { get; } = new("SIM0012", nameof(SecondDocument), Error, []);

    public static DiagnosticDescriptor EmptyFile { get; } = new("SIM0013", nameof(EmptyFile), Error, []);

    public static DiagnosticDescriptor ComplexKey { get; } = new("SIM0014", nameof(ComplexKey), Error, []);

    public static DiagnosticDescriptor LinkOutside { get; } = new("SIM0015", nameof(LinkOutside), Error, ["file name"]);

    public static DiagnosticDescriptor UnknownFile { get; } = new("SIM0016", nameof(UnknownFile), Warning, ["file name", "nearest known name"]);

    public static DiagnosticDescriptor TooManyFiles { get; } = new("SIM0017", nameof(TooManyFiles), Error, ["limit"]);

    public static DiagnosticDescriptor UnquotedColon { get; } = new("SIM0018", nameof(UnquotedColon), Error, []);

    public static DiagnosticDescriptor UnclosedQuote { get; } = new("SIM0019", nameof(UnclosedQuote), Error, []);

    public static DiagnosticDescriptor ReservedCharacter { get; } = new("SIM0020", nameof(ReservedCharacter), Error, []);

    public static DiagnosticDescriptor TooManyMistakes { get; } = new("SIM0021", nameof(TooManyMistakes), Error, ["limit"]);

    public static DiagnosticDescriptor UnreadableFile { get; } = new("SIM0022", nameof(UnreadableFile), Error, ["file name"]);
}
