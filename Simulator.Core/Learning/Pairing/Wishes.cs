using System.Globalization;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Pairing;

/// <summary>How much somebody may wish (domain 6.5: three for, one against, on both sides).</summary>
public static class Wishes
{
    /// <summary>Why a profile's wishes cannot be taken; null when they can. Codes: <c>pair.too_many_wished</c>, <c>pair.too_many_ruled_out</c> (the most allowed), <c>pair.wished_and_ruled_out</c> (who).</summary>
    public static Refusal? Check(Profile profile, PairingRules rules)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(rules);
        return true switch
        {
            _ when Distinct(profile.Wished) > rules.MostWished => TooMany("pair.too_many_wished", rules.MostWished),
            _ when Distinct(profile.RuledOut) > rules.MostRuledOut => TooMany("pair.too_many_ruled_out", rules.MostRuledOut),
            _ => profile.Wished.FirstOrDefault(profile.RuledOut.Contains) is { } both ? new Refusal("pair.wished_and_ruled_out", both) : null,
        };
    }

    private static int Distinct(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Count();

    private static Refusal TooMany(string code, int most) => new(code, most.ToString(CultureInfo.InvariantCulture));
}
