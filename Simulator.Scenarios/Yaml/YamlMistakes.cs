using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Yaml;

/// <summary>Tells the common slips of writers apart by the scanner's message.</summary>
internal static class YamlMistakes
{
    public static DiagnosticDescriptor Kind(string message) => message switch
    {
        _ when Has(message, "tab character") => DiagnosticCatalog.TabIndentation,
        _ when Has(message, "cannot start any token") => DiagnosticCatalog.ReservedCharacter,
        _ when Has(message, "mapping values are not allowed") => DiagnosticCatalog.UnquotedColon,
        _ when Has(message, "quoted scalar") => DiagnosticCatalog.UnclosedQuote,
        _ when Has(message, "alias") || Has(message, "anchor") => DiagnosticCatalog.AnchorOrAlias,
        _ when Has(message, "tag") => DiagnosticCatalog.Tag,
        _ => DiagnosticCatalog.YamlSyntax,
    };

    private static bool Has(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
