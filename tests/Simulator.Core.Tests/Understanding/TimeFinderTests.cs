using Simulator.Core.Understanding.Commitments;

namespace Simulator.Core.Tests.Understanding;

public sealed class TimeFinderTests
{
    private const int TwoInTheAfternoon = 14 * 60;

    [Theory]
    [InlineData("四点前给您回话", 120)]
    [InlineData("下午4点半之前办好", 150)]
    [InlineData("16:20前回您", 140)]
    [InlineData("十分钟就到", 10)]
    [InlineData("半小时内", 30)]
    [InlineData("一个半小时内", 90)]
    [InlineData("两个钟头", 120)]
    [InlineData("一刻钟以内", 15)]
    [InlineData("明早九点我陪您去", 1140)]
    [InlineData("明天上午十点", 1200)]
    [InlineData("今晚八点", 360)]
    [InlineData("晚上八点", 360)]
    [InlineData("三天内", 4320)]
    [InlineData("天黑前", 300)]
    [InlineData("后天中午十二点", 2760)]
    public void Deadline_is_counted_from_the_clock(string text, int minutes) =>
        CommitmentParser.Deadline(text, 0, text.Length, TwoInTheAfternoon)!.Value.DueInMinutes.ShouldBe(minutes);

    [Theory]
    [InlineData("下周二我来")]
    [InlineData("周五前修好")]
    [InlineData("一会儿给您说")]
    public void Deadline_that_the_clock_cannot_count_has_no_number(string text)
    {
        var deadline = CommitmentParser.Deadline(text, 0, text.Length, TwoInTheAfternoon);
        deadline.ShouldNotBeNull();
        deadline.Value.DueInMinutes.ShouldBeNull();
    }

    [Theory]
    [InlineData("昨天晚上八点停的水")]
    [InlineData("我马上给您问")]
    [InlineData("这一点我同意")]
    [InlineData("三天前报的修")]
    public void Past_or_absent_times_are_no_deadline(string text) => CommitmentParser.Deadline(text, 0, text.Length, TwoInTheAfternoon).ShouldBeNull();
}
