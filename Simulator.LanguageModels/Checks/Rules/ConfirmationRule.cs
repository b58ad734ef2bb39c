using Simulator.LanguageModels.Checks.Facts;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when the trainee guesses a secret and a resident nods: a bare yes would tell it.</summary>
public sealed class ConfirmationRule : IOutputRule
{
    private readonly WordList _yes = WordList.Named("yes");

    /// <inheritdoc />
    public string Name => "confirmation";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return _yes.In(candidate.Folded)
            && FactDetectors.For(candidate.Request.Scene.Scenario).Heard(candidate.Request.TraineeText, FactRule.Forbidden(candidate)) is not null;
    }
}
