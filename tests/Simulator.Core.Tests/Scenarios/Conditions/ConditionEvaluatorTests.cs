using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Tests.Scenarios.Conditions;

public sealed class ConditionEvaluatorTests
{
    [Theory]
    [InlineData("always", true)]
    [InlineData("false", false)]
    [InlineData("trust(a) >= 55", true)]
    [InlineData("trust(a) > 55", false)]
    [InlineData("trust(a) <= 55", true)]
    [InlineData("trust(a) < 55", false)]
    [InlineData("trust(a) == 55", true)]
    [InlineData("trust(a) != 55", false)]
    [InlineData("trust(a) > crowd_heat", true)]
    [InlineData("1.5 < 2", true)]
    [InlineData("here(a) and not here(b)", true)]
    [InlineData("here(b) or here(a) and here(b)", false)]
    [InlineData("(here(b) or here(a)) and here(a)", true)]
    [InlineData("not (here(a) or here(b))", false)]
    [InlineData("known(f1)", true)]
    [InlineData("known(f2)", false)]
    [InlineData("did(x)", true)]
    [InlineData("did(y|x)", true)]
    [InlineData("did(y)", false)]
    [InlineData("count(x) >= 2", true)]
    [InlineData("count(x) >= 3", false)]
    [InlineData("crowd_heat >= 80 for 2 turns", true)]
    [InlineData("crowd_heat >= 80 for 3 turns", false)]
    public void Holds_answers_from_the_state(string text, bool expected)
    {
        var scope = new FakeScope { Numbers = { ["trust(a)"] = 55, ["crowd_heat"] = 20 }, Truths = { "here(a)" }, Held = { ["crowd_heat >= 80"] = 2 } };
        scope.Moments["known(f1)"] = new(1, 1);
        scope.Clauses.AddRange([("x", new(1, 1)), ("x", new(1, 1))]);

        Holds(text, scope).ShouldBe(expected);
    }

    [Theory]
    [InlineData("turns_since(e1) >= 0")]
    [InlineData("turns_since(e1) < 3")]
    [InlineData("turns_since(e1) == 0")]
    [InlineData("turns_since(e1) != 0")]
    public void Holds_of_a_comparison_without_a_value_is_false(string text) => Holds(text, new FakeScope()).ShouldBeFalse();

    [Theory]
    [InlineData(2, false, true)]
    [InlineData(3, true, true)]
    [InlineData(5, true, true)]
    [InlineData(6, false, true)]
    public void Holds_of_did_within_looks_only_into_the_window(int saidInTurn, bool inTime, bool atAll)
    {
        var scope = new FakeScope { StageEntry = new(2, 2), Now = new(9, 9), Clauses = { ("x", new(saidInTurn, saidInTurn)) } };
        var condition = ConditionParser.Parse("did(x) within 3 turns").Condition!;

        ConditionEvaluator.Holds(condition, scope).ShouldBe(inTime);
        ConditionEvaluator.Holds(condition.WithoutWindows(), scope).ShouldBe(atAll);
    }

    [Theory]
    [InlineData(3, null, false)]
    [InlineData(4, null, false)]
    [InlineData(5, null, true)]
    [InlineData(9, null, true)]
    [InlineData(9, 5, false)]
    [InlineData(9, 6, true)]
    public void Holds_of_missed_waits_for_the_window_to_close(int now, int? calledInTurn, bool missed)
    {
        var scope = new FakeScope { Now = new(now, now), Injects = { ["e1"] = new(2, 2) } };
        if (calledInTurn is { } turn)
        {
            scope.Moments["called(120)"] = new(turn, turn);
        }

        Holds("missed(called(120) within 3 turns since(e1))", scope).ShouldBe(missed);
    }

    [Theory]
    [InlineData("did(x) within 3 turns since(e1)")]
    [InlineData("(not did(x)) within 3 turns since(e1)")]
    [InlineData("missed(did(x) within 3 turns since(e1))")]
    public void Holds_is_false_while_the_inject_of_the_window_was_not_fired(string text) =>
        Holds(text, new FakeScope { Now = new(99, 99), Clauses = { ("x", new(5, 5)) } }).ShouldBeFalse();

    [Fact]
    public void Holds_of_a_windowed_group_applies_the_window_to_each_part()
    {
        var scope = new FakeScope { Now = new(9, 9), Clauses = { ("x", new(1, 1)), ("y", new(8, 8)) } };

        Holds("did(x) and did(y)", scope).ShouldBeTrue();
        Holds("(did(x) and did(y)) within 3 turns", scope).ShouldBeFalse();
        Holds("(did(x) and did(y)) within 8 turns", scope).ShouldBeTrue();
        Holds("count(y) == 0 within 3 turns", scope).ShouldBeTrue();
    }

    [Theory]
    [InlineData(WindowUnit.Turns, 4, 30, true, WindowPhase.Open)]
    [InlineData(WindowUnit.Turns, 5, 30, true, WindowPhase.Closed)]
    [InlineData(WindowUnit.Turns, 6, 30, false, WindowPhase.Closed)]
    [InlineData(WindowUnit.Turns, 2, 10, false, WindowPhase.Open)]
    [InlineData(WindowUnit.Minutes, 20, 12.5, true, WindowPhase.Open)]
    [InlineData(WindowUnit.Minutes, 20, 13, true, WindowPhase.Closed)]
    [InlineData(WindowUnit.Minutes, 20, 13.5, false, WindowPhase.Closed)]
    public void Window_of_three_opened_in_turn_2_minute_10(WindowUnit unit, int turn, double minute, bool contained, WindowPhase phase)
    {
        var window = new Window(3, unit);
        var moment = new ScenarioMoment(turn, minute);

        window.Contains(new(2, 10), moment).ShouldBe(contained);
        window.PhaseAt(new ScenarioMoment(2, 10), moment).ShouldBe(phase);
        window.PhaseAt(null, moment).ShouldBe(WindowPhase.NotYet);
    }

    private static bool Holds(string text, FakeScope scope) => ConditionEvaluator.Holds(ConditionParser.Parse(text).Condition!, scope);
}
