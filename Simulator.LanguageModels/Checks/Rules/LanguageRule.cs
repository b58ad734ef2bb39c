namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks on what is not simplified Chinese: other scripts, traditional characters, or nothing but marks.</summary>
public sealed class LanguageRule : IOutputRule
{
    /// <summary>Most Latin letters in a row ("CT", "LED").</summary>
    public const int LatinRun = 3;

    /// <inheritdoc />
    public string Name => "language";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var (han, run, digits) = (0, 0, 0);
        foreach (var c in candidate.Sentence)
        {
            run = char.IsAsciiLetter(c) ? run + 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (IsHan(c))
            {
                han++;
            }
            else if (run > LatinRun || (char.IsLetter(c) && !char.IsAsciiLetter(c)) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return han == 0 || digits > 2 * han || candidate.Sentence.Count(char.IsWhiteSpace) > han / 3 || IsTraditional(candidate);
    }

    private static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or '〇';

    // Folding turns traditional characters into simplified ones and leaves these as they are.
    private static bool IsTraditional(Candidate candidate)
    {
        var folded = candidate.Folded.Where(IsHan).ToHashSet();
        return candidate.Sentence.Count(c => IsHan(c) && !folded.Contains(c)) > 1;
    }
}
