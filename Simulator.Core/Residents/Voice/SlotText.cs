using System.Globalization;
using System.Text;

namespace Simulator.Core.Residents.Voice;

/// <summary>Words of the trainee made fit to stand inside a resident's sentence.</summary>
public static class SlotText
{
    /// <summary>Most UTF-16 units a slot shows.</summary>
    public const int MaxLength = 20;

    /// <summary>The words without control, format and line-breaking characters, trimmed; longer than <see cref="MaxLength"/> is cut, never inside a surrogate pair.</summary>
    public static string Clean(string words)
    {
        var clean = Strip(words);
        if (clean.Length <= MaxLength)
        {
            return clean;
        }

        var end = char.IsHighSurrogate(clean[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return clean[..end];
    }

    /// <summary>True when the words can be echoed whole: something is left after cleaning and nothing has to be cut.</summary>
    public static bool Fits(string words) => Strip(words).Length is > 0 and <= MaxLength;

    private static string Strip(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var kept = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Trim();
    }
}
