using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <content>Conditions.</content>
internal sealed partial class MapReader
{
    /// <summary>A condition that must be there; one that never holds after a mistake.</summary>
    public Condition Condition(string key) =>
        (Need(key) is { } node ? ConditionReader.Read(Reading, node) : null) ?? ConditionReader.Never;

    /// <summary>A condition, or null.</summary>
    public Condition? OptionalCondition(string key) =>
        Find(key) is { } node ? ConditionReader.Read(Reading, node) : null;

    /// <summary>A list of conditions, or a single one.</summary>
    public ImmutableArray<Condition> Conditions(string key)
    {
        var nodes = Find(key) is YamlScalar single ? [single] : Items(key);
        return [.. nodes.Select(node => ConditionReader.Read(Reading, node)).OfType<Condition>()];
    }
}
