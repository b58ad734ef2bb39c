using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class WalkingTests
{
    private static readonly ReadingContext OnTheStairs = new()
    {
        People = [new("wang", ["王姐"], true), new("sang", ["桑珠啦"], false)],
        Places = [new("room", ["里屋"])],
        LastSpeaker = "wang",
    };

    [Fact]
    public void Whoever_was_spoken_to_is_left_behind_by_a_walk() =>
        new EmbeddedReader().Read("（走进里屋）您冷不冷？", OnTheStairs).Clauses[^1].Addressees.ShouldBeEmpty();

    [Fact]
    public void Words_without_a_walk_go_on_with_whoever_was_spoken_to() =>
        new EmbeddedReader().Read("您冷不冷？", OnTheStairs).Clauses[^1].Addressees.ShouldBe(["wang"]);
}
