using System.Text;

namespace Simulator.LanguageModels.Checks.Facts;

/// <summary>Spells whole numbers the Chinese way, so that "18000", "1.8万" and "一万八" meet.</summary>
internal static class NumberWords
{
    private const string Digits = "零一二三四五六七八九";
    private const int Longest = 5;

    /// <summary>The text with every run of at most five digits spelled out; other digits stay.</summary>
    public static string Spell(string text)
    {
        var spelled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                spelled.Append(text[i++] is '〇' ? '零' : text[i - 1] is '两' ? '二' : text[i - 1]);
            }
            else if (end + 2 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) && text[end + 2] == '万')
            {
                spelled.Append(Spell(text.AsSpan(i, end - i))).Append('万').Append(Digits[text[end + 1] - '0']);
                i = end + 3;
            }
            else
            {
                spelled.Append(Spell(text.AsSpan(i, end - i)));
                i = end;
            }
        }

        return spelled.ToString();
    }

    private static string Spell(ReadOnlySpan<char> digits)
    {
        if (digits.Length > Longest)
        {
            return digits.ToString();
        }

        var spelled = new StringBuilder();
        var last = 'x';
        for (var i = 0; i < digits.Length; i++)
        {
            var unit = (digits.Length - i) switch { 5 => "万", 4 => "千", 3 => "百", 2 => "十", _ => string.Empty };
            if (digits[i] != '0')
            {
                // The last unit after a bigger one is not spoken: 18000 is 一万八.
                var bare = unit.Length > 0 && spelled.Length > 0 && last != '0' && unit != "十" && digits[(i + 1)..].TrimStart('0').IsEmpty;
                spelled.Append(digits.Length == 2 && i == 0 && digits[0] == '1' ? string.Empty : Digits[digits[i] - '0'].ToString()).Append(bare ? string.Empty : unit);
            }

            last = digits[i];
        }

        return spelled.Length == 0 ? Digits[0].ToString() : spelled.ToString();
    }
}
