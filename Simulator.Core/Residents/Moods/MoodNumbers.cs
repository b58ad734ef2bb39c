using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>Looks numbers of the mood model up by name. Every part of the model reads what it needs when it is made, so that a gap in the data shows at once and not in the middle of a session.</summary>
public sealed class MoodNumbers
{
    private readonly MoodRules _rules;
    private readonly SortedSet<string>? _missing;

    /// <summary>Numbers that must be complete.</summary>
    public MoodNumbers(MoodRules rules)
        : this(rules, null)
    {
    }

    private MoodNumbers(MoodRules rules, SortedSet<string>? missing)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
        _missing = missing;
    }

    /// <summary>The rules they come from.</summary>
    internal MoodRules Rules => _rules;

    /// <summary>A number.</summary>
    /// <exception cref="MoodRulesIncompleteException">There is none of this name.</exception>
    internal double this[string name] => _rules.Numbers.TryGetValue(name, out var value) ? value : Gap("numbers", name, 0.0);

    /// <summary>A number of turns, minutes or people: a whole number of at least 1, so that it can divide.</summary>
    /// <exception cref="MoodRulesIncompleteException">There is none, or it is less than 1.</exception>
    internal int Count(string name) =>
        _rules.Numbers.TryGetValue(name, out var value) && value >= 1 ? (int)value : Gap("numbers", name, 1);

    /// <summary>A number, or 0 where silence means that nothing happens.</summary>
    internal double OrZero(string name) => _rules.Numbers.GetValueOrDefault(name);

    /// <summary>A number, or null where silence means that the rule does not apply: data stored before it was made have none.</summary>
    internal double? OrNull(string name) => _rules.Numbers.TryGetValue(name, out var value) ? value : null;

    /// <summary>A row of six changes.</summary>
    /// <exception cref="MoodRulesIncompleteException">There is none of this name, or it does not hold six numbers.</exception>
    internal MoodChange Row(string name) =>
        _rules.Rows.TryGetValue(name, out var row) && row.Length == MoodChange.Length ? MoodChange.FromRow(row) : Gap("rows", name, default(MoodChange));

    /// <summary>Names the model needs and these rules lack or cannot use, as <c>numbers.x</c> or <c>rows.x</c>, sorted; empty when complete.</summary>
    public static ImmutableArray<string> Missing(MoodRules rules)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var numbers = new MoodNumbers(rules, missing);
        _ = new MoodModel(numbers);
        _ = new EscalationLevels(numbers);
        _ = new MoodBands(numbers);
        _ = new Crowds.CrowdContagion(numbers);
        _ = new Crowds.CrowdGathering(numbers);
        _ = new Crowds.CrowdHeat(numbers);
        _ = new Crowds.CrowdInterventions(numbers);
        _ = new Disclosure(numbers);
        _ = new PromiseLedger(numbers);
        return [.. missing];
    }

    private T Gap<T>(string part, string name, T stand)
    {
        if (_missing is null)
        {
            throw new MoodRulesIncompleteException($"{part}.{name}");
        }

        _missing.Add($"{part}.{name}");
        return stand;
    }
}

/// <summary>The data of the mood model lack something the model needs, or hold a value it cannot use.</summary>
public sealed class MoodRulesIncompleteException(string name) : Exception($"The mood rules have no usable {name}.")
{
    /// <summary>What is missing or unusable: <c>numbers.x</c> or <c>rows.x</c>.</summary>
    public string Name { get; } = name;
}
