namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>A resident says one to three sentences, each of a breath.</summary>
public sealed class LengthRule : IOutputRule
{
    /// <summary>Most sentences in a line.</summary>
    public const int Sentences = 3;

    /// <summary>Most characters in a sentence.</summary>
    public const int SentenceLength = 60;

    /// <summary>Most characters in a line.</summary>
    public const int LineLength = 110;

    /// <inheritdoc />
    public string Name => "length";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Before.Length >= Sentences || candidate.Sentence.Length > SentenceLength || candidate.Line.Length > LineLength;
    }
}
