using Simulator.Core.Residents;

namespace Simulator.Core.Tests.Evidence;

public sealed class PresenceTests
{
    private static Scene With(string me, string? wang, string? sang) => TinyCase.Start with
    {
        MyPlace = me,
        Residents = TinyCase.Start.Residents.SetItem("wang", TinyCase.At("wang", wang)).SetItem("sang", TinyCase.At("sang", sang)),
    };

    [Theory]
    [InlineData("stairs", "stairs", "kitchen", "sang wang")]
    [InlineData("kitchen", "stairs", "kitchen", "sang")]
    [InlineData("room", "stairs", "kitchen", "")]
    [InlineData("stairs", null, "kitchen", "sang")]
    [InlineData("nowhere", "nowhere", "kitchen", "wang")]
    public void Hearers_are_those_at_the_place_and_where_it_is_heard(string spoken, string? wang, string? sang, string expected) =>
        string.Join(' ', Presence.HearersOf(With("stairs", wang, sang), spoken)).ShouldBe(expected);

    [Theory]
    [InlineData("stairs", 2)]
    [InlineData("kitchen", 0)]
    [InlineData("hall", 4)]
    public void Bystanders_are_the_nameless_and_the_crowd(string place, int expected)
    {
        var member = new CrowdMember(default, 1, 0.5, false);
        Presence.BystandersAt(TinyCase.Start with { Crowd = [member, member, member] }, place).ShouldBe(expected);
    }

    [Theory]
    [InlineData("room", "stairs", "room", true)]
    [InlineData("room", "room", "room", false)]
    [InlineData("stairs", "stairs", "room", false)]
    [InlineData("room", "stairs", "stairs", false)]
    public void Private_means_one_hearer_and_no_bystander(string me, string wang, string sang, bool expected) =>
        Presence.IsPrivate(With(me, wang, sang), "sang").ShouldBe(expected);

    [Fact]
    public void Somebody_who_is_away_hears_nothing() => Presence.Hears(TinyCase.Start, "ping", "stairs").ShouldBeFalse();
}
