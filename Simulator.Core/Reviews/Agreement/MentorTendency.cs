using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>How a mentor's marks lie beside those of the others who marked the same sessions (domain 7.3). For the mentor and the organiser only: never a ranking.</summary>
public sealed record MentorTendency
{
    private const int Middle = 3;

    /// <summary>Person id.</summary>
    public required string Mentor { get; init; }

    /// <summary>Marks on session and dimension that somebody else marked too.</summary>
    public required int SharedMarks { get; init; }

    /// <summary>Mean of (own mark minus mean of the others'), levels: above 0 is lenient, below 0 strict; null without shared marks. Six decimals.</summary>
    public double? Severity { get; init; }

    /// <summary>Standard deviation of the own marks over that of the others'; null with fewer than two shared marks or when the others' do not vary.</summary>
    public double? SpreadRatio { get; init; }

    /// <summary>Share of level 3 among all own marks; null without marks.</summary>
    public double? MiddleShare { get; init; }

    /// <summary>Agreement with the others, quadratically weighted.</summary>
    public required Estimate WithOthers { get; init; }

    /// <summary>True when the severity calls for a word with the mentor.</summary>
    public bool IsSeverityAlarm { get; init; }

    /// <summary>True when the marks crowd in the middle.</summary>
    public bool IsMiddleAlarm { get; init; }

    /// <summary>The tendencies of all mentors, by id.</summary>
    /// <param name="marks">Blind marks of all mentors; others are ignored.</param>
    /// <param name="rules">Alarms.</param>
    public static ImmutableArray<MentorTendency> Of(IEnumerable<LevelMark> marks, AgreementRules rules)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(rules);
        List<LevelMark> blind = [.. marks.Where(m => m.IsBlind && m.Level is not null)];
        var together = blind.ToLookup(m => (m.Session, m.Dimension));
        return
        [
            .. blind.GroupBy(m => m.Mentor, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(g.Key, [.. g.OrderBy(m => m.Session, StringComparer.Ordinal).ThenBy(m => m.Dimension, StringComparer.Ordinal)], together, rules)),
        ];
    }

    private static MentorTendency Of(string mentor, ImmutableArray<LevelMark> own, ILookup<(string, string), LevelMark> together, AgreementRules rules)
    {
        List<MarkedPair> pairs = [];
        List<(double Own, double Others)> shared = [];
        List<double> all = [];
        foreach (var mark in own)
        {
            List<LevelMark> others = [.. together[(mark.Session, mark.Dimension)].Where(m => m.Mentor != mentor).OrderBy(m => m.Mentor, StringComparer.Ordinal)];
            if (others.Count > 0)
            {
                shared.Add((mark.Level!.Value, others.Average(m => m.Level!.Value)));
                all.AddRange(others.Select(m => (double)m.Level!.Value));
                pairs.AddRange(others.Select(m => new MarkedPair(mark.Session, mark.Level, m.Level)));
            }
        }

        double? severity = shared.Count == 0 ? null : Estimate.Rounded(shared.Average(s => s.Own - s.Others));
        var spread = Ratio(Deviation([.. shared.Select(s => s.Own)]), Deviation(all));
        double? middle = own.IsEmpty ? null : Estimate.Rounded(own.Count(m => m.Level == Middle) / (double)own.Length);
        var enough = shared.Count >= rules.AlarmMarks;
        return new MentorTendency
        {
            Mentor = mentor,
            SharedMarks = shared.Count,
            Severity = severity,
            SpreadRatio = spread,
            MiddleShare = middle,
            WithOthers = new PairAgreement(pairs, Levels.Count).Quadratic(),
            IsSeverityAlarm = enough && Math.Abs(severity ?? 0) >= rules.SeverityAlarm,
            IsMiddleAlarm = enough && (spread <= rules.SpreadAlarm || middle >= rules.MiddleAlarm),
        };
    }

    private static double? Ratio(double? own, double? others) => others > 0 ? Estimate.Rounded(own!.Value / others.Value) : null;

    private static double? Deviation(List<double> marks)
    {
        if (marks.Count < 2)
        {
            return null;
        }

        var mean = marks.Average();
        return Math.Sqrt(marks.Sum(m => (m - mean) * (m - mean)) / (marks.Count - 1));
    }
}
