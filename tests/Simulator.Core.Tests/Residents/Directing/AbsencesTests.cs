using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Tests.Sessions;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Residents.Directing;

public sealed class AbsencesTests
{
    private static readonly string[] Kinds = ["absent", "absent_apart", "absent_gone", "absent_unseen"];

    private static readonly Scenario Case = Little with
    {
        Places = [.. Little.Places.Select(p => p with { IsEnteredByName = false })],
        Shared = Little.Shared with
        {
            Lines =
            [
                Lines("scene", "absent", "{name}不在这儿，在{place}。", "没有人应声，{name}在{place}。"),
                Lines("scene", "absent_apart", "{place}那边没有回话。", "没有听见{name}回话。"),
                Lines("scene", "absent_gone", "{name}已经走了。", "没有{name}的影子。"),
                Lines("scene", "absent_unseen", "这里没有{name}。", "没有人答应。"),
            ],
        },
    };

    private static string Said(Play play)
    {
        var line = play.Last.OfType<ResidentSpoke>().Single(s => s.Line.Speaker == LineIndex.SceneSpeaker).Line;
        return LineRenderer.Render(play.Scene.Scenario, line, "");
    }

    [Fact]
    public void Somebody_elsewhere_is_looked_for_in_vain_and_their_place_is_named()
    {
        var play = Play.Of(Case, "[thank_affirm to:wang]", "[act go:room]", "[thank_affirm to:wang]");
        play.Speakers.ShouldBe("scene:absent");
        Said(play).ShouldContain("wang");
        Said(play).ShouldContain("楼道");
    }

    [Fact]
    public void Somebody_who_has_left_is_gone() =>
        Said(Play.Of(Case with { Interactions = [Deed("off", "did(separate_parties)", null, true, new MoveEffect("wang", null))] }, "[separate_parties to:wang]", "[thank_affirm to:wang]"))
            .ShouldBeOneOf("wang已经走了。", "没有wang的影子。");

    [Fact]
    public void Somebody_never_met_is_not_given_away()
    {
        var play = Play.Of(Case.Change("sang", r => r with { Place = "room" }), "[thank_affirm to:sang]");
        Said(play).ShouldBeOneOf("这里没有sang。", "没有人答应。");
        Said(play).ShouldNotContain("里屋");
    }

    [Fact]
    public void Somebody_within_earshot_who_cannot_be_heard_does_not_answer() =>
        Said(Play.Of(Case, "[thank_affirm]", "[thank_affirm to:ping]")).ShouldBeOneOf("门口那边没有回话。", "没有听见ping回话。");

    [Theory]
    [InlineData("[thank_affirm to:wang] [act go:room]")] // said before walking away
    [InlineData("[thank_affirm to:wang] [thank_affirm to:ping]")] // somebody who was named is here
    [InlineData("[thank_affirm]")]
    [InlineData("/call police [thank_affirm to:ping]")] // words into the telephone
    [InlineData("[thank_affirm to:ping mode:void]")]
    public void Nothing_is_said_of_it_when_somebody_heard_or_nobody_was_named(string turn) =>
        Play.Of(Case, turn).Speakers.ShouldNotContain("scene");

    [Fact]
    public void Line_never_comes_twice_in_a_row_however_often_it_is_tried()
    {
        var play = Play.Of(Case, "[act go:room]");
        var last = "";
        for (var i = 0; i < 6; i++)
        {
            play.Take("[thank_affirm to:wang]");
            Said(play).ShouldNotBe(last);
            last = Said(play);
        }
    }

    [Fact]
    public void Nobody_feels_anything_because_of_it()
    {
        var play = Play.Of(Case, "[act go:room]", "[blame_lecture to:wang]");
        play.Last.OfType<ResidentChanged>().ShouldAllBe(c => c.Cause != "heard" && c.Cause != "overheard");
        play.Scene.LastSpeaker.ShouldNotBe("scene");
    }

    [Fact]
    public void Bank_of_the_product_has_lines_for_every_kind() =>
        Kinds.ShouldAllBe(cue => Voice.SharedLines.All.Single(b => b.Speaker == "scene" && b.Cue == cue).Lines.Length >= 5);
}
