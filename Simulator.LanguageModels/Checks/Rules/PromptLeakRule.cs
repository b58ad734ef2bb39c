using System.Runtime.CompilerServices;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding.Text;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when a sentence reads out the prompt: its rules, or what it says about who somebody is.</summary>
/// <param name="rules">The prompt files' own words.</param>
public sealed class PromptLeakRule(IEnumerable<string> rules) : IOutputRule
{
    /// <summary>As many characters in a row are no accident.</summary>
    public const int Run = 8;

    private readonly HashSet<string> _rules = Runs(rules);
    private readonly ConditionalWeakTable<Scenario, HashSet<string>> _personas = [];

    /// <inheritdoc />
    public string Name => "prompt";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var personas = _personas.GetValue(candidate.Request.Scene.Scenario, s => Runs(s.Residents.Select(r => r.Persona)));
        return Runs([candidate.Line]).Any(r => _rules.Contains(r) || personas.Contains(r));
    }

    private static HashSet<string> Runs(IEnumerable<string> texts)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var letters = string.Concat(TextFolding.Fold(text).Text.Where(char.IsLetterOrDigit));
            for (var i = 0; i + Run <= letters.Length; i++)
            {
                runs.Add(letters.Substring(i, Run));
            }
        }

        return runs;
    }
}
