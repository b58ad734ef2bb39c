using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Checks.Facts;

/// <summary>The detectors of all facts of a case. Immutable, thread-safe.</summary>
public sealed class FactDetectors
{
    private static readonly ConditionalWeakTable<Scenario, FactDetectors> Built = [];

    private readonly FrozenDictionary<string, FactDetector> _byFact;

    private FactDetectors(Scenario scenario)
    {
        var rarity = new GramRarity(scenario);
        _byFact = scenario.Facts.ToFrozenDictionary(f => f.Id, f => new FactDetector(scenario, f, rarity), StringComparer.Ordinal);
    }

    /// <summary>The detectors of a case, built on first use and kept as long as the case is.</summary>
    public static FactDetectors For(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Built.GetValue(scenario, s => new FactDetectors(s));
    }

    /// <summary>The detector of a fact; null when the case has no such fact.</summary>
    public FactDetector? this[string fact] => _byFact.GetValueOrDefault(fact);

    /// <summary>The first of some facts that the words tell; null when they tell none.</summary>
    public string? Heard(string text, IEnumerable<string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.FirstOrDefault(f => _byFact.TryGetValue(f, out var detector) && detector.Hears(text));
    }

    /// <summary>The highest score any fact reaches.</summary>
    public double Closest(string text) => _byFact.Values.Select(d => d.Score(text)).DefaultIfEmpty().Max();
}
