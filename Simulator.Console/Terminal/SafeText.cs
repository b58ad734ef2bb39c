using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Simulator.Console.Terminal;

/// <summary>
/// Makes text of any origin safe to print: what is left cannot move the cursor, change colours, reorder the line or
/// hide characters. Every string that reaches the terminal passes through here once. Never throws.
/// </summary>
/// <remarks>
/// Removed: C0 and C1 controls except line feed and tab, whole control sequences with their payload, bidi controls,
/// zero-width and other invisible format characters, variation selectors (their cell width differs between terminals),
/// tags and the byte order mark. Lone surrogates and noncharacters become U+FFFD. Combining marks are capped per base,
/// and a mark without a base is dropped, so that it cannot decorate what was printed before it. The result is a fixed
/// point: cleaning it again changes nothing.
/// </remarks>
internal static class SafeText
{
    /// <summary>Combining marks kept on one base character.</summary>
    public const int MaxMarks = 3;

    /// <summary>
    /// Tibetan subjoined letters kept on one base in addition to <see cref="MaxMarks"/>: they are letters of the
    /// syllable written downwards, and real words carry two of them under a vowel and a nasal sign.
    /// </summary>
    public const int MaxSubjoined = 4;

    /// <summary>Text for a plain writer; line feeds and tabs stay.</summary>
    public static string ForTerminal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        Stack stack = default;
        for (var at = 0; at < text.Length;)
        {
            if (ControlSequences.TryFindEnd(text, at, out var end))
            {
                at = end;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            rune = Replace(rune);
            if (!IsDropped(rune) && stack.Admit(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>As <see cref="ForTerminal"/>, with Spectre markup brackets escaped as well.</summary>
    public static string ForMarkup(string text) => Markup.Escape(ForTerminal(text));

    /// <summary>As <see cref="ForTerminal"/>, on one line: each line break or tab becomes one space.</summary>
    public static string ForLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var oneLine = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return ForTerminal(oneLine).Replace('\n', ' ').Replace('\t', ' ');
    }

    private static Rune Replace(Rune rune) => rune.Value switch
    {
        0x2028 or 0x2029 => new Rune('\n'),
        >= 0xFDD0 and <= 0xFDEF => Rune.ReplacementChar,
        var value when (value & 0xFFFE) == 0xFFFE => Rune.ReplacementChar,
        _ => rune,
    };

    private static bool IsDropped(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control:
                return rune.Value is not ('\n' or '\t');
            case UnicodeCategory.Format:
                return !CellWidth.IsVisibleFormat(rune.Value);
            default:
                return rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
                    or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
        }
    }

    private struct Stack
    {
        private bool _hasBase;
        private int _marks;
        private int _subjoined;

        public bool Admit(Rune rune)
        {
            if (rune.Value is '\n' or '\t')
            {
                this = default;
                return true;
            }

            if (CellWidth.Of(rune) > 0)
            {
                (_hasBase, _marks, _subjoined) = (true, 0, 0);
                return true;
            }

            return _hasBase && (rune.Value is >= 0x0F90 and <= 0x0FBC ? ++_subjoined <= MaxSubjoined : ++_marks <= MaxMarks);
        }
    }
}
