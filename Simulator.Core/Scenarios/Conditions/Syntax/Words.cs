using System.Globalization;

namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>What a word can be.</summary>
internal static class Words
{
    private const int MaxWholeDigits = 9;
    private const int MaxDecimals = 6;

    public static bool IsKeyword(string word) => word is "and" or "or" or "not" or "within" or "for" or "since";

    public static bool TryNumber(string word, out double number)
    {
        number = 0;
        var digits = word.StartsWith('-') ? word[1..] : word;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, decimals) = point < 0 ? (digits, "0") : (digits[..point], digits[(point + 1)..]);
        if (!AreDigits(whole, MaxWholeDigits) || !AreDigits(decimals, MaxDecimals))
        {
            return false;
        }

        // Adding zero turns -0 into 0, which is also how it is printed.
        number = double.Parse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) + 0.0;
        return true;
    }

    public static bool LooksLikeNumber(string word) => char.IsAsciiDigit(word.TrimStart('-').FirstOrDefault());

    public static bool IsId(string word, ConditionIdKind kind) => kind == ConditionIdKind.RedLine
        ? word.Length == 3 && word[0] == 'R' && AreDigits(word[1..], 2)
        : word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');

    private static bool AreDigits(string text, int most) => text.Length >= 1 && text.Length <= most && text.All(char.IsAsciiDigit);
}
