namespace Simulator.Core.Understanding.Commitments;

/// <summary>Small numbers in Arabic or Chinese numerals.</summary>
internal static class ChineseNumber
{
    /// <summary>True for a character a number may consist of.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || Digit(c) >= 0 || c is '十' or '百';

    /// <summary>Reads a number (0 to 9999) at <paramref name="i"/> and moves behind it; -1 when there is none.</summary>
    public static int Read(string text, ref int i, int end)
    {
        var start = i;
        if (i < end && char.IsAsciiDigit(text[i]))
        {
            var value = 0;
            while (i < end && char.IsAsciiDigit(text[i]) && i - start < 4)
            {
                value = (value * 10) + text[i++] - '0';
            }

            return value;
        }

        int total = 0, digit = -1;
        while (i < end)
        {
            var c = text[i];
            if (c is '十' or '百')
            {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            }
            else if (Digit(c) is >= 0 and var d && digit < 0)
            {
                digit = d;
            }
            else
            {
                break;
            }

            i++;
        }

        return i == start ? -1 : total + (digit < 0 ? 0 : digit);
    }

    private static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' or '俩' => 2,
        '三' or '仨' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
