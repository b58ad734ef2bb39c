using Simulator.Core.Scenarios.Conditions;
using Code = Simulator.Core.Scenarios.Conditions.ConditionErrorCode;

namespace Simulator.Core.Tests.Scenarios.Conditions;

public sealed class ConditionErrorTests
{
    [Theory]
    [InlineData("", 0, 0, Code.Empty, "")]
    [InlineData("  ", 0, 2, Code.Empty, "")]
    [InlineData("turn > 3 & turn < 5", 9, 1, Code.UnknownCharacter, "&")]
    [InlineData("turn = 3", 5, 1, Code.UnknownCharacter, "=")]
    [InlineData("flag(家)", 5, 1, Code.UnknownCharacter, "家")]
    [InlineData("flag(𠮷)", 5, 2, Code.UnknownCharacter, "𠮷")]
    [InlineData("flag（a)", 4, 1, Code.FullWidthCharacter, "（ (")]
    [InlineData("known(f1", 8, 0, Code.UnexpectedEnd, "")]
    [InlineData("turn >=", 7, 0, Code.UnexpectedEnd, "")]
    [InlineData("not", 3, 0, Code.UnexpectedEnd, "")]
    [InlineData("(always", 7, 0, Code.UnexpectedEnd, "")]
    [InlineData("nothing(a", 0, 7, Code.UnknownFunction, "nothing")]
    [InlineData("always always", 7, 6, Code.UnexpectedText, "always")]
    [InlineData("turn > 3)", 8, 1, Code.UnexpectedText, ")")]
    [InlineData("1 < turn < 5", 9, 1, Code.UnexpectedText, "<")]
    [InlineData("did(a b)", 6, 1, Code.ExpectedSymbol, ") b")]
    [InlineData("did a", 4, 1, Code.ExpectedSymbol, "( a")]
    [InlineData("flag(a) and and flag(b)", 12, 3, Code.ExpectedOperand, "and")]
    [InlineData("turn >= )", 8, 1, Code.ExpectedOperand, ")")]
    [InlineData("known(,)", 6, 1, Code.ExpectedId, ",")]
    [InlineData("did(a|)", 6, 1, Code.ExpectedId, ")")]
    [InlineData("did(topic:)", 10, 1, Code.ExpectedId, ")")]
    [InlineData("trust(a)", 0, 8, Code.ExpectedTruth, "trust(a)")]
    [InlineData("flag(a) and count(b)", 12, 8, Code.ExpectedTruth, "count(b)")]
    [InlineData("known(a) >= 2", 0, 8, Code.ExpectedNumber, "known(a)")]
    [InlineData("turn == true", 8, 4, Code.ExpectedNumber, "true")]
    [InlineData("anxious(a) > 3", 0, 7, Code.UnknownFunction, "anxious")]
    [InlineData("Known(a)", 0, 5, Code.UnknownFunction, "Known")]
    [InlineData("trust > 3", 0, 5, Code.WrongArgumentCount, "trust 1 0")]
    [InlineData("turn(a) > 3", 0, 7, Code.WrongArgumentCount, "turn 0 1")]
    [InlineData("together(a, b, c)", 0, 17, Code.WrongArgumentCount, "together 2 3")]
    [InlineData("known(Leak)", 6, 4, Code.BadId, "Leak")]
    [InlineData("red_line(r02)", 9, 3, Code.BadId, "r02")]
    [InlineData("turn > 12345678901", 7, 11, Code.BadNumber, "12345678901")]
    [InlineData("turn > 1.5.", 10, 1, Code.UnknownCharacter, ".")]
    [InlineData("turn > 3x", 7, 2, Code.BadNumber, "3x")]
    [InlineData("did(a, about:b)", 7, 5, Code.UnknownAtom, "about")]
    [InlineData("did(a, b)", 7, 1, Code.RepeatedAtom, "b")]
    [InlineData("did(a|b|a)", 8, 1, Code.RepeatedAtom, "a")]
    [InlineData("did(to:a, to:b)", 10, 4, Code.RepeatedAtom, "to:b")]
    [InlineData("did(a, mode:void)", 12, 4, Code.UnknownMode, "void")]
    [InlineData("count() > 1", 0, 7, Code.EmptyPattern, "count")]
    [InlineData("did(a) within 0 turns", 14, 1, Code.BadWindowLength, "0 999")]
    [InlineData("did(a) within 1.5 turns", 14, 3, Code.BadWindowLength, "1.5 999")]
    [InlineData("did(a) within turns", 14, 5, Code.BadWindowLength, "turns 999")]
    [InlineData("did(a) within 3 days", 16, 4, Code.UnknownUnit, "days")]
    [InlineData("turn > 3 for 2 minutes", 15, 7, Code.ForCountsTurns, "minutes")]
    [InlineData("trust(a) > 3 within 2 turns", 0, 12, Code.WithinNeedsMoment, "trust(a)")]
    [InlineData("(did(a) and here(b)) within 2 turns", 0, 20, Code.WithinNeedsMoment, "here(b)")]
    [InlineData("1 < 2 within 2 turns", 0, 5, Code.WithinNeedsMoment, "1 < 2")]
    [InlineData("(did(a) within 2 turns) within 3 turns", 0, 23, Code.NestedWindow, "within")]
    [InlineData("(turn > 1 for 2 turns) for 3 turns", 0, 22, Code.NestedWindow, "for")]
    [InlineData("missed(did(a))", 0, 14, Code.MissedNeedsWithin, "")]
    [InlineData("missed(did(a) within 3 turns and did(b))", 0, 40, Code.MissedNeedsWithin, "")]
    public void Parse_of_a_faulty_text_says_what_is_wrong_and_where(string text, int start, int length, Code code, string arguments)
    {
        var result = ConditionParser.Parse(text);

        result.Condition.ShouldBeNull();
        var error = result.Errors[0];
        error.Code.ShouldBe(code);
        (error.Start, error.Length).ShouldBe((start, length));
        string.Join(' ', error.Arguments).ShouldBe(arguments);
    }

