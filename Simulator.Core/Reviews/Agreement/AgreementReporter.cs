using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>Makes the agreement report of signed reviews. Pure: the order of the marks does not matter.</summary>
public sealed class AgreementReporter(AgreementRules rules)
{
    private const int Classes = 2;

    /// <summary>The report.</summary>
    /// <param name="marks">Levels by mentors; only blind ones count.</param>
    /// <param name="machine">Levels by the machine, any versions.</param>
    /// <param name="redLines">Red lines by mentors and machine: every line a rater looked at, seen or not.</param>
    /// <param name="totals">Totals by mentors.</param>
    public AgreementReport Of(IEnumerable<LevelMark> marks, IEnumerable<MachineLevel> machine, IEnumerable<RedLineMark> redLines, IEnumerable<TotalMark> totals)
    {
        ImmutableArray<LevelMark> blind = [.. marks.Where(m => m.IsBlind).OrderBy(m => m.Session, StringComparer.Ordinal).ThenBy(m => m.Mentor, StringComparer.Ordinal)];
        ImmutableArray<RedLineMark> lines = [.. redLines.OrderBy(m => m.Session, StringComparer.Ordinal).ThenBy(m => m.Rater, StringComparer.Ordinal)];
        var mentors = Among(lines);
        var all = Correlations(totals.Where(t => t.Total is not null).Select(t => (t.Session, t.Mentor, t.Total!.Value)));
        var qwk = new PairAgreement(blind.GroupBy(m => m.Dimension).SelectMany(MentorPairs), Levels.Count).Quadratic();
        return new AgreementReport(
            blind.Select(m => m.Session).Distinct(StringComparer.Ordinal).Count(),
            blind.GroupBy(m => m.Session, StringComparer.Ordinal).Count(g => g.Select(m => m.Mentor).Distinct(StringComparer.Ordinal).Skip(1).Any()),
            [.. blind.GroupBy(m => m.Dimension, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Dimension)],
            Machine(blind, machine),
            [.. lines.GroupBy(m => m.RedLine, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new RedLineAgreement(g.Key, Among(g), Beside(g)))],
            mentors,
            MentorTendency.Of(blind, rules),
            all,
            Uses(qwk, all, mentors.Kappa));
    }

    /// <summary>How far machine levels of one dimension and version may be shown.</summary>
    public TrustGate Gate(IEnumerable<LevelMark> marks, IEnumerable<MachineLevel> machine, string dimension, string scoringVersion) =>
        TrustGate.Of(
            new PairAgreement(
                MachinePairs(marks.Where(m => m.IsBlind && m.Dimension == dimension), machine.Where(m => m.Dimension == dimension && m.ScoringVersion == scoringVersion)),
                Levels.Count).Quadratic(),
            rules);

    private static DimensionAgreement Dimension(IGrouping<string, LevelMark> marks) => new(
        marks.Key,
        new PairAgreement(MentorPairs(marks), Levels.Count).Quadratic(),
        Correlations(marks.Where(m => m.Level is not null).Select(m => (m.Session, m.Mentor, (double)m.Level!.Value))));

    private static CorrelationSet Correlations(IEnumerable<(string Session, string Rater, double Mark)> marks)
    {
        var block = CrossedBlock.Of(marks);
        var icc = new IntraclassCorrelation(block.Rows);
        return new CorrelationSet(block.Raters.Length, icc.RandomSingle(), icc.RandomMean(), icc.FixedSingle(), block.LeftOut);
    }

    private ImmutableArray<MachineAgreement> Machine(ImmutableArray<LevelMark> blind, IEnumerable<MachineLevel> machine) =>
    [
        .. machine
            .GroupBy(m => (m.Dimension, m.ScoringVersion))
            .OrderBy(g => g.Key.Dimension, StringComparer.Ordinal)
            .ThenBy(g => g.Key.ScoringVersion, StringComparer.Ordinal)
            .Select(g =>
            {
                List<MarkedPair> pairs = [.. MachinePairs(blind.Where(m => m.Dimension == g.Key.Dimension), g)];
                double? bias = pairs.Any(p => p.IsComplete) ? Estimate.Rounded(pairs.Where(p => p.IsComplete).Average(p => p.First!.Value - p.Second!.Value)) : null;
                return new MachineAgreement(g.Key.Dimension, g.Key.ScoringVersion, TrustGate.Of(new PairAgreement(pairs, Levels.Count).Quadratic(), rules), bias);
            }),
    ];

    private LevelUses Uses(Estimate qwk, CorrelationSet totals, Estimate redLines) => new(
        qwk.Value >= rules.FeedbackFrom && qwk.Subjects >= rules.MinimumDoubles,
        totals.RandomSingle.Value >= rules.RecordFrom && totals.RandomSingle.Subjects >= rules.MinimumDoubles,
        totals.RandomMean.Value >= rules.AssessmentFrom && redLines.Value >= rules.AssessmentRedLines && totals.RandomMean.Subjects >= rules.AssessmentDoubles,
        qwk);

    private static IEnumerable<MarkedPair> MachinePairs(IEnumerable<LevelMark> marks, IEnumerable<MachineLevel> machine)
    {
        var bySession = marks.ToLookup(m => m.Session, StringComparer.Ordinal);
        return machine.SelectMany(level => bySession[level.Session].Select(mark => new MarkedPair(level.Session, level.Level, mark.Level)));
    }

    private static IEnumerable<MarkedPair> MentorPairs(IEnumerable<LevelMark> marks) =>
        marks.GroupBy(m => m.Session, StringComparer.Ordinal).SelectMany(g => Pairs(g.Key, [.. g], m => m.Level));

    private static IEnumerable<MarkedPair> Pairs<T>(string subject, List<T> marks, Func<T, int?> category)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            for (var j = i + 1; j < marks.Count; j++)
            {
                yield return new MarkedPair(subject, category(marks[i]), category(marks[j]));
            }
        }
    }

    private static ClassAgreement Among(IEnumerable<RedLineMark> lines) => Agreement(
        lines.Where(m => m.Rater is not null)
            .GroupBy(m => (m.Session, m.RedLine))
            .SelectMany(g => Pairs(g.Key.Session, [.. g], m => Class(m.IsSeen))));

    private static ClassAgreement Beside(IEnumerable<RedLineMark> lines) => Agreement(
        lines.GroupBy(m => m.Session, StringComparer.Ordinal)
            .SelectMany(g => g.Where(m => m.Rater is null).SelectMany(machine =>
                g.Where(m => m.Rater is not null).Select(mentor => new MarkedPair(g.Key, Class(machine.IsSeen), Class(mentor.IsSeen))))));

    private static ClassAgreement Agreement(IEnumerable<MarkedPair> pairs)
    {
        var figures = new PairAgreement(pairs, Classes);
        return new ClassAgreement(figures.Cohen(), figures.Pabak(), figures.GwetAc1(), figures.Positive());
    }

    private static int? Class(bool isSeen) => isSeen ? 2 : 1;
}
