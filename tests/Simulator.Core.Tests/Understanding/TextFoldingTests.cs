using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Tests.Understanding;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("您好！！！", "您好!")]
    [InlineData("ＡＢＣ１２０，", "abc120,")]
    [InlineData("報\u200B警，\u202E請開門", "报警,请开门")]
    [InlineData("　先 \u00A0 坐　", "先 坐")]
    [InlineData("「再鬧」", "“再闹”")]
    [InlineData("", "")]
    public void Folding_spells_variants_the_same_way(string text, string expected) => TextFolding.Spell(text).ShouldBe(expected);

    [Fact]
    public void Folded_stretch_leads_back_to_the_original_words()
    {
        var folded = TextFolding.Fold("我\u200B這就　打１２０！！");
        var at = folded.Text.IndexOf("打120", StringComparison.Ordinal);
        folded.ToOriginal(at, at + 4).Of("我\u200B這就　打１２０！！").ShouldBe("打１２０");
    }

    [Fact]
    public void Turn_is_taken_apart_into_actions_and_speech()
    {
        var turn = TurnText.Parse("（戴上口罩）您好，（递水）喝口水。");
        turn.Segments.Select(s => s.IsAction).ShouldBe([true, false, true, false]);
    }

    [Theory]
    [InlineData("/wait", true, null)]
    [InlineData("/call 120 有人晕倒", false, "120")]
    [InlineData("/do 关上门", false, null)]
    public void Commands_are_recognised(string text, bool wait, string? contact)
    {
        var turn = TurnText.Parse(text);
        turn.IsWait.ShouldBe(wait);
        turn.Contact.ShouldBe(contact);
    }
}