    [Fact]
    public void Parse_reports_independent_mistakes_together_and_no_echoes()
    {
        var result = ConditionParser.Parse("anxious(a) >= 2 and (did(Bad) and frob(x, (y))) within 3 turns and not trust(a) or missed(frob)");

        result.Errors.Select(e => (e.Code, e.Start)).ShouldBe(
        [
            (Code.UnknownFunction, 0), (Code.BadId, 25), (Code.UnknownFunction, 34),
            (Code.ExpectedTruth, 71), (Code.UnknownFunction, 90),
        ]);
    }

    [Fact]
    public void Parse_reports_every_bad_character() =>
        ConditionParser.Parse("flag（a）").Errors.Select(e => e.Start).ShouldBe([4, 6]);

    [Fact]
    public void Parse_of_null_is_an_empty_text() =>
        ConditionParser.Parse(null).Errors.ShouldHaveSingleItem().Code.ShouldBe(Code.Empty);

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void Parse_of_endless_parentheses_is_refused(int count)
    {
        var error = ConditionParser.Parse(new string('(', count) + "always" + new string(')', count)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Code.TooLong);
        error.Start.ShouldBe(ConditionParser.MaxLength);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not ", "")]
    [InlineData("missed(", ")")]
    public void Parse_beyond_the_depth_limit_is_refused_where_it_goes_too_deep(string open, string close)
    {
        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat(open, depth)) + "did(a) within 1 turn" + string.Concat(Enumerable.Repeat(close, depth));

        ConditionParser.Parse(Nested(ConditionParser.MaxDepth)).Errors.ShouldNotContain(e => e.Code == Code.TooDeep);
        var error = ConditionParser.Parse(Nested(ConditionParser.MaxDepth + 1)).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(Code.TooDeep);
        error.Start.ShouldBe(open.Length * (ConditionParser.MaxDepth + 1));
    }

    [Fact]
    public void Parse_of_a_long_flat_chain_works()
    {
        var text = string.Join(" or ", Enumerable.Repeat("turn>1", 199));

        ConditionParser.Parse(text).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_of_an_unknown_function_with_endless_parentheses_ends() =>
        ConditionParser.Parse("f" + new string('(', 1900)).Errors.Select(e => e.Code).ShouldBe([Code.UnknownFunction, Code.UnexpectedEnd]);
}
