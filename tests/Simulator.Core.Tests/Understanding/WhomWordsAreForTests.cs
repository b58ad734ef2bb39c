using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class WhomWordsAreForTests
{
    private static readonly ReadingContext Hall = new()
    {
        People = [new("zhuo", ["卓嘎"], true) { Matters = ["jewels"] }, new("qu", ["小曲"], true), new("awang", ["阿旺"], false) { Matters = ["van"] }],
        Contacts = [new("doctor", ["医生"], false)],
        Topics = TopicRecogniser.Compile([new Topic("jewels", "首饰", ["首饰"], [], []), new Topic("van", "面包车", ["面包车"], [], [])]),
        LastSpeaker = "qu",
    };

    private static string For(string text, string? called = null) =>
        string.Join(' ', new EmbeddedReader().Read(called is null ? text : $"/call {called} {text}", Hall).Clauses.Where(c => !c.IsAction).Select(c => string.Join('+', c.Addressees)));

    [Theory]
    [InlineData("您今天怎么来的？", "qu")] // whoever spoke last
    [InlineData("那些首饰您放哪儿了？", "zhuo")] // her matter and nobody else's
    [InlineData("小曲，首饰的事你别问了。", "qu")] // somebody is named
    [InlineData("小曲，你先等等。首饰放哪儿了？", "qu qu")] // and stays so for the turn
    [InlineData("面包车过户没有？", "qu")] // whose matter it is, is not here
    [InlineData("（转向卓嘎）您坐下慢慢说。", "zhuo")] // turned to
    [InlineData("（看了一眼卓嘎）你先出去吧。", "qu")] // only looked at
    public void Words_are_for_whoever_is_named_turned_to_or_whose_matter_they_are(string text, string expected) => For(text).ShouldBe(expected);

    [Fact]
    public void On_the_telephone_words_are_for_the_other_end_whoever_they_name() => For("卓嘎，五十八岁，请您来一趟", "医生").ShouldBe("doctor");
}
