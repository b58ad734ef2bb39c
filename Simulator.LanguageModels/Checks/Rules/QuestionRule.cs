namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks on a question to the trainee that the direction did not order: the engine would not know that it was asked. One question a line where it did, or where the author's line asks one.</summary>
public sealed class QuestionRule : IOutputRule
{
    private readonly WordList _asking = WordList.Named("questions");
    private readonly WordList _rhetorical = WordList.Named("rhetorical");

    /// <inheritdoc />
    public string Name => "question";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return IsQuestion(candidate.Folded)
            && ((candidate.Direction.Asks is null && !IsQuestion(Core.Understanding.Text.TextFolding.Fold(candidate.Meaning).Text)) || candidate.Before.Any(s => IsQuestion(Core.Understanding.Text.TextFolding.Fold(s).Text)));
    }

    /// <summary>True for a folded sentence that wants an answer.</summary>
    internal bool IsQuestion(string folded) => folded.Contains('?', StringComparison.Ordinal) && _asking.In(folded) && !_rhetorical.In(folded);
}
