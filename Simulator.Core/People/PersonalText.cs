using System.Globalization;
using System.Text;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.People;

/// <summary>What somebody typed as a name, number or login: cleaned for keeping, folded for comparing.</summary>
public static class PersonalText
{
    private const int MostMarks = 3;

    /// <summary>A spelling in which look-alikes are the same: width, case, traditional characters, invisible characters, all blanks.</summary>
    public static string Fold(string text)
    {
        var folded = TextFolding.Spell(text);
        var bare = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!IsInvisible(rune) && !Rune.IsWhiteSpace(rune) && !IsAccent(rune))
            {
                bare.Append(LookAlikes.Plain(rune));
            }
        }

        return bare.ToString();
    }

    /// <summary>The text without what cannot be seen, on one line and without blanks at its ends.</summary>
    /// <returns>Null when it is empty then, longer than <paramref name="longest"/> UTF-16 units, or holds what no name holds: control and bidi characters, lone surrogates, heaps of marks.</returns>
    public static string? Clean(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done || IsForbidden(rune))
            {
                return null;
            }

            at += length;
            if (IsInvisible(rune))
            {
                continue;
            }

            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks && rune.Value is < 0x0F90 or > 0x0FBC)
            {
                return null;
            }

            clean.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 || trimmed.Length > longest ? null : trimmed;
    }

    private static bool IsForbidden(Rune rune) =>
        rune.Value is (< ' ' and not '\t') or (>= 0x7F and <= 0x9F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x061C
            or 0x2028 or 0x2029 or 0xFFFD or (>= 0xE0000 and <= 0xE0FFF) or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) == 0xFFFE;

    // Composed and decomposed spellings meet where neither has its accent.
    private static bool IsAccent(Rune rune) => rune.Value is >= 0x0300 and <= 0x036F;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
