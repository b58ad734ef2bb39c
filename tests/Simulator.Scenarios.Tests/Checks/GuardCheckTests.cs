namespace Simulator.Scenarios.Tests.Checks;

/// <summary>Conditions that can never hold are found; those that can are left alone.</summary>
public sealed class GuardCheckTests
{
    private const string Case = "tiny/scenario.yaml";

    [Theory]
    [InlineData("trust(wang) > 100")]
    [InlineData("trust(wang) >= 60 and trust(wang) < 40")]
    [InlineData("not trust(wang) < 60 and 40 > trust(wang)")]
    [InlineData("anger(wang) < 0")]
    [InlineData("level(wang) >= 5")]
    [InlineData("level(wang) > 1 and level(wang) < 2")]
    [InlineData("anger(wang) > 50 and anger(wang) < 50.5 and anger(wang) == 51")]
    [InlineData("turn < 0")]
    [InlineData("minute >= 500")]
    [InlineData("joined >= 1")]
    [InlineData("crowd_heat > 100 or trust(wang) == 101")]
    [InlineData("count(explain_policy) < 0")]
    [InlineData("flag(valve_closed) and not flag(valve_closed)")]
    [InlineData("known(f1) and (trust(wang) > 200 or not known(f1))")]
    [InlineData("in_stage(s0)")]
    [InlineData("not been(s1) and not in_stage(s1)")]
    [InlineData("at(me, stairs) and at(me, flat)")]
    [InlineData("private(wang) and trust(wang) < 20 and trust(wang) > 30")]
    [InlineData("trust(wang) > 120 for 2 turns")]
    [InlineData("known(f1) within 3 turns and 1 > 2")]
    [InlineData("false")]
    public void A_condition_that_never_holds_is_named(string condition) =>
        Codes(condition).ShouldContain("SIM0107");

    [Theory]
    [InlineData("trust(wang) >= 100")]
    [InlineData("trust(wang) >= 40 and trust(wang) < 60")]
    [InlineData("anger(wang) > 50 and anger(wang) < 50.5")]
    [InlineData("level(wang) > 1 and level(wang) < 3")]
    [InlineData("trust(wang) > 200 or anger(wang) < 50")]
    [InlineData("not turns_since(e1) >= 2 and not turns_since(e1) < 2")]
    [InlineData("not (flag(valve_closed) and known(f1))")]
    [InlineData("did(threaten) and not did(threaten, to:wang)")]
    [InlineData("did(threaten) within 2 turns and not did(threaten) within 1 turn")]
    [InlineData("minute >= 30 or stage_minutes > 20")]
    [InlineData("in_stage(s1) and been(s0)")]
    [InlineData("missed(did(apologize) within 5 turns)")]
    [InlineData("called(110) and fired(e1) and turns_since(e1) >= 3")]
    [InlineData("known(f1) for 2 turns")]
    [InlineData("trust(wang) != 50 and trust(wang) >= 50")]
    [InlineData("always")]
    public void A_condition_that_may_hold_is_left_alone(string condition) =>
        Codes(condition).ShouldNotContain("SIM0107");

    [Fact]
    public void A_stage_behind_a_road_that_is_never_open_cannot_be_reached()
    {
        var (bundle, _, _) = TinyCase.With(Case, "when: flag(valve_closed), reason: 水停了", "when: trust(wang) > 100‹, reason: 水停了");
        ScenarioLoader.Load(bundle).Diagnostics.Select(d => d.Code).ShouldBe(["SIM0107", "SIM0090", "SIM0092"], ignoreOrder: true);
    }

    [Fact]
    public void A_flag_that_only_an_impossible_deed_raises_never_goes_up()
    {
        var (bundle, line, _) = TinyCase.With(Case, "mode:done, this_turn) and at(me, stairs)", "mode:done, this_turn)‹ and trust(wang) > 100");
        ScenarioLoader.Load(bundle).Diagnostics.Where(d => d.Code == "SIM0107").Select(d => d.Line).ShouldContain(line);
        ScenarioLoader.Load(bundle).Diagnostics.Count(d => d.Code == "SIM0107").ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("when: did(reflect_emotion, to:wang) and did(open_question, to:wang)", "when: trust(wang) > 100‹", "SIM0109")]
    [InlineData("    place: stairs\n    follows", "    place: null‹\n    follows", "SIM0111")]
    public void What_can_never_be_found_out_or_met_is_named(string old, string @new, string code)
    {
        var (bundle, _, _) = TinyCase.With(Case, old, @new);
        ScenarioLoader.Load(bundle).Diagnostics.Select(d => d.Code).ShouldContain(code);
    }

    [Fact]
    public void An_undeclared_name_is_one_mistake_and_not_two()
    {
        var (bundle, _, _) = TinyCase.With(Case, "and known(f1)", "and flag(‹nobody_raises_it)");
        ScenarioLoader.Load(bundle).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("SIM0067");
    }

    private static string[] Codes(string condition)
    {
        var (bundle, _, _) = TinyCase.With(Case, "{end: good, when: anger(wang) < 50 and known(f1),", $"{{end: good, when: \"{condition}\"‹,");
        return [.. ScenarioLoader.Load(bundle).Diagnostics.Select(d => d.Code)];
    }
}
