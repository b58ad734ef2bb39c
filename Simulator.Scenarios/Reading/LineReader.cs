using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads the banks of one file. Ids of lines are "file/bank/line", counted from 1.</summary>
internal sealed partial class LineReader(CaseReading reading, string file, bool isShared)
{
    private static readonly string[] Slots = ["address", "commitment", "name", "place", "topic", "when"];

    private static readonly Dictionary<string, bool> SharedSpeakers =
        new(StringComparer.Ordinal) { ["contact"] = true, [NameTable.Crowd] = true, ["scene"] = true };

    public ImmutableArray<LineBank> Read(IReadOnlyList<YamlNode> nodes)
    {
        var banks = ImmutableArray.CreateBuilder<LineBank>(nodes.Count);
        foreach (var node in nodes)
        {
            using var map = reading.Map(node);
            banks.Add(Bank(map, FormattableString.Invariant($"{file}/{banks.Count + 1}")));
        }

        return banks.ToImmutable();
    }

    private LineBank Bank(MapReader map, string id) => new(
        isShared ? AnySpeaker(map) : map.Mention(NameKind.Listener, "speaker"),
        isShared ? map.OptionalMention(NameKind.Temperament, "temperament") : null,
        Cue(map),
        isShared ? null : map.OptionalMention(NameKind.Stage, "stage"),
        Bands(map),
        Lines(map, id));

    // Shared banks are for any contact, for any crowd, for what the trainee sees, or for residents.
    private static string? AnySpeaker(MapReader map)
    {
        map.Choice("speaker", SharedSpeakers, needed: false);
        return map.OptionalText("speaker");
    }

    private static string Cue(MapReader map)
    {
        if (map.Need("cue") is not { } node || map.Reading.Scalar(node) is not { } cue)
        {
            return "";
        }

        CueReader.Check(map.Reading, cue);
        return cue.Text;
    }

    private static ImmutableArray<MoodBand> Bands(MapReader map)
    {
        IReadOnlyList<YamlNode> nodes = map.Find("mood") is YamlScalar single ? [single] : map.Items("mood");
        return [.. nodes.Select(node => map.Choice(node, Words.Bands)).OfType<MoodBand>().Distinct()];
    }

    private ImmutableArray<Line> Lines(MapReader map, string id)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var node in map.NeedItems("lines"))
        {
            lines.Add(Line(node, FormattableString.Invariant($"{id}/{lines.Count + 1}")));
        }

        return lines.ToImmutable();
    }

    private Line Line(YamlNode node, string id)
    {
        if (node is YamlScalar plain)
        {
            CheckSlots(plain);
            return new(id, plain.Text.Trim(), null, null);
        }

        using var map = reading.Map(node);
        if (map.Find("text") is YamlScalar text)
        {
            CheckSlots(text);
        }

        return new(id, map.Text("text"), map.OptionalText("gesture"), map.OptionalMention(NameKind.Topic, "asks"));
    }

    private void CheckSlots(YamlScalar text)
    {
        foreach (var slot in Slot().EnumerateMatches(text.Text))
        {
            var name = text.Text.Substring(slot.Index + 1, slot.Length - 2);
            if (!Slots.Contains(name))
            {
                reading.Bag.Report(DiagnosticCatalog.UnknownSlot, text.At(slot.Index), name, string.Join(" ", Slots.Select(s => $"{{{s}}}")));
            }
        }
    }

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
