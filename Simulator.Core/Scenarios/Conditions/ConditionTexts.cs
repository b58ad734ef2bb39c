using System.Globalization;
using System.Resources;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>What people read about the condition language: Chinese by default, English for English cultures.</summary>
public static class ConditionTexts
{
    private static readonly ResourceManager Resources =
        new("Simulator.Core.Scenarios.Conditions.ConditionTexts", typeof(ConditionTexts).Assembly);

    /// <summary>What a function asks.</summary>
    public static string Describe(ConditionFunction function, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Text(function.DescriptionKey, culture);
    }

    /// <summary>What an atom of an evidence pattern asks.</summary>
    public static string Describe(EvidenceAtom atom, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(atom);
        return Text(atom.DescriptionKey, culture);
    }

    /// <summary>What is wrong and what to do.</summary>
    public static string Message(ConditionError error, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(error);
        return string.Format(culture, Text(error.MessageKey, culture), [.. error.Arguments]);
    }

    private static string Text(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text for '{key}'.");
}
