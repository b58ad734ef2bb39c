using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class TitlesTests
{
    private static readonly ReadingContext Context = new()
    {
        People = [new("ping", ["平措"], true), new("sang", ["桑珠"], true), new("child", ["丫丫"], true)],
    };

    [Theory]
    [InlineData("平措小伙子，姐姐的事你心疼我看出来了", "ping")]
    [InlineData("桑珠爷爷，您先坐", "sang")]
    [InlineData("桑珠老人家您慢点", "sang")]
    [InlineData("桑珠大爷啊，我来晚了", "sang")]
    [InlineData("丫丫小朋友，作业写完没有", "child")]
    [InlineData("丫丫妈，您看这样行不行", "")] // her mother
    [InlineData("平措工作的修理铺在哪儿", "")]
    public void A_name_with_its_title_is_spoken_to(string text, string expected)
    {
        var clause = new EmbeddedReader().Read(text, Context).Clauses[0];
        string.Join(',', clause.Addressees).ShouldBe(expected);
    }
}
