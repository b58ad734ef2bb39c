using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class AnswerTests
{
    private static readonly EmbeddedReader Reader = new();

    private static Clause Read(string text, string? asked) =>
        Reader.Read(text, ReadingContext.Empty with { OpenQuestion = asked, MinuteOfDay = 14 * 60 }).Clauses[0];

    [Theory]
    [InlineData("四点", "四点", 120)]
    [InlineData("四点前。", "四点前", 120)]
    [InlineData("就四点吧", "四点", 120)]
    [InlineData("半小时内", "半小时内", 30)]
    public void Bare_time_answers_when_with_a_deadline(string text, string when, int due)
    {
        var clause = Read(text, "waiting_time");
        clause.Acts.ShouldBe([Act.CommitSpecific]);
        clause.Commitment!.When!.Value.Of(text).ShouldBe(when);
        clause.Commitment.DueInMinutes.ShouldBe(due);
    }

    [Theory]
    [InlineData("四点")]
    [InlineData("四点？")]
    public void Bare_time_without_a_question_or_as_one_promises_nothing(string text) =>
        Read(text, text.EndsWith('？') ? "waiting_time" : null).Commitment.ShouldBeNull();

    [Theory]
    [InlineData("好")]
    [InlineData("好的。")]
    [InlineData("行")]
    [InlineData("可以")]
    [InlineData("没问题！")]
    public void Agreement_is_no_act(string text)
    {
        var clause = Read(text, "valve");
        clause.Acts.ShouldBe([Act.Other]);
        clause.Commitment.ShouldBeNull();
    }

    [Theory]
    [InlineData("我去拿")]
    [InlineData("我去")]
    public void Deed_is_read_with_the_question(string text) => Read(text, "first_aid").Acts.ShouldNotBe([Act.Other]);
}
