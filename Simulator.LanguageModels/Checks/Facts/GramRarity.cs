using System.Numerics;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Checks.Facts;

/// <summary>How rare a piece of text is in everything the case's people say: 0 for what anybody says, more for what few say. Immutable.</summary>
internal sealed class GramRarity
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly int _all;

    /// <summary>Counts the lines of a case and of the shared banks, without those that tell a fact.</summary>
    public GramRarity(Scenario scenario)
    {
        foreach (var text in scenario.Lines.Concat(scenario.Shared.Lines)
            .Where(b => !b.Cue.StartsWith("fact:", StringComparison.Ordinal))
            .SelectMany(b => b.Lines)
            .Select(l => l.Text))
        {
            _all++;
            foreach (var gram in TextGrams.Of(text))
            {
                _lines[gram] = _lines.GetValueOrDefault(gram) + 1;
            }
        }
    }

    /// <summary>Base-two logarithm of (lines / lines that hold it), interpolated; never below 0.</summary>
    public double Of(string gram) => Math.Max(0, Log2(_all + 1) - Log2(1 + _lines.GetValueOrDefault(gram)));

    private static double Log2(int n)
    {
        var floor = BitOperations.Log2((uint)n);
        return floor + (((double)n / (1 << floor)) - 1);
    }
}
