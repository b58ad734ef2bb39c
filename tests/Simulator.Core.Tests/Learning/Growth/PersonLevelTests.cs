using Simulator.Core.Learning.Growth;
using Simulator.Core.Residents;
using Simulator.Core.Scoring;

namespace Simulator.Core.Tests.Learning.Growth;

/// <summary>Every condition of domain 7.4.</summary>
public sealed class PersonLevelTests
{
    [Theory]
    [InlineData(59, Grade.Unfit)]
    [InlineData(60, Grade.Accompanied)]
    [InlineData(69, Grade.Accompanied)]
    [InlineData(70, Grade.Independent)]
    [InlineData(84, Grade.Independent)]
    [InlineData(85, Grade.Exemplary)]
    public void Level_follows_the_total_when_every_other_condition_is_met(int total, Grade grade) =>
        Person.Growth(Person.Six(total), "m1").Level.Grade.ShouldBe(grade);

    [Fact]
    public void Nobody_is_judged_by_two_runs_or_by_one_mentor()
    {
        var two = Person.Growth(Person.Six(90).Take(2));
        two.Level.Grade.ShouldBeNull();
        Person.Condition(two, Grade.Accompanied, ConditionKind.Runs).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotYet), c => c.Actual.ShouldBe(2), c => c.Needed.ShouldBe(3));
        Person.Condition(two, Grade.Accompanied, ConditionKind.Total).State.ShouldBe(ConditionState.NotYet);

        var alone = Person.Growth(Person.Six(90).Select(s => s with { Mentors = ["m1"] }));
        alone.Level.Grade.ShouldBeNull();
        Person.Condition(alone, Grade.Independent, ConditionKind.Mentors).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotYet), c => c.Actual.ShouldBe(1));
        Person.Growth([]).Level.Grade.ShouldBeNull();
    }

    [Theory]
    [InlineData(RedLineStatus.Confirmed, ConditionState.NotMet, Grade.Unfit)]
    [InlineData(RedLineStatus.Suspected, ConditionState.NotYet, null)]
    [InlineData(RedLineStatus.Rejected, ConditionState.Met, Grade.Independent)]
    public void Veto_makes_unfit_when_confirmed_and_leaves_it_open_when_suspected(RedLineStatus status, ConditionState state, Grade? grade)
    {
        var growth = Person.Growth(Last(Person.Six(75), s => s with { RedLines = [new("R06", status, true, null)] }));

        Person.Condition(growth, Grade.Accompanied, ConditionKind.NoVeto).State.ShouldBe(state);
        growth.Level.Grade.ShouldBe(grade);
    }

    [Fact]
    public void Too_low_a_total_is_unfit_even_where_no_case_asked_for_safety()
    {
        var plain = Person.Six(50).Select(s => s with { KeyActions = [] }).ToList();

        Person.Growth(plain).Level.Grade.ShouldBe(Grade.Unfit);
        Person.Growth(plain.Select(s => s with { Mentors = ["m1"] })).Level.Grade.ShouldBeNull();
        Person.Growth(plain.Select(s => s with { Total = 65 })).Level.Grade.ShouldBeNull();
    }

    [Fact]
    public void Veto_before_the_last_three_runs_is_over()
    {
        var sessions = Person.Six(75).Select((s, i) => i == 0 ? s with { RedLines = [new("R06", RedLineStatus.Confirmed, true, null)] } : s);

        Person.Growth(sessions).Level.Grade.ShouldBe(Grade.Independent);
    }

    [Fact]
    public void Red_line_that_limits_the_total_costs_independence_only()
    {
        var growth = Person.Growth(Last(Person.Six(75), s => s with { RedLines = [new("R04", RedLineStatus.Confirmed, false, 69)] }));

        Person.Condition(growth, Grade.Independent, ConditionKind.NoCap).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotMet), c => c.Open.ShouldBe(["R04"]));
        growth.Level.Grade.ShouldBe(Grade.Accompanied);
    }

    [Fact]
    public void Late_safety_keeps_the_beginner_down()
    {
        var growth = Person.Growth(Last(Person.Six(65), s => s with { KeyActions = [new("k1", "C1", KeyActionStatus.Late)] }));

        Person.Condition(growth, Grade.Accompanied, ConditionKind.SafetyActions).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotMet), c => c.Open.ShouldBe(["k1"]));
        growth.Level.Grade.ShouldBe(Grade.Unfit);
    }

    [Fact]
    public void Four_of_six_categories_are_needed_and_certain_three_among_them()
    {
        var narrow = Person.Growth(Enumerable.Range(0, 5).Select(i => Person.Session(i, $"case-{i}", 80, category: i < 3 ? "street_order" : "mental_crisis")));
        Person.Condition(narrow, Grade.Independent, ConditionKind.Categories).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotYet), c => c.Actual.ShouldBe(2));
        Person.Condition(narrow, Grade.Independent, ConditionKind.NeededCategories).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotYet), c => c.Open.ShouldBe(["facility_failure", "public_health"]));
        narrow.Level.Grade.ShouldBe(Grade.Accompanied);

        var weak = Person.Growth(Person.Six(80).Select(s => s.Category == "mental_crisis" ? s with { Total = 64 } : s));
        Person.Condition(weak, Grade.Independent, ConditionKind.NeededCategories).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotMet), c => c.Open.ShouldBe(["mental_crisis"]), c => c.Actual.ShouldBe(64));
        Person.Condition(weak, Grade.Independent, ConditionKind.Categories).State.ShouldBe(ConditionState.Met);
    }

    [Fact]
    public void Safety_and_integrity_need_level_three_for_independence_and_every_dimension_for_the_highest()
    {
        var unsafeOne = Person.Growth(Person.Six(90).Select(s => s with { Levels = s.Levels.SetItem("C8", 2.9m) }), "m1");
        Person.Condition(unsafeOne, Grade.Independent, ConditionKind.NeededDimensions).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotMet), c => c.Open.ShouldBe(["C8"]));
        unsafeOne.Level.Grade.ShouldBe(Grade.Accompanied);

        var oneSided = Person.Growth(Person.Six(90).Select(s => s with { Levels = s.Levels.SetItem("C6", 2.5m) }), "m1");
        Person.Condition(oneSided, Grade.Exemplary, ConditionKind.AllDimensions).Open.ShouldBe(["C6"]);
        oneSided.Level.Grade.ShouldBe(Grade.Independent);
    }

    [Fact]
    public void Highest_level_needs_all_categories_full_safety_and_privacy_and_a_recommendation()
    {
        Person.Growth(Person.Six(90)).Level.Grade.ShouldBe(Grade.Independent);
        Person.Condition(Person.Growth(Person.Six(90)), Grade.Exemplary, ConditionKind.Recommended).State.ShouldBe(ConditionState.NotYet);

        var oneLow = Person.Growth(Person.Six(95).Select((s, i) => i == 1 ? s with { Total = 79 } : s), "m1");
        Person.Condition(oneLow, Grade.Exemplary, ConditionKind.AllCategories).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotMet), c => c.Open.ShouldBe(["neighbour_dispute"]));

        var partly = Person.Growth(Last(Person.Six(95), s => s with { KeyActions = [new("k1", "C1", KeyActionStatus.Done), new("k8", "C8", KeyActionStatus.Partly)] }), "m1");
        Person.Condition(partly, Grade.Exemplary, ConditionKind.SafetyAndPrivacy).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ConditionState.NotMet), c => c.Actual.ShouldBe(5), c => c.Needed.ShouldBe(6));
        partly.Level.Grade.ShouldBe(Grade.Independent);
    }

    private static IEnumerable<CompleteSession> Last(IReadOnlyList<CompleteSession> sessions, Func<CompleteSession, CompleteSession> change) =>
        sessions.Select((s, i) => i == sessions.Count - 1 ? change(s) : s);
}
