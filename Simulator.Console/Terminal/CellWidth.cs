using System.Globalization;
using System.Text;

namespace Simulator.Console.Terminal;

/// <summary>
/// How many terminal cells text fills: 2 for East Asian wide and emoji, 0 for combining marks and Tibetan subjoined
/// letters, else 1. Characters of ambiguous width (… — “ ”) count as 1, as modern terminals draw them by default.
/// </summary>
/// <remarks>All methods expect text that went through <see cref="SafeText"/>; a tab counts and prints as one space.</remarks>
internal static partial class CellWidth
{
    private const char Ellipsis = '…';

    /// <summary>0, 1 or 2 cells.</summary>
    public static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300)
        {
            return value is '\t' or (>= 0x20 and < 0x7F) or (>= 0xA0 and not 0xAD) ? 1 : 0;
        }

        if (value is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF))
        {
            return 0;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
            UnicodeCategory.Format when !IsVisibleFormat(value) => 0,
            _ => WideRanges.Contains(value) ? 2 : 1,
        };
    }

    /// <summary>The sum over all characters, as if printed on one endless line.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells += Of(rune);
        }

        return cells;
    }

    /// <summary>The text itself when it fits, else its beginning with … as the last cell; never more than <paramref name="cells"/>.</summary>
    public static string Truncate(string text, int cells)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cells);
        text = text.Replace('\t', ' ');
        if (Of(text) <= cells)
        {
            return text;
        }

        if (cells == 0)
        {
            return "";
        }

        var kept = new StringBuilder();
        var used = 0;
        foreach (var cluster in Clusters.Of(text))
        {
            if (used + cluster.Cells > cells - 1)
            {
                break;
            }

            used += cluster.Cells;
            kept.Append(text, cluster.Start, cluster.Length);
        }

        return kept.Append(Ellipsis).ToString();
    }

    /// <summary>Exactly <paramref name="cells"/> cells: truncated when longer, filled with spaces on the right when shorter.</summary>
    public static string Pad(string text, int cells)
    {
        var fitted = Truncate(text, cells);
        return fitted + new string(' ', cells - Of(fitted));
    }

    /// <summary>Format characters that draw a sign of their own (Arabic and Kaithi number signs).</summary>
    internal static bool IsVisibleFormat(int codePoint) =>
        codePoint is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;
}
