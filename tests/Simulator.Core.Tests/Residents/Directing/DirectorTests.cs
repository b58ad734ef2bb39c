using Simulator.Core.Residents.Directing;
using Simulator.Core.Scenarios;
using Simulator.Core.Tests.Evidence;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Residents.Directing;

public sealed class DirectorTests
{
    [Fact]
    public void Who_leaves_because_of_a_deed_answers_it_on_the_way_out()
    {
        var scenario = Tiny with { Interactions = [new("sent_home", Cond("turn >= 1"), true, "她下楼了。", [], "wang")] };
        var before = Start with { Scenario = scenario };
        var after = before.Turn(Said("request_cooperation"));
        after = after with { Residents = after.Residents.SetItem("wang", At("wang", "room")) };

        var said = new Director(scenario).Direct(new Happenings { Before = before, After = after, Seed = 7, Interactions = ["sent_home"] });

        said.ShouldContain(d => d.Speaker == "wang" && d.Cues.Contains("did:sent_home"));
    }

    [Fact]
    public void Walking_away_is_nothing_to_answer()
    {
        var walk = Did("safety_action");
        var after = Start.Turn(walk with { Clause = walk.Clause with { IsAction = true, Place = "room" } });

        new Director(Tiny).Direct(new Happenings { Before = Start, After = after, Seed = 7 }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("summarize_confirm", "react:summarize_confirm")]
    [InlineData("build_consensus", "react:build_consensus")]
    [InlineData("open_question", "topic:valve")]
    public void Who_is_asked_to_agree_answers_that_and_who_is_asked_about_a_matter_speaks_of_it(string act, string firstCue)
    {
        var scenario = Tiny with { Lines = [new LineBank("wang", null, "topic:valve", null, [], [new("l/1/1", "阀在井里。", null, null)])] };
        var before = Start with { Scenario = scenario };
        var after = before.Turn(Said(act, topics: "valve"));

        var said = new Director(scenario).Direct(new Happenings { Before = before, After = after, Seed = 7 });

        said.First(d => d.Speaker == "wang").Cues[0].ShouldBe(firstCue);
    }
}
