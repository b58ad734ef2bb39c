using Simulator.Core.People;

namespace Simulator.Core.Tests.People;

public sealed class PersonalTextTests
{
    [Theory]
    [InlineData("王芳", "王\u200B芳")]
    [InlineData("王芳", " 王　芳 ")]
    [InlineData("ZhangSan", "ｚｈａｎｇｓａｎ")]
    [InlineData("zhangsan", "zhаngsаn")]
    [InlineData("張偉", "张伟")]
    [InlineData("lǐ", "li")]
    [InlineData("lu\u0301", "lú")]
    [InlineData("王\uFE0F芳\u2060", "王芳")]
    public void Look_alikes_fold_to_the_same(string one, string other) => PersonalText.Fold(one).ShouldBe(PersonalText.Fold(other));

    [Theory]
    [InlineData("王芳", "王方")]
    [InlineData("li1", "li2")]
    public void Different_names_stay_different(string one, string other) => PersonalText.Fold(one).ShouldNotBe(PersonalText.Fold(other));

    [Theory]
    [InlineData("王\u202E芳")]
    [InlineData("王\u0000芳")]
    [InlineData("\u001B[31m王芳")]
    [InlineData("王\uFFFD芳")]
    [InlineData("a\u0301\u0301\u0301\u0301\u0301")]
    [InlineData("\U000E0041王")]
    [InlineData("王\n芳")]
    [InlineData("   ")]
    [InlineData("\u200B")]
    public void What_no_name_holds_is_refused(string text) => PersonalText.Clean(text, 40).ShouldBeNull();

    [Fact]
    public void Invisible_characters_and_outer_blanks_are_dropped_and_tibetan_stays()
    {
        PersonalText.Clean(" 王\u200B芳 ", 40).ShouldBe("王芳");
        PersonalText.Clean("བསྒྲུབས་", 40).ShouldBe("བསྒྲུབས་");
        PersonalText.Clean("王" + (char)0xD800 + "芳", 40).ShouldBeNull();
        PersonalText.Clean(new string('王', 41), 40).ShouldBeNull();
    }
}
