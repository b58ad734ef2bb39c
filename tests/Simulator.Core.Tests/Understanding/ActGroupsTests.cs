using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Understanding;

public sealed class ActGroupsTests
{
    [Theory]
    [InlineData("helpful", 21)]
    [InlineData("asking", 3)]
    [InlineData("telling", 18)]
    [InlineData("harmful", 10)]
    [InlineData("apologize", 1)]
    [InlineData("kind", 0)]
    public void A_name_stands_for_so_many_acts(string name, int acts) => ActGroups.Of(name).Length.ShouldBe(acts);

    [Fact]
    public void Asking_and_telling_together_are_the_helpful() =>
        ActGroups.Of("asking").Concat(ActGroups.Of("telling")).Order().ShouldBe(ActGroups.Of("helpful").Order());

    [Fact]
    public void No_group_is_called_like_an_act() => ActGroups.Names.ShouldAllBe(name => !IsAct(name));

    private static bool IsAct(string name) => Acts.TryParse(name, out _);
}
