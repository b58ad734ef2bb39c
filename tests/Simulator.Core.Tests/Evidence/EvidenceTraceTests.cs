using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Evidence;

public sealed class EvidenceTraceTests
{
    [Fact]
    public void A_flag_that_asks_for_itself_is_traced_once()
    {
        // Going up again asks for having been up, and raises that flag anew: it once went round without end.
        var scene = Happened(new Interaction("up_again", Cond("flag(went_up) and did(separate_parties, this_turn)"), false, null, [new FlagEffect("went_up")], null));

        Traced(scene, "flag(went_up)").ShouldBe(1);
    }

    [Fact]
    public void Two_flags_that_ask_for_each_other_are_traced_once_each()
    {
        var scene = Happened(
            new Interaction("up", Cond("flag(down) and did(separate_parties, this_turn)"), false, null, [new FlagEffect("up")], null),
            new Interaction("down", Cond("flag(up) and did(separate_parties, this_turn)"), false, null, [new FlagEffect("down")], null));

        Traced(scene, "flag(up) and flag(down)").ShouldBe(1);
    }

    private static Scene Happened(params Interaction[] interactions)
    {
        var scene = (Start with { Scenario = Tiny with { Interactions = [.. interactions] } }).Turn(Did("separate_parties"));
        return interactions.Aggregate(scene, (s, i) => s with
        {
            Flags = s.Flags.Union(i.Effects.OfType<FlagEffect>().Select(e => e.Flag)),
            Happened = s.Happened.Add(i.Id, new Moment(s.Turn, s.Minute)),
        });
    }

    private static int Traced(Scene scene, string condition) => EvidenceTrace.Contributing(Cond(condition), new SceneScope(scene)).Count;
}
