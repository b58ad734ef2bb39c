using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads a file of rules: figures under <c>numbers</c>, the rest beside it. What it leaves out keeps its default.</summary>
/// <typeparam name="T">The rules.</typeparam>
internal abstract class RulesReader<T>
{
    /// <summary>The rules without any file.</summary>
    protected abstract T Default { get; }

    /// <summary>The rules of a file.</summary>
    /// <param name="reading">The case.</param>
    /// <param name="root">The file; null when there is none.</param>
    public T Read(CaseReading reading, YamlNode? root)
    {
        if (root is null)
        {
            return Default;
        }

        using var map = reading.Map(root);
        var rules = Default;
        if (map.Find("numbers") is { } node)
        {
            using var numbers = reading.Map(node);
            rules = Numbers(numbers, rules);
        }

        return Rest(map, rules);
    }

    /// <summary>The rules with the figures of the file.</summary>
    protected abstract T Numbers(MapReader map, T rules);

    /// <summary>The rules with what stands beside the figures.</summary>
    protected abstract T Rest(MapReader map, T rules);
}
