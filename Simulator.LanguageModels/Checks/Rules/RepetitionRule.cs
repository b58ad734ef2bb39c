namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when a line goes round in circles, or says word for word what the same person said a moment ago.</summary>
public sealed class RepetitionRule : IOutputRule
{
    private const int SameCharacter = 6;
    private const int Loop = 4;

    /// <inheritdoc />
    public string Name => "repetition";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var sentence = candidate.Sentence;
        return candidate.Before.Contains(sentence)
            || (!candidate.Request.Recent.IsDefault && sentence.Length > SameCharacter
                && candidate.Request.Recent.Any(s => s.Speaker == candidate.Direction.Speaker && s.Text.Contains(sentence, StringComparison.Ordinal)))
            || Circles(candidate.Line);
    }

    private static bool Circles(string line)
    {
        for (var (i, same) = (1, 1); i < line.Length; i++)
        {
            same = line[i] == line[i - 1] ? same + 1 : 1;
            if (same > SameCharacter)
            {
                return true;
            }
        }

        for (var i = 0; i + Loop <= line.Length; i++)
        {
            var piece = line.AsSpan(i, Loop);
            var times = 0;
            for (var at = 0; line.AsSpan(at).IndexOf(piece) is >= 0 and var found; at += found + Loop)
            {
                if (++times >= 3)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
