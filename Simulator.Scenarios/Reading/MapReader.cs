using System.Collections.Immutable;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads the keys of one mapping. Every key asked for is known; disposing reports the others.</summary>
/// <remarks>A mistake is reported and stands as an empty value, so that reading goes on and finds the rest.</remarks>
internal sealed partial class MapReader(CaseReading reading, YamlMapping? mapping, SourceMark start) : IDisposable
{
    private readonly List<string> _known = [];

    // Repeated keys were refused at the gate.
    private readonly Dictionary<string, YamlNode> _values =
        mapping?.Entries.ToDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal) ?? [];

    public SourceMark Start => start;

    public CaseReading Reading => reading;

    private DiagnosticBag Bag => reading.Bag;

    /// <summary>The keys as written.</summary>
    public IEnumerable<YamlEntry> Entries => mapping?.Entries ?? [];

    /// <summary>The value of a key; null when it is absent or null.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        var node = _values.GetValueOrDefault(key);
        return node is YamlScalar { IsNull: true } ? null : node;
    }

    /// <summary>True when the key is written, even with null.</summary>
    public bool Has(string key)
    {
        _known.Add(key);
        return _values.ContainsKey(key);
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Need(string key)
    {
        var node = Find(key);
        if (node is null && mapping is not null)
        {
            Bag.Report(DiagnosticCatalog.MissingKey, start, key);
        }

        return node;
    }

    /// <summary>Where a key's value stands, or where the mapping begins.</summary>
    public SourceMark At(string key) => Find(key)?.Start ?? start;

    /// <summary>The entries of a list; none when absent.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => reading.Items(Find(key));

    /// <summary>The entries of a list that must be there and have some.</summary>
    public IReadOnlyList<YamlNode> NeedItems(string key)
    {
        if (Need(key) is not { } node)
        {
            return [];
        }

        if (node is YamlSequence { Items.IsEmpty: true })
        {
            Bag.Report(DiagnosticCatalog.EmptyList, node.Start, key);
        }

        return reading.Items(node);
    }

    /// <summary>Reads every entry of a list as a mapping.</summary>
    public ImmutableArray<T> List<T>(string key, Func<MapReader, T> read) => ReadAll(Items(key), read);

    /// <summary>Reads every entry of a list that must be there and have some.</summary>
    public ImmutableArray<T> NeedList<T>(string key, Func<MapReader, T> read) => ReadAll(NeedItems(key), read);

    public ImmutableArray<T> ReadAll<T>(IReadOnlyList<YamlNode> nodes, Func<MapReader, T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>(nodes.Count);
        foreach (var node in nodes)
        {
            using var map = reading.Map(node);
            all.Add(read(map));
        }

        return all.ToImmutable();
    }

    public void Dispose()
    {
        var known = new HashSet<string>(_known, StringComparer.Ordinal);
        foreach (var key in Entries.Select(entry => entry.Key).Where(key => !known.Contains(key.Text) && !Bag.IsFull(key.Start.File)))
        {
            if (key.Text.AsSpan().ContainsAny('(', ')'))
            {
                Bag.Report(DiagnosticCatalog.ConditionCutByComma, key.Start, key.Text);
            }
            else
            {
                Bag.Report(DiagnosticCatalog.UnknownKey, key.Start, key.Text, Nearest.To(key.Text, known), string.Join(" ", known));
            }
        }
    }
}
