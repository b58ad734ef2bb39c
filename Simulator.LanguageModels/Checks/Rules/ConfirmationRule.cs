using Simulator.LanguageModels.Checks.Facts;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when the trainee guesses a secret and a resident nods: a bare yes would tell it.</summary>
public sealed class ConfirmationRule : IOutputRule
{
    // A guess is shorter than a confession.
    private const double Guess = FactDetector.Threshold / 2;

    private readonly WordList _yes = WordList.Named("yes");

    /// <inheritdoc />
    public string Name => "confirmation";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var detectors = FactDetectors.For(candidate.Request.Scene.Scenario);
        return _yes.In(candidate.Folded)
            && FactRule.Forbidden(candidate).Any(f => detectors[f]?.Score(candidate.Request.TraineeText) >= Guess);
    }
}
