using Simulator.Core.Randomness;
using Simulator.Core.Reviews.Agreement;

namespace Simulator.Core.Tests.Reviews.Agreement;

public sealed class AgreementReporterTests
{
    private static readonly AgreementRules Rules = AgreementRules.Default;

    [Theory]
    [InlineData(19, 0, MachineTrust.Hidden, HiddenBecause.TooFew)]
    [InlineData(40, 0, MachineTrust.Prefill, null)]
    [InlineData(40, 2, MachineTrust.Hidden, HiddenBecause.TooLow)]
    public void Machine_levels_are_shown_as_far_as_blind_marks_agree_with_them(int sessions, int off, MachineTrust trust, HiddenBecause? because)
    {
        var gate = new AgreementReporter(Rules).Gate(Marks(sessions, "m1", off), Machine(sessions), "C3", "1");

        (gate.Trust, gate.Because, gate.Doubles).ShouldBe((trust, because, sessions));
    }

    [Fact]
    public void Gates_open_at_their_figures_and_show_the_lower_bound_beside()
    {
        TrustGate.Of(Estimate.Of(0.5999, (0.4, 0.8), 20), Rules).Trust.ShouldBe(MachineTrust.Hidden);
        TrustGate.Of(Estimate.Of(0.60, (0.4, 0.8), 20), Rules).ShouldSatisfyAllConditions(
            g => g.Trust.ShouldBe(MachineTrust.Suggestion),
            g => g.AtLowerBound.ShouldBe(MachineTrust.Hidden));
        TrustGate.Of(Estimate.Of(0.75, (0.65, 0.8), 20), Rules).ShouldSatisfyAllConditions(
            g => g.Trust.ShouldBe(MachineTrust.Prefill),
            g => g.AtLowerBound.ShouldBe(MachineTrust.Suggestion));
        TrustGate.Of(Estimate.None(NoEstimate.NoVariation, 30), Rules).Because.ShouldBe(HiddenBecause.NotComputable);
    }

    [Fact]
    public void Marks_made_with_the_machine_level_in_sight_open_no_gate()
    {
        var seen = Marks(40, "m1", 0).Select(m => m with { IsBlind = false });

        new AgreementReporter(Rules).Gate(seen, Machine(40), "C3", "1").Because.ShouldBe(HiddenBecause.TooFew);
    }

    [Fact]
    public void Trust_in_one_scoring_version_says_nothing_about_the_next() =>
        new AgreementReporter(Rules).Gate(Marks(40, "m1", 0), Machine(40), "C3", "2").Because.ShouldBe(HiddenBecause.TooFew);

    [Fact]
    public void Several_mentors_of_one_session_are_one_double_rating()
    {
        var gate = new AgreementReporter(Rules).Gate([.. Marks(10, "m1", 0), .. Marks(10, "m2", 0)], Machine(10), "C3", "1");

        gate.Doubles.ShouldBe(10);
    }

    [Fact]
    public void Lenient_mentor_and_mentor_of_the_middle_are_told_and_nobody_else()
    {
        LevelMark[] marks = [.. Marks(20, "a", 0), .. Marks(20, "b", 0), .. Marks(20, "c", 0).Select(m => m with { Level = Math.Min(5, m.Level!.Value + 1) }), .. Marks(20, "d", 0).Select(m => m with { Level = 3 })];

        var all = MentorTendency.Of(marks, Rules).ToDictionary(m => m.Mentor);

        all["c"].ShouldSatisfyAllConditions(m => m.IsSeverityAlarm.ShouldBeTrue(), m => m.Severity!.Value.ShouldBeGreaterThan(0.5), m => m.IsMiddleAlarm.ShouldBeFalse());
        all["d"].ShouldSatisfyAllConditions(m => m.IsMiddleAlarm.ShouldBeTrue(), m => m.MiddleShare.ShouldBe(1), m => m.SpreadRatio.ShouldBe(0), m => m.WithOthers.Value.ShouldBe(0));
        all["a"].ShouldSatisfyAllConditions(m => m.IsSeverityAlarm.ShouldBeFalse(), m => m.IsMiddleAlarm.ShouldBeFalse(), m => m.SharedMarks.ShouldBe(20));
    }

    [Fact]
    public void Mentor_without_shared_marks_has_no_severity_and_no_alarm()
    {
        var alone = MentorTendency.Of(Marks(20, "a", 0), Rules).ShouldHaveSingleItem();

        (alone.SharedMarks, alone.Severity, alone.SpreadRatio, alone.IsSeverityAlarm, alone.IsMiddleAlarm).ShouldBe((0, null, null, false, false));
        alone.WithOthers.Why.ShouldBe(NoEstimate.TooFewSubjects);
    }

