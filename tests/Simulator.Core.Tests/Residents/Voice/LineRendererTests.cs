using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Residents.Voice.VoiceCase;

namespace Simulator.Core.Tests.Residents.Voice;

public sealed class LineRendererTests
{
    private const string Id = "wang///{when}回话？";

    [Theory]
    [InlineData("{topic}", "{topic}回话？")]
    [InlineData("四\n点\u202e前\u0000", "四点前回话？")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二", "一二三四五六七八九十一二三四五六七八九十回话？")]
    [InlineData("一二三四五六七八九十一二三四五六七八九𠮷", "一二三四五六七八九十一二三四五六七八九回话？")]
    public void Words_of_the_trainee_are_cleaned_cut_and_never_substituted_again(string words, string expected) =>
        Show(words, new TextSpan(0, words.Length)).ShouldBe(expected);

    [Fact]
    public void Erased_words_leave_a_gap() => Show(null, new TextSpan(0, 3)).ShouldBe("……回话？");

    [Fact]
    public void Span_outside_the_words_leaves_a_gap() => Show("短", new TextSpan(0, 30)).ShouldBe("……回话？");

    [Fact]
    public void Line_the_case_does_not_have_is_empty() =>
        LineRenderer.Render(With(), new SpokenLine("wang", "gone", null, null, null, null, "scripted"), null).ShouldBeEmpty();

    [Fact]
    public void Sentence_of_a_model_is_shown_as_it_is() =>
        LineRenderer.Render(With(), new SpokenLine("wang", null, null, null, "{when}好", null, "model"), "x").ShouldBe("{when}好");

    private static string Show(string? words, TextSpan when) =>
        LineRenderer.Render(With(Own("wang", "promise", "{when}回话？")), new SpokenLine("wang", Id, when, null, null, null, "scripted"), words);
}
