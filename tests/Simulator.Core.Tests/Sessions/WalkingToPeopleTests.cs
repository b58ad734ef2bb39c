using Simulator.Core.Scenarios;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

public sealed class WalkingToPeopleTests
{
    private static string PlaceAfter(Scenario scenario, params string[] turns) => Play.Of(scenario, turns).Scene.MyPlace;

    [Fact]
    public void Speaking_by_name_to_somebody_elsewhere_goes_to_them_and_is_heard()
    {
        var play = Play.Of(Little, "[thank_affirm to:wang]", "[act go:room]", "[thank_affirm to:wang]");
        play.Scene.MyPlace.ShouldBe("stairs");
        play.Scene.Acts[^1].HeardBy.ShouldContain("wang");
    }

    [Theory]
    [InlineData("[thank_affirm]")]
    [InlineData("[thank_affirm to:*]")]
    [InlineData("[thank_affirm to:wang mode:void]")]
    [InlineData("[commit_specific to:wang mode:intended]")]
    [InlineData("/call police [thank_affirm to:wang]")]
    public void Words_to_nobody_to_all_denied_meant_for_later_or_on_the_telephone_stay_where_they_are(string turn) =>
        PlaceAfter(Little, "[act go:room]", turn).ShouldBe("room");

    [Fact]
    public void Nobody_walks_to_people_they_have_never_met() =>
        PlaceAfter(Little.Change("sang", r => r with { Place = "room" }), "[thank_affirm to:sang]").ShouldBe("stairs");

    [Fact]
    public void A_room_that_is_not_entered_by_name_is_not() =>
        PlaceAfter(Little with { Places = [.. Little.Places.Select(p => p with { IsEnteredByName = false })] }, "[act go:room]", "[thank_affirm to:wang]").ShouldBe("room");
}
