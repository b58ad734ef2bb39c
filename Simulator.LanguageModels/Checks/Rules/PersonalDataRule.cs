using System.Globalization;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks on numbers as long as those of telephones, identity cards and accounts, also with blanks or dashes in them: nobody in a case has one.</summary>
public sealed class PersonalDataRule : IOutputRule
{
    private const int Digits = 6;

    /// <inheritdoc />
    public string Name => "personal_data";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var run = 0;
        foreach (var c in candidate.Line)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) >= 0 || "零〇一二三四五六七八九幺".Contains(c, StringComparison.Ordinal))
            {
                if (++run >= Digits)
                {
                    return true;
                }
            }
            else if (c is not (' ' or '-' or '—' or '·' or '.' or '、'))
            {
                run = 0;
            }
        }

        return false;
    }
}
