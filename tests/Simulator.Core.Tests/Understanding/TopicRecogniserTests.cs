using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class TopicRecogniserTests
{
    private static readonly TopicRecogniser Topics = TopicRecogniser.Compile(
    [
        new Topic("close_valve", "关总阀", ["关..阀", "总阀", "把水..关"], ["我去把楼道的总阀门拧上", "水闸在哪儿 先断水"], ["关不上阀"]),
        new Topic("compensation", "赔偿", ["赔"], ["泡坏的货谁来承担损失", "被褥衣服的钱怎么算"], []),
        new Topic("language", "语言", [], ["您方便说藏语还是普通话", "要不要找人翻译"], []),
    ]);

    [Theory]
    [InlineData("先把楼道那个阀门关了，再关阀", "close_valve")]
    [InlineData("關一下總閥", "close_valve")]
    [InlineData("这个关不上阀", "")]
    [InlineData("泡坏的这批货损失谁承担", "compensation")]
    [InlineData("您说藏语还是普通话方便？", "language")]
    [InlineData("把水关了，赔多少再说", "close_valve,compensation")]
    [InlineData("今天天气不错", "")]
    [InlineData("您先坐下慢慢说", "")]
    public void Topics_come_by_words_or_by_likeness_in_the_scenario_order(string text, string expected) => string.Join(',', Topics.Recognise(text)).ShouldBe(expected);

    [Fact]
    public void Pieces_further_apart_than_eight_characters_do_not_match() =>
        Topics.Recognise("关于昨天晚上你们家说的那个阀").ShouldBeEmpty();

    [Fact]
    public void Short_continuation_keeps_the_topics_before()
    {
        var reading = new EmbeddedReader().Read("总阀在楼道尽头，（走过去）", ReadingContext.Empty with { Topics = Topics });
        reading.Clauses[0].Topics.ShouldBe(["close_valve"]);
        reading.Clauses[^1].Topics.ShouldBeEmpty();
    }
}
