using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class TellingTheTimeTests
{
    private const int QuarterToSix = (17 * 60) + 45;

    [Theory]
    [InlineData("六点了，跟大家通报一次：新泵到了，正在装。")]
    [InlineData("十二点啦，我来给大家说一下进展。")]
    public void Telling_what_time_it_is_promises_nothing(string text)
    {
        var reading = new EmbeddedReader().Read(text, ReadingContext.Empty with { MinuteOfDay = QuarterToSix });

        reading.Clauses.ShouldAllBe(c => c.Commitment == null || c.Commitment.When == null);
    }
}
