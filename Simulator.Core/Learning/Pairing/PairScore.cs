using System.Text.Json.Serialization;

namespace Simulator.Core.Learning.Pairing;

/// <summary>How well two people fit, 0 to 100, by its parts (domain 6.5).</summary>
/// <param name="Direction">Share of the apprentice's directions which the mentor teaches.</param>
/// <param name="Ability">Share of the apprentice's weak dimensions in which the mentor is strong; a lead of more than two levels counts less.</param>
/// <param name="Time">Shared time up to two hours a week.</param>
/// <param name="Closeness">Same sub-district.</param>
/// <param name="Language">A common language, and more when the mentor brings another one as well.</param>
/// <param name="Preference">Half for each side that wishes for the other.</param>
public sealed record PairScore(decimal Direction, decimal Ability, decimal Time, decimal Closeness, decimal Language, decimal Preference)
{
    private const decimal Half = 0.5m;

    /// <summary>The sum.</summary>
    [JsonIgnore]
    public decimal Total => Direction + Ability + Time + Closeness + Language + Preference;

    /// <summary>Scores two people; what is not known brings nothing.</summary>
    public static PairScore Of(Apprentice apprentice, Mentor mentor, PairingRules rules)
    {
        ArgumentNullException.ThrowIfNull(apprentice);
        ArgumentNullException.ThrowIfNull(mentor);
        ArgumentNullException.ThrowIfNull(rules);
        return Of(apprentice, Weak(apprentice, rules), mentor, rules);
    }

    /// <summary>The dimensions in which an apprentice needs a mentor: the same for every mentor, so matching works them out once.</summary>
    internal static (string Dimension, decimal Level)[] Weak(Apprentice apprentice, PairingRules rules) =>
        [.. apprentice.Levels.Where(l => l.Value <= rules.WeakTo).Select(l => (l.Key, l.Value))];

    internal static PairScore Of(Apprentice apprentice, (string Dimension, decimal Level)[] weak, Mentor mentor, PairingRules rules) =>
        new(
            rules.Direction * DirectionShare(apprentice, mentor),
            rules.Ability * AbilityShare(weak, mentor, rules),
            rules.Time * Math.Min(rules.SharedMinutes, WeeklyTime.Shared(apprentice.Times, mentor.Times)) / rules.SharedMinutes,
            apprentice.SubDistrict is not null && apprentice.SubDistrict == mentor.SubDistrict ? rules.Closeness : 0,
            rules.Language * LanguageShare(apprentice, mentor),
            rules.Preference * ((apprentice.Wished.Contains(mentor.Id) ? Half : 0) + (mentor.Wished.Contains(apprentice.Id) ? Half : 0)));

    private static decimal DirectionShare(Apprentice apprentice, Mentor mentor)
    {
        var taught = 0;
        foreach (var direction in apprentice.Directions)
        {
            taught += mentor.Directions.Contains(direction) ? 1 : 0;
        }

        return apprentice.Directions.IsEmpty ? 0 : (decimal)taught / apprentice.Directions.Length;
    }

    private static decimal AbilityShare((string Dimension, decimal Level)[] weak, Mentor mentor, PairingRules rules)
    {
        var sum = 0m;
        foreach (var (dimension, level) in weak)
        {
            if (mentor.Levels.TryGetValue(dimension, out var strength) && strength >= rules.StrongFrom)
            {
                sum += strength - level <= rules.BestLead ? 1 : rules.FarLead;
            }
        }

        return weak.Length == 0 ? 0 : sum / weak.Length;
    }

    private static decimal LanguageShare(Apprentice apprentice, Mentor mentor)
    {
        var (isCommon, isMore) = (false, false);
        foreach (var language in mentor.Languages)
        {
            var known = apprentice.Languages.Contains(language);
            (isCommon, isMore) = (isCommon || known, isMore || !known);
        }

        return isCommon ? (isMore ? 1 : Half) : 0;
    }
}
