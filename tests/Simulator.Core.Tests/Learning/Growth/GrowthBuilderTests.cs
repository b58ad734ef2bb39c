using Simulator.Core.Learning.Growth;
using Simulator.Core.Scoring;

namespace Simulator.Core.Tests.Learning.Growth;

public sealed class GrowthBuilderTests
{
    [Fact]
    public void Last_three_are_weighted_and_fewer_are_scaled()
    {
        Person.Growth([Person.Session(0, "a", 60), Person.Session(1, "b", 70), Person.Session(2, "c", 80), Person.Session(3, "d", 90)]).Total.ShouldBe((0.5m * 90) + (0.3m * 80) + (0.2m * 70));
        Person.Growth([Person.Session(0, "a", 60), Person.Session(1, "b", 70)]).Total.ShouldBe(66.25m);
        Person.Growth([Person.Session(0, "a", 60)]).Total.ShouldBe(60);
        Person.Growth([]).Total.ShouldBeNull();
    }

    [Fact]
    public void Only_the_first_complete_run_of_a_case_counts()
    {
        var growth = Person.Growth(
        [
            Person.Session(3, "a", 99),
            Person.Session(0, "a", 50),
            Person.Session(1, "a", 90) with { IsRedo = true },
            Person.Session(2, "b", 40) with { IsRedo = true },
            Person.Session(4, "b", 70),
        ]);

        growth.Runs.Select(r => r.Kind).ShouldBe([RunKind.First, RunKind.Redo, RunKind.Redo, RunKind.Repeat, RunKind.Repeat]);
        (growth.Counted, growth.Total).ShouldBe((1, 50m));
    }

    [Fact]
    public void A_void_run_uses_the_case_up_and_one_too_short_to_judge_does_not()
    {
        var growth = Person.Growth(
        [
            Person.Session(0, "a", null) with { Status = ScoreStatus.Void },
            Person.Session(1, "a", 90),
            Person.Session(2, "b", null) with { Status = ScoreStatus.NotJudged },
            Person.Session(3, "b", 70),
        ]);

        growth.Runs.Select(r => r.Kind).ShouldBe([RunKind.Void, RunKind.Repeat, RunKind.NotJudged, RunKind.First]);
        growth.Total.ShouldBe(70);
    }

    [Fact]
    public void Dimensions_are_followed_over_the_runs_that_assess_them()
    {
        var unassessed = Person.Session(1, "b", 70);
        unassessed = unassessed with { Levels = unassessed.Levels.SetItem("C4", null) };

        var growth = Person.Growth([Person.Session(0, "a", 60, 2), unassessed, Person.Session(2, "c", 80, 4)]);

        var c4 = growth.Dimensions.Single(d => d.Id == "C4");
        c4.Points.Select(p => p.Session).ShouldBe(["s00", "s02"]);
        c4.Weighted.ShouldBe(3.25m);
        c4.Change.ShouldBe(1.25m);
        growth.Dimensions.Select(d => d.Id).ShouldBe(Person.Weights.Keys);
    }

    [Fact]
    public void Categories_show_best_and_last_and_the_order_of_sessions_does_not_matter()
    {
        CompleteSession[] sessions = [Person.Session(0, "a", 80, category: "street_order"), Person.Session(1, "b", 65, category: "street_order")];

        var growth = Person.Growth(sessions.Reverse());

        growth.Categories.Single(c => c.Id == "street_order").ShouldBe(new CategoryGrowth("street_order", 2, 80, 65));
        growth.Categories.Single(c => c.Id == "mental_crisis").ShouldBe(new CategoryGrowth("mental_crisis", 0, null, null));
    }

    [Fact]
    public void Red_lines_of_practice_are_kept_and_marked()
    {
        var line = new RedLineOutcome("R02", RedLineStatus.Confirmed, true, null);

        var growth = Person.Growth([Person.Session(0, "a", 60), Person.Session(1, "a", 50) with { RedLines = [line] }]);

        growth.RedLines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Counts.ShouldBeFalse(), r => r.RedLine.ShouldBe(line));
    }

    [Fact]
    public void Provisional_runs_among_the_last_mark_the_whole()
    {
        var old = Person.Session(0, "a", 60) with { Status = ScoreStatus.Provisional };
        CompleteSession[] later = [Person.Session(1, "b", 60), Person.Session(2, "c", 60), Person.Session(3, "d", 60)];

        Person.Growth([old, later[0]]).IsProvisional.ShouldBeTrue();
        Person.Growth([old, .. later]).IsProvisional.ShouldBeFalse();
    }

    [Fact]
    public void Next_case_trains_the_weakest_dimension_in_a_missing_category_at_a_fitting_difficulty()
    {
        var weak = Person.Session(0, "case-0", 82);
        weak = weak with { Levels = weak.Levels.SetItem("C3", 2m) };

        var next = Person.Growth([weak]).Next;

        next.ShouldBe(new NextStep("C3", 2, "heat", false, true));
    }

    [Fact]
    public void Beginner_gets_the_easiest_case_and_who_played_all_gets_a_repeat()
    {
        Person.Growth([]).Next.ShouldBe(new NextStep(null, null, "easy-dispute", false, true));
        string[] all = ["case-0", "easy-dispute", "hard-dispute", "heat", "crisis"];
        var worn = all.Select((id, i) => Person.Session(i, id, 50)).Select(s => s with { Levels = s.Levels.SetItem("C7", 1m) });
        Person.Growth(worn).Next.ShouldSatisfyAllConditions(n => n.Case.ShouldBe("heat"), n => n.IsRepeat.ShouldBeTrue());
    }

    [Fact]
    public void Of_two_equally_weak_dimensions_the_heavier_is_practised()
    {
        var weak = Person.Session(0, "x", 82);
        weak = weak with { Levels = weak.Levels.SetItem("C8", 2m).SetItem("C5", 2m) };

        Person.Growth([weak]).Next.ShouldSatisfyAllConditions(n => n.Dimension.ShouldBe("C5"), n => n.Case.ShouldBeNull());
    }
}
