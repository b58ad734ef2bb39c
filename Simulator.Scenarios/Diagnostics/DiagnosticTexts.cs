using System.Globalization;
using System.Resources;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Scenarios.Diagnostics;

/// <summary>The words of the diagnostics.</summary>
internal static class DiagnosticTexts
{
    private static readonly ResourceManager Resources =
        new("Simulator.Scenarios.Diagnostics.DiagnosticTexts", typeof(DiagnosticTexts).Assembly);

    public static string Message(Diagnostic diagnostic, CultureInfo culture)
    {
        object[] args = diagnostic.Condition is { } mistake
            ? [.. diagnostic.Args, ConditionTexts.Message(mistake, culture)]
            : [.. diagnostic.Args];
        return string.Format(CultureInfo.InvariantCulture, Text(diagnostic.Code, culture), args);
    }

    private static string Text(string code, CultureInfo culture) =>
        Resources.GetString(code, culture) ?? throw new MissingManifestResourceException($"No text for '{code}'.");
}
