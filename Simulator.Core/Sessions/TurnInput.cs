using System.Globalization;
using System.Text;

namespace Simulator.Core.Sessions;

/// <summary>Why a turn was not taken. No turn is consumed and the draft stays.</summary>
public enum TurnRefusal
{
    /// <summary>More than <see cref="TurnInput.MaxLength"/> characters.</summary>
    TooLong,

    /// <summary>Bytes that are no text.</summary>
    BadEncoding,

    /// <summary>The store has no room; nothing was written.</summary>
    StoreFull,
}

/// <summary>Cleans what a trainee typed before anything else sees it.</summary>
public static class TurnInput
{
    /// <summary>Most characters (UTF-16 units, after cleaning) in one turn.</summary>
    public const int MaxLength = 500;

    /// <summary>Most combining marks kept on one base character (Tibetan stacks need up to 4 and a vowel); more are dropped.</summary>
    private const int MaxMarks = 7;

    /// <summary>The text without control, bidi, tag and zero-width characters, trimmed; line breaks become spaces and lone surrogates U+FFFD.</summary>
    /// <returns>False when it is too long: <paramref name="clean"/> is then the cleaned draft.</returns>
    public static bool TryClean(string raw, out string clean)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = new StringBuilder(Math.Min(raw.Length, 4 * MaxLength));
        var marks = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (!Rune.TryGetRuneAt(raw, i, out var rune))
            {
                text.Append('\uFFFD');
                continue;
            }

            i += rune.Utf16SequenceLength - 1;
            if (rune.Value is '\n' or '\r' or '\t')
            {
                text.Append(' ');
            }
            else if (!IsHidden(rune) && (marks = IsMark(rune) ? marks + 1 : 0) <= MaxMarks)
            {
                text.Append(rune.ToString());
            }
        }

        clean = text.ToString().Trim();
        return clean.Length <= MaxLength;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF or 0x115F or 0x1160 or 0x3164 or 0xFFA0;
}