    [Fact]
    public void Report_holds_every_dimension_version_and_line_and_is_the_same_in_any_order()
    {
        LevelMark[] marks = [.. Marks(25, "a", 0), .. Marks(25, "b", 1), .. Marks(25, "a", 0).Select(m => m with { Dimension = "C1" })];
        RedLineMark[] lines = [.. Enumerable.Range(0, 25).SelectMany(i => new RedLineMark[] { new($"s{i:00}", "R02", "a", i < 5), new($"s{i:00}", "R02", "b", i < 4), new($"s{i:00}", "R02", null, i < 8, "1") })];
        TotalMark[] totals = [.. Enumerable.Range(0, 25).SelectMany(i => new TotalMark[] { new($"s{i:00}", "a", 50 + i), new($"s{i:00}", "b", 52 + i) })];
        var reporter = new AgreementReporter(Rules);

        var report = reporter.Of(marks, [.. Machine(25), .. Machine(25).Select(m => m with { ScoringVersion = "2" })], lines, totals);
        var again = reporter.Of(marks.Reverse(), Machine(25).Concat(Machine(25).Select(m => m with { ScoringVersion = "2" })).Reverse(), lines.Reverse(), totals.Reverse());

        (report.Sessions, report.DoubleSessions).ShouldBe((25, 25));
        report.Dimensions.Select(d => d.Dimension).ShouldBe(["C1", "C3"]);
        report.Machine.Select(m => m.ScoringVersion).ShouldBe(["1", "2"]);
        report.RedLines.ShouldHaveSingleItem().Mentors.Positive.Value!.Value.ShouldBe(8.0 / 9, 0.0001);
        report.Totals.RandomSingle.Value!.Value.ShouldBeGreaterThan(0.9);
        (report.Uses.Feedback, report.Uses.Record, report.Uses.Assessment).ShouldBe((true, true, false));
        again.Dimensions.ShouldBe(report.Dimensions);
        again.Mentors.ShouldBe(report.Mentors);
        again.RedLinesAll.ShouldBe(report.RedLinesAll);
        again.Machine.ShouldBe(report.Machine);
    }

    [Fact]
    public void Largest_block_in_which_everybody_marked_everything_is_taken()
    {
        (string, string, double)[] marks =
        [
            .. Enumerable.Range(0, 6).SelectMany(i => new[] { ($"s{i}", "a", 1.0 + i), ($"s{i}", "b", 2.0 + i), ($"s{i}", "c", 1.5 + i) }),
            ("s7", "a", 1), ("s7", "d", 2), ("s8", "e", 2),
        ];

        var block = CrossedBlock.Of(marks);

        block.Raters.ShouldBe(["a", "b", "c"]);
        (block.Rows.Length, block.LeftOut).ShouldBe((6, 1));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void New_mentor_passes_with_85_percent_within_one_level(int far, bool isPassed)
    {
        AnchorMark[] gold = [.. Enumerable.Range(0, 48).Select(i => new AnchorMark($"s{i / 8}", $"C{(i % 8) + 1}", (i % 5) + 1))];
        LevelMark[] marks = [.. gold.Select((g, i) => new LevelMark(g.Session, "new", g.Dimension, i < far ? (g.Level > 3 ? 1 : 5) : Math.Min(5, g.Level + 1), true))];

        Calibration.Of("new", gold, marks, Rules).ShouldSatisfyAllConditions(c => c.IsPassed.ShouldBe(isPassed), c => c.Missing.ShouldBe(0));
        Calibration.Of("new", gold, marks.Skip(1), Rules).ShouldSatisfyAllConditions(c => c.IsPassed.ShouldBeNull(), c => c.Missing.ShouldBe(1));
        Calibration.Of("new", gold.Where(g => g.Level < 5), marks, Rules).Problems.ShouldBe([AnchorProblem.LevelMissing]);
    }

    [Fact]
    public void Pass_marks_are_proposed_from_judges_and_from_borderline_sessions()
    {
        PassMark.Angoff([60, 40], [[0.8, 0.5], [0.7, 0.6], [0.9, null]]).ShouldSatisfyAllConditions(
            e => e.Value!.Value.ShouldBe(67, 0.0001),
            e => (e.Subjects, e.LeftOut).ShouldBe((2, 1)));
        PassMark.BorderlineRegression([(1, 40), (2, 55), (3, 70), (4, 85), (5, 100)], 3).Value!.Value.ShouldBe(70, 0.0001);
        PassMark.BorderlineRegression([(3, 40), (3, 55), (3, 70)], 3).Why.ShouldBe(NoEstimate.NoVariation);
    }

    private static IEnumerable<LevelMark> Marks(int sessions, string mentor, int off)
    {
        var random = new SeededRandom(7, 0, "levels");
        for (var i = 0; i < sessions; i++)
        {
            var level = random.Next(5) + 1;
            var shift = new SeededRandom(9, i, mentor).Next((2 * off) + 1) - off;
            yield return new LevelMark($"s{i:00}", mentor, "C3", Math.Clamp(level + (off == 2 ? shift * 2 : shift), 1, 5), true);
        }
    }

    private static IEnumerable<MachineLevel> Machine(int sessions) =>
        Marks(sessions, "machine", 0).Select(m => new MachineLevel(m.Session, m.Dimension, m.Level, "1"));
}
