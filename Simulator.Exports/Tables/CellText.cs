using System.Globalization;
using System.Text;

namespace Simulator.Exports.Tables;

/// <summary>Makes any text harmless for spreadsheets.</summary>
public static class CellText
{
    /// <summary>Longest text a spreadsheet cell holds.</summary>
    public const int Longest = 32_000;

    private const char Guard = '\'';

    // Ordinary, full-width and small forms: some programs fold them before they look for a formula.
    private const string Openers = "=+-@|%\t\r\n＝＋－＠｜％﹢﹣﹦﹫";

    /// <summary>The text without control characters and half surrogates, at most <see cref="Longest"/> units.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isKept = rune.Value == '\n' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
                && rune.Value is not (0xFFFE or 0xFFFF));
            if (isKept && clean.Length + rune.Utf16SequenceLength <= Longest)
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>The clean text with a leading apostrophe where a spreadsheet could take it for a formula.</summary>
    public static string Guarded(string? text)
    {
        var clean = Clean(text);
        return clean.TrimStart() is [var first, ..] && Openers.Contains(first) ? Guard + clean : clean;
    }
}
