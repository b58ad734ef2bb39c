using Simulator.LanguageModels.Prompts;
using Simulator.LanguageModels.Tests.Support;

namespace Simulator.LanguageModels.Tests.Prompts;

public sealed class TraineeWordsTests
{
    [Fact]
    public void What_the_trainee_tells_of_real_people_does_not_leave_the_machine()
    {
        var masked = TraineeWords.Masked(Cases.Scenario("burst-pipe"), "我邻居刘建国也遇到过，他电话13812345678，身份证110101199003078515。");
        masked.ShouldNotContain("刘建国");
        masked.ShouldNotContain("13812345678");
        masked.ShouldNotContain("110101199003078515");
        masked.ShouldContain("也遇到过");
    }

    [Theory]
    [InlineData("王姐，您先坐。桑珠啦，您也坐。")]
    [InlineData("丽华大姐，小白楼长说三楼的电闸拉了。")]
    public void The_people_and_places_of_the_case_keep_their_names(string words) =>
        TraineeWords.Masked(Cases.Scenario("burst-pipe"), words).ShouldBe(words);
}
