using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Tests.Scenarios.Conditions;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("always", "true")]
    [InlineData("always()", "true")]
    [InlineData("false", "false")]
    [InlineData("known(f_leak)", "known(f_leak)")]
    [InlineData("trust( sangzhu )>=55 and private(sangzhu)\n and did(protect_privacy)", "trust(sangzhu) >= 55 and private(sangzhu) and did(protect_privacy)")]
    [InlineData("turn>3 or minute<=-2 or crowd_heat==0.50", "turn > 3 or minute <= -2 or crowd_heat == 0.5")]
    [InlineData("bystanders != -0", "bystanders != 0")]
    [InlineData("not not always", "not not true")]
    [InlineData("not turn>3", "not turn > 3")]
    [InlineData("not (flag(a) and flag(b))", "not (flag(a) and flag(b))")]
    [InlineData("not (flag(a)) and flag(b)", "not flag(a) and flag(b)")]
    [InlineData("flag(a) or flag(b) and flag(c)", "flag(a) or flag(b) and flag(c)")]
    [InlineData("(flag(a) or flag(b)) and flag(c)", "(flag(a) or flag(b)) and flag(c)")]
    [InlineData("((flag(a) and flag(b)) and flag(c))", "flag(a) and flag(b) and flag(c)")]
    [InlineData("at(me, valve-room) and at(sangzhu,home) and together(a,b)", "at(me, valve-room) and at(sangzhu, home) and together(a, b)")]
    [InlineData("called(120) and red_line(R02)", "called(120) and red_line(R02)")]
    [InlineData("flag(not) and flag(within) and flag(true)", "flag(not) and flag(within) and flag(true)")]
    [InlineData("did(safety_action, topic:close_valve, mode:done) within 3 turns", "did(safety_action, topic:close_valve, mode:done) within 3 turns")]
    [InlineData("did(reflect_emotion, to:wang) and did(summarize_confirm, to:wang)", "did(reflect_emotion, to:wang) and did(summarize_confirm, to:wang)")]
    [InlineData("count(elicit_opinion,topic:plan)>=2", "count(elicit_opinion, topic:plan) >= 2")]
    [InlineData("not ever(threaten | leak_privacy)", "not did(threaten|leak_privacy)")]
    [InlineData("did(this_turn,question,commitment,mode:any,stage:s1|s2,at:hall,private:a,heard_by:b,to:c,topic:d,e)", "did(e, topic:d, to:c, heard_by:b, private:a, at:hall, stage:s1|s2, mode:any, commitment, question, this_turn)")]
    [InlineData("did(a) within 1 turns since ( e1 )", "did(a) within 1 turn since(e1)")]
    [InlineData("called(119) within 15 minute", "called(119) within 15 minutes")]
    [InlineData("crowd_heat >= 80 for 2 turns", "crowd_heat >= 80 for 2 turns")]
    [InlineData("not crowd_heat >= 80 for 2 turns", "not crowd_heat >= 80 for 2 turns")]
    [InlineData("(not crowd_heat >= 80) for 2 turns", "(not crowd_heat >= 80) for 2 turns")]
    [InlineData("(did(a) and did(b)) within 3 turns", "(did(a) and did(b)) within 3 turns")]
    [InlineData("count(a) >= 2 within 5 turns for 3 turns", "count(a) >= 2 within 5 turns for 3 turns")]
    [InlineData("missed((did(a) or called(120)) within 3 turns since(e1)) or turn > 9", "missed((did(a) or called(120)) within 3 turns since(e1)) or turn > 9")]
    public void Parse_of_a_sound_text_gives_the_canonical_spelling_which_parses_back(string text, string canonical)
    {
        var result = ConditionParser.Parse(text);

        result.Errors.ShouldBeEmpty();
        result.Condition!.ToText().ShouldBe(canonical);
        result.Condition.Text.ShouldBe(text);
        ConditionParser.Parse(canonical).Condition.ShouldBe(result.Condition);
    }

    [Fact]
    public void Equality_is_by_meaning_of_the_parts()
    {
        Parsed("did(a|b,to:c)").ShouldBe(Parsed("ever( a | b , to:c )"));
        Parsed("did(a|b,to:c)").GetHashCode().ShouldBe(Parsed("ever( a | b , to:c )").GetHashCode());
        Parsed("did(a|b)").ShouldNotBe(Parsed("did(b|a)"));
    }

    [Fact]
    public void References_name_every_id_with_its_kind_and_position()
    {
        const string Text = "did(act1|act2, topic:t1, to:wang, private:li, at:hall, stage:s2) within 3 turns since(e1) "
            + "and trust(wang) > 5 and at(me, hall) and known(f1) and flag(g1) and called(120) and been(s1) and red_line(R01)";
        var condition = Parsed(Text);

        condition.References.Select(r => (r.Kind, r.Id)).ShouldBe(
        [
            (ConditionIdKind.Act, "act1"), (ConditionIdKind.Act, "act2"), (ConditionIdKind.Topic, "t1"),
            (ConditionIdKind.Listener, "wang"), (ConditionIdKind.Resident, "li"), (ConditionIdKind.Place, "hall"),
            (ConditionIdKind.Stage, "s2"), (ConditionIdKind.Inject, "e1"), (ConditionIdKind.Resident, "wang"),
            (ConditionIdKind.Place, "hall"), (ConditionIdKind.Fact, "f1"), (ConditionIdKind.Flag, "g1"),
            (ConditionIdKind.Contact, "120"), (ConditionIdKind.Stage, "s1"), (ConditionIdKind.RedLine, "R01"),
        ]);
        condition.References.ShouldAllBe(r => Text.Substring(r.Start, r.Length) == r.Id);
    }

    [Theory]
    [InlineData("did(a) within 3 turns since(e1) and trust(b) > 5", "did(a) and trust(b) > 5")]
    [InlineData("(did(a) and did(b)) within 3 turns and did(c)", "did(a) and did(b) and did(c)")]
    [InlineData("not (did(a) or did(b)) within 3 turns", "not (did(a) or did(b))")]
    [InlineData("crowd_heat < 20 for 2 turns", "crowd_heat < 20 for 2 turns")]
    [InlineData("did(a) within 3 turns for 2 turns", "did(a) for 2 turns")]
    [InlineData("did(a) or missed(did(a) within 3 turns)", "did(a) or false")]
    public void WithoutWindows_drops_deadlines_only(string text, string expected)
    {
        var late = Parsed(text).WithoutWindows();

        late.ToText().ShouldBe(expected);
        late.References.ShouldAllBe(r => late.Text.Substring(r.Start, r.Length) == r.Id);
    }

    [Fact]
    public void Held_lists_each_for_once() =>
        Parsed("crowd_heat > 80 for 2 turns or not (crowd_heat > 80 for 2 turns and turn > 1 for 3 turns)")
            .Held.Select(h => (h.Inner.ToText(), h.Turns)).ShouldBe([("crowd_heat > 80", 2), ("turn > 1", 3)]);

    private static Condition Parsed(string text)
    {
        var result = ConditionParser.Parse(text);
        result.Errors.ShouldBeEmpty();
        return result.Condition!;
    }
}
