using System.Globalization;
using System.Text;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks on characters that are no text: control, bidi, zero-width, private use, halves of pairs, signs of broken decoding.</summary>
public sealed class ControlRule : IOutputRule
{
    /// <inheritdoc />
    public string Name => "control";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var text = candidate.Sentence;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                return true;
            }

            i += rune.Utf16SequenceLength - 1;
            if (rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.EnclosingMark or UnicodeCategory.NonSpacingMark)
            {
                return true;
            }
        }

        return false;
    }
}
