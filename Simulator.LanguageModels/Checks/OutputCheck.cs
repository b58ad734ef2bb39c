using System.Collections.Immutable;
using Simulator.LanguageModels.Checks.Rules;

namespace Simulator.LanguageModels.Checks;

/// <summary>Stands between a model and the screen: a sentence passes every rule or is not shown. Thread-safe.</summary>
public sealed class OutputCheck
{
    private readonly ImmutableArray<IOutputRule> _rules;

    /// <summary>A check with these rules, asked in order.</summary>
    public OutputCheck(IEnumerable<IOutputRule> rules) => _rules = [.. rules];

    /// <summary>All rules of the house.</summary>
    /// <param name="prompt">What of the prompts must not be read out.</param>
    public static OutputCheck Standard(PromptLeakRule prompt) => new(
    [
        new ControlRule(),
        new MarkupRule(),
        new LanguageRule(),
        new LengthRule(),
        new PersonalDataRule(),
        new RepetitionRule(),
        new OtherMouthRule(),
        WordsRule.Character(),
        WordsRule.Methods(),
        new FactRule(),
        new ConfirmationRule(),
        prompt,
        WordsRule.Score(),
        WordsRule.Coaching(),
        WordsRule.Policy(),
        new EchoRule(),
        new MoodRule(),
        new SettlingRule(),
        new QuestionRule(),
    ]);

    /// <summary>Names of the rules in order.</summary>
    public ImmutableArray<string> Names => [.. _rules.Select(r => r.Name)];

    /// <summary>Name of the first rule the sentence breaks; null when it may be shown.</summary>
    public string? Broken(Candidate candidate) => _rules.FirstOrDefault(r => r.Breaks(candidate))?.Name;
}
