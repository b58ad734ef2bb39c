using System.Collections.Immutable;
using System.Text;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Scaffolds;

/// <summary>A case to begin with: small, playable, of draft grade, with a comment in Chinese for every key.</summary>
public static class CaseScaffold
{
    private const string Folder = "Simulator.Scenarios.Scaffolds.Template.";
    private const string Families = "families.yaml";
    private const string Examples = "_examples";

    /// <summary>Where each file of the template goes below the case's folder.</summary>
    private static readonly (string Template, string Path)[] Files =
    [
        (CaseFiles.Scenario, CaseFiles.Scenario),
        (CaseFiles.Lines, CaseFiles.Lines),
        ("good.yaml", $"{CaseFiles.Walkthroughs}/good.yaml"),
        ("failed.yaml", $"{CaseFiles.Walkthroughs}/failed.yaml"),
        ("unsafe.yaml", $"{CaseFiles.Walkthroughs}/unsafe.yaml"),
    ];

    /// <summary>Ids of the families there is a template for, in ordinal order.</summary>
    public static ImmutableArray<string> FamilyIds { get; } = [.. Slots().Keys.Order(StringComparer.Ordinal)];

    /// <summary>The files of a new case.</summary>
    /// <param name="id">Its id; <see cref="ScenarioId.IsValid"/>.</param>
    /// <param name="family">One of <see cref="FamilyIds"/>.</param>
    /// <returns>Text by path below the case's folder, with <c>/</c>; lines end with LF.</returns>
    /// <exception cref="ArgumentException">The id or the family is none.</exception>
    public static ImmutableArray<(string Path, string Text)> Create(string id, string family)
    {
        if (!ScenarioId.IsValid(id))
        {
            throw new ArgumentException($"No id of a case: {id}", nameof(id));
        }

        if (!Slots().TryGetValue(family, out var slots))
        {
            throw new ArgumentException($"No family: {family}", nameof(family));
        }

        return [.. Files.Select(file => (file.Path, Fill(Read(file.Template), [.. slots, ("id", id), ("category", family)])))];
    }

    private static string Fill(string template, IEnumerable<(string Slot, string Text)> slots) =>
        slots.Aggregate(template, (text, slot) => text.Replace(
            $"«{slot.Slot}»",
            slot.Slot.EndsWith(Examples, StringComparison.Ordinal) ? string.Join("\n", slot.Text.Split('|').Select(example => "      - " + example)) : slot.Text,
            StringComparison.Ordinal));

    private static Dictionary<string, ImmutableArray<(string Slot, string Text)>> Slots()
    {
        var root = (YamlMapping)YamlGate.Read(Families, Encoding.UTF8.GetBytes(Read(Families)), new DiagnosticBag())!;
        return root.Entries.ToDictionary(
            family => family.Key.Text,
            family => ((YamlMapping)family.Value).Entries.Select(slot => (slot.Key.Text, ((YamlScalar)slot.Value).Text)).ToImmutableArray(),
            StringComparer.Ordinal);
    }

    private static string Read(string file)
    {
        using var stream = typeof(CaseScaffold).Assembly.GetManifestResourceStream(Folder + file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
