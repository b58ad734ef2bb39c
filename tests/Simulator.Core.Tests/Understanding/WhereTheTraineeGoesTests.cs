using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class WhereTheTraineeGoesTests
{
    private static readonly EmbeddedReader Reader = new();

    private static readonly ReadingContext Context = new()
    {
        People = [new KnownPerson("zhao", ["赵姐"], true), new KnownPerson("bianba", ["边巴啦"], true)],
        Places = [new KnownPlace("yard", ["院子里", "院里"]), new KnownPlace("room", ["里屋", "屋里"])],
    };

    [Theory]
    [InlineData("赵姐，您先到院里等我五分钟。")]
    [InlineData("麻烦您先到院子里等，我出来就找您，行吗？")]
    [InlineData("赵姐，您先回屋里陪孩子。")]
    [InlineData("（请赵姐到院里等我）")]
    public void Sending_somebody_away_leaves_the_trainee_where_they_are(string words) =>
        Places(words).ShouldBeEmpty();

    [Theory]
    [InlineData("边巴啦，我陪您到里屋坐下说。")]
    [InlineData("边巴啦，咱们到里屋说，行不行？")]
    [InlineData("您跟我到里屋坐会儿。")]
    [InlineData("您先到里屋坐下，我陪着您。")]
    [InlineData("（走到院子里）")]
    public void Going_along_takes_the_trainee_there(string words) =>
        Places(words).ShouldNotBeEmpty();

    private static IEnumerable<string> Places(string words) =>
        Reader.Read(words, Context).Clauses.Select(c => c.Place).OfType<string>();
}
