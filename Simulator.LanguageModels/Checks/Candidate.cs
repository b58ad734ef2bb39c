using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Understanding.Text;

namespace Simulator.LanguageModels.Checks;

/// <summary>A sentence of the model that wants to be shown.</summary>
/// <param name="Request">The turn.</param>
/// <param name="Direction">Who speaks and about what.</param>
/// <param name="Sentence">The sentence, tidied.</param>
/// <param name="Before">Sentences of the same line that were shown already.</param>
public sealed record Candidate(VoiceRequest Request, Direction Direction, string Sentence, ImmutableArray<string> Before)
{
    /// <summary>The sentence in the reader's spelling: half-width, lower-case, simplified, nothing invisible.</summary>
    public string Folded { get; } = TextFolding.Fold(Sentence).Text;

    /// <summary>What the engine and the author meant the speaker to say; empty when unknown.</summary>
    public string Meaning { get; init; } = string.Empty;

    /// <summary>The line as it would stand with this sentence.</summary>
    public string Line { get; } = string.Concat(Before.Append(Sentence));
}
