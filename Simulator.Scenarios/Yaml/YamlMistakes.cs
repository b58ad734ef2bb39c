using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Yaml;

/// <summary>Tells the common slips of writers apart by the scanner's message.</summary>
internal static class YamlMistakes
{
    public static DiagnosticDescriptor Kind(string message) => message switch
    {
        _ when Has(message, "tab character") || Has(message, "invalid tab") => DiagnosticCatalog.TabIndentation,
        _ when Has(message, "cannot start any token") => DiagnosticCatalog.ReservedCharacter,
        _ when Has(message, "mapping values are not allowed") || Has(message, "found invalid mapping") => DiagnosticCatalog.UnquotedColon,
        _ when Has(message, "quoted scalar") => DiagnosticCatalog.UnclosedQuote,
        _ when Has(message, "alias") || Has(message, "anchor") => DiagnosticCatalog.AnchorOrAlias,
        _ when Has(message, "tag") => DiagnosticCatalog.Tag,
        _ => DiagnosticCatalog.YamlSyntax,
    };

    /// <summary>Where to point: for a tab at the tab, which stands below the place that the scanner names.</summary>
    public static SourceMark At(DiagnosticDescriptor kind, string text, SourceMark scanned)
    {
        if (kind != DiagnosticCatalog.TabIndentation)
        {
            return scanned;
        }

        var lines = text.Split('\n');
        for (var line = scanned.Line; line <= lines.Length; line++)
        {
            var indentation = lines[line - 1].AsSpan()[..^lines[line - 1].AsSpan().TrimStart().Length];
            if (indentation.IndexOf('\t') is >= 0 and var column)
            {
                return scanned with { Line = line, Column = column + 1 };
            }
        }

        return scanned;
    }

    private static bool Has(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
