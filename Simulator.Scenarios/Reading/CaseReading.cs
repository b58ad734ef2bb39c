using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>One reading of a case: what all its readers share.</summary>
internal sealed class CaseReading
{
    public DiagnosticBag Bag { get; } = new();

    public NameTable Names { get; } = new();

    /// <summary>Where each condition that was read stands.</summary>
    public Dictionary<Condition, SourceMark> Conditions { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Opens a mapping; anything else is a mistake and opens as empty and silent.</summary>
    public MapReader Map(YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            return new(this, mapping, node.Start);
        }

        Bag.Report(DiagnosticCatalog.ExpectedMapping, node.Start);
        return new(this, null, node.Start);
    }

    /// <summary>The entries of a list; anything else is a mistake and has none. Empty entries are mistakes and left out.</summary>
    public IReadOnlyList<YamlNode> Items(YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true })
        {
            return [];
        }

        if (node is not YamlSequence list)
        {
            Bag.Report(DiagnosticCatalog.ExpectedList, node.Start);
            return [];
        }

        foreach (var empty in list.Items.Where(IsEmpty))
        {
            Bag.Report(DiagnosticCatalog.EmptyEntry, empty.Start);
        }

        return [.. list.Items.Where(item => !IsEmpty(item))];
    }

    /// <summary>The text of a node; anything but a text is a mistake and null.</summary>
    public YamlScalar? Scalar(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return scalar;
        }

        Bag.Report(DiagnosticCatalog.ExpectedText, node.Start);
        return null;
    }

    private static bool IsEmpty(YamlNode node) => node is YamlScalar { IsNull: true };
}
