namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks on words of a list, also when they are spread over sentences of one line.</summary>
/// <param name="name">The rule's name and the list's.</param>
public sealed class WordsRule(string name) : IOutputRule
{
    private readonly WordList _words = WordList.Named(name);

    /// <inheritdoc />
    public string Name => name;

    /// <summary>Speaks of itself as a model, refuses like one, talks about the play.</summary>
    public static WordsRule Character() => new("character");

    /// <summary>Words of the rubric, the score and the machine.</summary>
    public static WordsRule Score() => new("score");

    /// <summary>Teaches or praises the trainee's craft.</summary>
    public static WordsRule Coaching() => new("coaching");

    /// <summary>Lectures on law and policy.</summary>
    public static WordsRule Policy() => new("policy");

    /// <summary>Ways to do harm.</summary>
    public static WordsRule Methods() => new("methods");

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return _words.In(candidate.Folded) || (candidate.Before.Length > 0 && _words.In(Letters(candidate.Line))) || _words.In(Letters(candidate.Sentence));
    }

    // Without the marks and blanks by which words are pulled apart.
    private static string Letters(string text) =>
        string.Concat(Core.Understanding.Text.TextFolding.Fold(text).Text.Where(char.IsLetterOrDigit));
}
