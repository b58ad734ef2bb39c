using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>The gold mark of an anchor session.</summary>
/// <param name="Session">Session id.</param>
/// <param name="Dimension">C1 to C8.</param>
/// <param name="Level">1 to 5, agreed by experienced mentors.</param>
public sealed record AnchorMark(string Session, string Dimension, int Level);

/// <summary>What is wrong with an anchor set.</summary>
public enum AnchorProblem
{
    /// <summary>Fewer sessions than the set needs.</summary>
    TooFewSessions,

    /// <summary>A level from 1 to 5 never appears.</summary>
    LevelMissing,
}

/// <summary>Whether a new mentor marks like the gold standard (domain 7.3: at least 85 % within one level, six sessions in which every level appears).</summary>
/// <param name="Mentor">Person id.</param>
/// <param name="Marked">Gold marks which the mentor marked blind.</param>
/// <param name="Missing">Gold marks still to be marked.</param>
/// <param name="Within">Share within one level of those marked, six decimals; null when nothing is marked.</param>
/// <param name="Exact">Share exactly the same; null when nothing is marked.</param>
/// <param name="Bias">Mean of own minus gold, levels; null when nothing is marked.</param>
/// <param name="IsPassed">Null while marks are missing or the set is no anchor set.</param>
/// <param name="Problems">What is wrong with the set.</param>
public sealed record Calibration(
    string Mentor,
    int Marked,
    int Missing,
    double? Within,
    double? Exact,
    double? Bias,
    bool? IsPassed,
    ImmutableArray<AnchorProblem> Problems)
{
    /// <summary>Judges one mentor.</summary>
    public static Calibration Of(string mentor, IEnumerable<AnchorMark> anchors, IEnumerable<LevelMark> marks, AgreementRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<AnchorMark> gold = [.. anchors];
        var own = marks
            .Where(m => m.Mentor == mentor && m.IsBlind && m.Level is not null)
            .GroupBy(m => (m.Session, m.Dimension))
            .ToDictionary(g => g.Key, g => g.First().Level!.Value);
        List<int> off = [.. gold.Where(g => own.ContainsKey((g.Session, g.Dimension))).Select(g => own[(g.Session, g.Dimension)] - g.Level)];
        ImmutableArray<AnchorProblem> problems = [.. ProblemsOf(gold, rules)];
        var missing = gold.Count - off.Count;
        var within = Share(off, d => Math.Abs(d) <= 1);
        return new Calibration(
            mentor,
            off.Count,
            missing,
            within,
            Share(off, d => d == 0),
            off.Count == 0 ? null : Estimate.Rounded(off.Average()),
            missing > 0 || !problems.IsEmpty || within is null ? null : within >= rules.AnchorShare,
            problems);
    }

    private static IEnumerable<AnchorProblem> ProblemsOf(List<AnchorMark> gold, AgreementRules rules)
    {
        if (gold.Select(g => g.Session).Distinct(StringComparer.Ordinal).Count() < rules.AnchorSessions)
        {
            yield return AnchorProblem.TooFewSessions;
        }

        if (Enumerable.Range(1, Levels.Count).Any(level => gold.TrueForAll(g => g.Level != level)))
        {
            yield return AnchorProblem.LevelMissing;
        }
    }

    private static double? Share(List<int> off, Func<int, bool> counts) =>
        off.Count == 0 ? null : Estimate.Rounded(off.Count(counts) / (double)off.Count);
}
