using System.Collections.Immutable;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <content>Ids: declared or mentioned.</content>
internal sealed partial class MapReader
{
    private const int MaxIdLength = 64;

    /// <summary>Reads <c>id</c> and declares it.</summary>
    public string Declare(NameKind kind, string key = "id")
    {
        if (Need(key) is not { } node || Reading.Scalar(node) is not { } scalar)
        {
            return "";
        }

        if (!CheckId(scalar, kind))
        {
            return "";
        }

        Reading.Names.Declare(kind, scalar.Text, scalar.Start, Bag);
        return scalar.Text;
    }

    /// <summary>An id that must be there and be declared somewhere; empty after a mistake.</summary>
    public string Mention(NameKind kind, string key) => Need(key) is { } node ? Mention(kind, node) ?? "" : "";

    /// <summary>An id that must be declared somewhere, or null.</summary>
    public string? OptionalMention(NameKind kind, string key) => Find(key) is { } node ? Mention(kind, node) : null;

    /// <summary>A list of ids that must be declared somewhere.</summary>
    public ImmutableArray<string> Mentions(NameKind kind, string key) =>
        [.. Items(key).Select(node => Mention(kind, node)).OfType<string>()];

    /// <summary>A list of acts; those that do not exist are reported and left out.</summary>
    public ImmutableArray<Act> ActList(string key)
    {
        var acts = ImmutableArray.CreateBuilder<Act>();
        foreach (var id in Mentions(NameKind.Act, key))
        {
            if (Acts.TryParse(id, out var act))
            {
                acts.Add(act);
            }
        }

        return acts.ToImmutable();
    }

    public string? Mention(NameKind kind, YamlNode node)
    {
        if (Reading.Scalar(node) is not { } scalar)
        {
            return null;
        }

        Reading.Names.Mention(kind, scalar.Text, scalar.At(0));
        return scalar.Text;
    }

    /// <summary>Reports a text that cannot be an id.</summary>
    public bool CheckId(YamlScalar scalar, NameKind kind = NameKind.Flag)
    {
        if (IsId(kind, scalar.Text))
        {
            return true;
        }

        Bag.Report(DiagnosticCatalog.BadId, scalar.Start, scalar.Text);
        return false;
    }

    private static bool IsId(NameKind kind, string text) =>
        text.Length is > 0 and <= MaxIdLength
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' || (kind is NameKind.RedLine or NameKind.Dimension && char.IsAsciiLetterUpper(c)));
}
