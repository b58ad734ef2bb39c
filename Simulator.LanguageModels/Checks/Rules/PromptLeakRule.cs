using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding.Text;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when a sentence reads out the prompt: its rules, or what it says about who somebody is.</summary>
public sealed class PromptLeakRule : IOutputRule
{
    /// <summary>As many characters in a row are no accident.</summary>
    public const int Run = 8;

    private const int ShortestClause = 4;
    private static readonly char[] Marks = ['。', '，', '；', '：', '、', '！', '？', '\n', '「', '」', '（', '）'];

    private readonly HashSet<string> _clauses;
    private readonly HashSet<string> _rules;
    private readonly ConditionalWeakTable<Scenario, HashSet<string>> _personas = [];

    /// <summary>Guards these words.</summary>
    /// <param name="rules">The prompt files' own words.</param>
    public PromptLeakRule(IEnumerable<string> rules)
    {
        ImmutableArray<string> own = [.. rules];
        _rules = Runs(own);
        _clauses = own.SelectMany(Clauses).ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public string Name => "prompt";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var personas = _personas.GetValue(candidate.Request.Scene.Scenario, s => Runs(s.Residents.SelectMany(r => new[] { r.Persona, r.Appearance }).Append(s.Briefing)));
        return Clauses(candidate.Sentence).Any(_clauses.Contains) || Runs([candidate.Line]).Any(r => _rules.Contains(r) || personas.Contains(r));
    }

    // Whole clauses of a rule are recognised even when they are short.
    private static IEnumerable<string> Clauses(string text) => text.Split(Marks).Select(Letters).Where(c => c.Length >= ShortestClause);

    private static string Letters(string text) => string.Concat(TextFolding.Fold(text).Text.Where(char.IsLetterOrDigit));

    private static HashSet<string> Runs(IEnumerable<string> texts)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var letters = Letters(text);
            for (var i = 0; i + Run <= letters.Length; i++)
            {
                runs.Add(letters.Substring(i, Run));
            }
        }

        return runs;
    }
}
