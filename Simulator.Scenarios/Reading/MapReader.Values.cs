using System.Collections.Immutable;
using System.Globalization;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <content>Texts, numbers, truth values and choices.</content>
internal sealed partial class MapReader
{
    /// <summary>A text that must be there; empty after a mistake.</summary>
    public string Text(string key) => Trimmed(Need(key)) ?? "";

    /// <summary>A text, or null.</summary>
    public string? OptionalText(string key) => Trimmed(Find(key));

    /// <summary>A list of texts; empty when absent.</summary>
    public ImmutableArray<string> Texts(string key) =>
        [.. Items(key).Select(Trimmed).OfType<string>().Where(text => text.Length > 0)];

    /// <summary>A whole number that must be there.</summary>
    public int Integer(string key, int lowest, int highest) => WholeNumber(Need(key), lowest, highest) ?? lowest;

    /// <summary>A whole number, or null.</summary>
    public int? OptionalInteger(string key, int lowest, int highest) => WholeNumber(Find(key), lowest, highest);

    /// <summary>A number that must be there.</summary>
    public double Number(string key, double lowest, double highest) => NumberOf(Need(key), lowest, highest) ?? lowest;

    /// <summary>A number, or null.</summary>
    public double? OptionalNumber(string key, double lowest, double highest) => NumberOf(Find(key), lowest, highest);

    /// <summary>A list of exactly so many numbers that must be there.</summary>
    public ImmutableArray<double> Numbers(string key, int count, double lowest, double highest) =>
        Numbers(Need(key), count, lowest, highest);

    public ImmutableArray<double> Numbers(YamlNode? node, int count, double lowest, double highest)
    {
        var numbers = Reading.Items(node).Select(item => NumberOf(item, lowest, highest)).ToArray();
        if (node is YamlSequence && numbers.Length != count)
        {
            Bag.Report(DiagnosticCatalog.WrongCount, node.Start, Show(count), Show(numbers.Length));
        }

        return [.. numbers.Select(number => number ?? 0)];
    }

    /// <summary><c>true</c> or <c>false</c>, without quotation marks; null when absent.</summary>
    public bool? Truth(string key)
    {
        if (Find(key) is not { } node || Reading.Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (scalar is { IsPlain: true, Text: "true" or "false" })
        {
            return scalar.Text == "true";
        }

        Bag.Report(DiagnosticCatalog.NotABoolean, scalar.Start, scalar.Text);
        return null;
    }

    /// <summary><c>true</c> or <c>false</c> that must be there; false after a mistake.</summary>
    public bool NeedTruth(string key)
    {
        Need(key);
        return Truth(key) ?? false;
    }

    /// <summary>One of some words; null when absent or none of them.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices, bool needed)
        where T : struct =>
        (needed ? Need(key) : Find(key)) is { } node ? Choice(node, choices) : null;

    public T? Choice<T>(YamlNode node, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Reading.Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (choices.TryGetValue(scalar.Text, out var value))
        {
            return value;
        }

        var all = choices.Keys.Order(StringComparer.Ordinal).ToArray();
        Bag.Report(DiagnosticCatalog.UnknownChoice, scalar.Start, scalar.Text, Nearest.To(scalar.Text, all), string.Join(" ", all));
        return null;
    }

    public double? NumberOf(YamlNode? node, double lowest, double highest)
    {
        if (node is null || Reading.Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (!double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Bag.Report(DiagnosticCatalog.NotANumber, scalar.Start, scalar.Text);
            return null;
        }

        return InRange(scalar, number, lowest, highest) ? number : null;
    }

    private int? WholeNumber(YamlNode? node, int lowest, int highest)
    {
        if (node is null || Reading.Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (!int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Bag.Report(DiagnosticCatalog.NotAWholeNumber, scalar.Start, scalar.Text);
            return null;
        }

        return InRange(scalar, number, lowest, highest) ? number : null;
    }

    private bool InRange(YamlScalar scalar, double number, double lowest, double highest)
    {
        if (number >= lowest && number <= highest)
        {
            return true;
        }

        Bag.Report(DiagnosticCatalog.OutOfRange, scalar.Start, scalar.Text, Show(lowest), Show(highest));
        return false;
    }

    private string? Trimmed(YamlNode? node) => node is null ? null : Reading.Scalar(node)?.Text.Trim();

    private static string Show(double number) => number.ToString(CultureInfo.InvariantCulture);
}
