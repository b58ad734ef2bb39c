using Simulator.Core.Understanding.Text;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when a resident agrees, signs, takes back or owns up although the line they were given does not: such things are the engine's.</summary>
public sealed class SettlingRule : IOutputRule
{
    private readonly WordList _words = WordList.Named("settling");

    /// <inheritdoc />
    public string Name => "settling";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return _words.In(candidate.Folded) && !_words.In(TextFolding.Fold(candidate.Meaning).Text);
    }
}
