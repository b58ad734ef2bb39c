using Simulator.Core.Scenarios;
using Simulator.Core.Tests.Sessions;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Evidence;

/// <summary>Words that list everything at once do not earn everything at once.</summary>
public sealed class KeyActionCreditTests
{
    private const string Hidden = "家里老伴得了病一直瞒着邻居没有说";

    private static readonly string[] Matters = ["a", "b", "c", "d", "e", "f"];

    private static readonly Scenario Case = Little with
    {
        Interactions = [.. Matters.Select(m => Deed("did_" + m, $"did(topic:{m}, mode:any, this_turn)", null, true, new FlagEffect(m)))],
        KeyActions = [.. Matters.Select((m, i) => Action($"k{i + 1}", $"flag({m})"))],
        Facts = [new() { Id = "f1", Resident = "sang", Text = Hidden, Trust = 90, Clue = "…" }],
    };

    private static string Earned(Play play) => string.Join(' ', play.Scene.KeyActions.Keys);

    [Fact]
    public void Clause_supports_at_most_two_key_actions()
    {
        var play = Play.Of(Case, "[other topic:a,b,c,d]");
        play.Scene.Flags.ShouldBe(["a", "b", "c", "d"]);
        Earned(play).ShouldBe("k1 k2");
        Earned(play.Take("[other]")).ShouldBe("k1 k2");
    }

    [Fact]
    public void Turn_supports_at_most_three_key_actions() =>
        Earned(Play.Of(Case, "[other topic:a] [other topic:b] [other topic:c] [other topic:d]", "[other]")).ShouldBe("k1 k2 k3");

    [Fact]
    public void Clauses_of_a_turn_that_touches_on_everything_earn_nothing_after_the_first_four() =>
        Earned(Play.Of(Case, "[other topic:x] [other topic:x] [other topic:x] [other topic:x] [other topic:a] [other topic:b]")).ShouldBe("");

    [Fact]
    public void Clause_that_names_more_than_ten_matters_is_a_list_and_earns_nothing() =>
        Earned(Play.Of(Case, "[other topic:a,b,c,d,e,f,g,h,i,j,k]")).ShouldBe("");

    [Fact]
    public void What_was_stuffed_counts_as_soon_as_it_is_said_for_itself()
    {
        var play = Play.Of(Case, "[other topic:a,b,c,d]", "[other topic:c]");
        Earned(play).ShouldBe("k1 k2 k3");
        Earned(play.Take("[other topic:d]")).ShouldBe("k1 k2 k3 k4");
    }

    [Fact]
    public void Deeds_said_one_by_one_earn_all() =>
        Earned(Play.Of(Case, [.. Matters.Select(m => $"[other topic:{m}]")])).ShouldBe("k1 k2 k3 k4 k5 k6");

    [Fact]
    public void Copied_clause_earns_nothing_even_though_the_world_goes_on()
    {
        var play = Play.Of(Case, $"[other topic:a {Hidden}]");
        play.Scene.Flags.ShouldBe(["a"]);
        Earned(play).ShouldBe("");
        play.Scene.Acts[0].Copied.ShouldBeTrue();
        Earned(play.Take("[other topic:a]")).ShouldBe("k1");
    }

    [Fact]
    public void Copied_line_of_a_resident_earns_nothing_whoever_worded_it()
    {
        var scenario = Case with { Lines = [.. Case.Lines, Lines("wang", "topic:z", "我这一屋子的布料都泡在水里头了")] };
        Earned(Play.Of(scenario, "[other topic:a 我这一屋子的布料都泡在水里头了]")).ShouldBe("");
    }

    [Fact]
    public void Flag_that_rests_on_flags_counts_only_with_them()
    {
        var scenario = Case with
        {
            Interactions = [.. Case.Interactions, Deed("both", "flag(a) and flag(b)", null, true, new FlagEffect("both"))],
            KeyActions = [Action("k", "flag(both)")],
        };
        Earned(Play.Of(scenario, "[other topic:a]", "[other topic:b]")).ShouldBe("k");
        Earned(Play.Of(scenario, $"[other topic:a {Hidden}]", "[other topic:b]")).ShouldBe("");
    }

    [Fact]
    public void Flag_of_the_story_and_of_a_call_needs_no_words()
    {
        var scenario = Case with
        {
            Interactions = [Deed("phoned", "called(police) or did(topic:a, this_turn)", null, true, new FlagEffect("a"))],
            Injects = [Event("e1", "turn >= 1", null, false, new FlagEffect("b"))],
        };
        Earned(Play.Of(scenario, $"/call police [other {Hidden}]", "[other]")).ShouldBe("k1 k2");
    }

    [Fact]
    public void Harm_in_a_copied_clause_stays_in_the_evidence()
    {
        var scenario = Case with { KeyActions = [Action("k1", "not did(threaten)")] };
        Earned(Play.Of(scenario, $"[threaten to:wang {Hidden}]")).ShouldBe("");
    }
}
