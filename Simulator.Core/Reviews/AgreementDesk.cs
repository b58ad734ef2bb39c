using System.Collections.Immutable;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Reviews.Agreement;
using Simulator.Core.Scoring;

namespace Simulator.Core.Reviews;

/// <summary>Gathers marks from the reviews: how far raters agree, how far the machine may be shown, how a new mentor marks. Reads only.</summary>
public sealed class AgreementDesk(ReviewDoor door, AgreementRules rules)
{
    private const int Borderline = 2;

    /// <summary>The report; refused like any other right.</summary>
    public async ValueTask<(AgreementSheet? Sheet, Refusal? Refusal)> ReportAsync(Actor actor, AccessTarget target, DateTimeOffset now, CancellationToken cancel)
    {
        if (await door.AskAsync(actor, Right.ReadAgreement, target, "agreement", now, cancel).ConfigureAwait(false) is { } refusal)
        {
            return (null, refusal);
        }

        var reviews = await ReviewsAsync(cancel).ConfigureAwait(false);
        var marks = Marks(reviews);
        var report = new AgreementReporter(rules).Of(
            marks,
            Machine(reviews),
            RedLines(reviews),
            reviews.SelectMany(r => Blind(r).Select(m => new TotalMark(r.Id, m.By, (double?)m.Total))));
        var regression = PassMark.BorderlineRegression(
            reviews.SelectMany(Blind).Where(m => m is { Overall: not null, Machine.Total: not null }).Select(m => ((double)m.Overall!.Value, (double)m.Machine.Total!.Value)),
            Borderline);
        return (new AgreementSheet(report, regression, Calibrations(reviews, marks)), null);
    }

    /// <summary>How far the machine's levels may be shown, by dimension, for today's scoring. Says nothing about persons, so nobody is asked.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, TrustGate>> GatesAsync(IEnumerable<string> dimensions, CancellationToken cancel)
    {
        var reviews = await ReviewsAsync(cancel).ConfigureAwait(false);
        var (marks, machine) = (Marks(reviews), Machine(reviews));
        return dimensions.ToImmutableSortedDictionary(d => d, d => new AgreementReporter(rules).Gate(marks, machine, d, ScoringVersion.Current), StringComparer.Ordinal);
    }

    /// <summary>How one mentor marks the anchor set.</summary>
    public async ValueTask<Calibration> CalibrationAsync(string mentor, CancellationToken cancel)
    {
        var reviews = await ReviewsAsync(cancel).ConfigureAwait(false);
        return Calibration.Of(mentor, Anchors(reviews), Marks(reviews), rules);
    }

    private async ValueTask<List<ReviewState>> ReviewsAsync(CancellationToken cancel)
    {
        var reader = new RecordReader<ReviewState, ReviewEvent>(door.Journal, ReviewRecord.Kind);
        List<ReviewState> reviews = [];
        foreach (var line in (await reader.ListAsync(cancel).ConfigureAwait(false)).OrderBy(l => l.Stream.Id, StringComparer.Ordinal))
        {
            if (ReviewHead.Parse(line.Head) is { Raters.IsEmpty: false } or { IsAnchor: true })
            {
                reviews.Add((await reader.LoadAsync(line.Stream.Id, cancel).ConfigureAwait(false)).State);
            }
        }

        return reviews;
    }

    // Only a rater's first marks can be blind; later ones are second thoughts.
    private static IEnumerable<SessionMarked> Blind(ReviewState review) => review.Marks.DistinctBy(m => m.By).Where(m => m.IsBlind);

    private static List<LevelMark> Marks(List<ReviewState> reviews) =>
        [.. reviews.SelectMany(r => Blind(r).SelectMany(m => m.Levels.Select(l => new LevelMark(r.Id, m.By, l.Key, l.Value, IsBlind: true))))];

    // The machine's judgement that stood beside the first mark of its version.
    private static List<MachineLevel> Machine(List<ReviewState> reviews) =>
        [.. reviews.SelectMany(r => Blind(r).DistinctBy(m => m.Machine.Scoring).SelectMany(m => m.Machine.Levels.Select(l => new MachineLevel(r.Id, l.Key, l.Value, m.Machine.Scoring))))];

    private static IEnumerable<RedLineMark> RedLines(List<ReviewState> reviews)
    {
        foreach (var review in reviews)
        {
            var looked = Blind(review).Where(m => m.RedLines is not null).ToList();
            var lines = looked.SelectMany(m => m.RedLines!.Value.Concat(m.Machine.RedLines)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            foreach (var line in lines)
            {
                foreach (var mark in looked)
                {
                    yield return new RedLineMark(review.Id, line, mark.By, mark.RedLines!.Value.Contains(line));
                }

                foreach (var mark in looked.DistinctBy(m => m.Machine.Scoring))
                {
                    yield return new RedLineMark(review.Id, line, null, mark.Machine.RedLines.Contains(line), mark.Machine.Scoring);
                }
            }
        }
    }

    private static IEnumerable<AnchorMark> Anchors(List<ReviewState> reviews) =>
        reviews.Where(r => r.Anchor is not null).SelectMany(r => r.Anchor!.Levels.Select(l => new AnchorMark(r.Id, l.Key, l.Value)));

    private ImmutableArray<Calibration> Calibrations(List<ReviewState> reviews, List<LevelMark> marks)
    {
        var anchors = Anchors(reviews).ToList();
        var sessions = anchors.Select(a => a.Session).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. marks.Where(m => sessions.Contains(m.Session)).Select(m => m.Mentor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(mentor => Calibration.Of(mentor, anchors, marks, rules)),
        ];
    }
}

/// <summary>All that is said about agreement.</summary>
/// <param name="Report">Raters and machine.</param>
/// <param name="PassMark">Machine total at the borderline step (domain 7.4).</param>
/// <param name="Calibrations">Mentors who marked anchors, by id.</param>
public sealed record AgreementSheet(AgreementReport Report, Estimate PassMark, ImmutableArray<Calibration> Calibrations);
