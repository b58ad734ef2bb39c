using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Evidence;

public sealed class SceneScopeTests
{
    [Theory]
    [InlineData("trust(wang) == 30 and anger(wang) == 78 and shame(wang) == 40", true)]
    [InlineData("trust(nobody) >= 0", false)]
    [InlineData("here(wang)", true)]
    [InlineData("here(sang)", false)]
    [InlineData("here(ping)", false)]
    [InlineData("at(me, stairs) and at(sang, room)", true)]
    [InlineData("together(wang, sang)", false)]
    [InlineData("together(ping, ping)", false)]
    [InlineData("bystanders == 2", true)]
    [InlineData("in_stage(s0) and been(s0) and not been(s1)", true)]
    [InlineData("known(f1) or flag(x) or called(police) or fired(fire)", false)]
    [InlineData("turns_since(fire) >= 0", false)]
    [InlineData("turn == 0 and minute == 0 and stage_turns == 0", true)]
    [InlineData("kept_promises == 0 and broken_promises == 0", true)]
    [InlineData("crowd_heat == 0 and joined == 0", true)]
    public void A_scene_answers_what_it_is(string condition, bool expected) => Start.Holds(condition).ShouldBe(expected);

    [Theory]
    [InlineData(ClauseMode.Said, "did(safety_action)", true)]
    [InlineData(ClauseMode.Done, "did(safety_action)", true)]
    [InlineData(ClauseMode.Intended, "did(safety_action)", false)]
    [InlineData(ClauseMode.Void, "did(safety_action)", false)]
    [InlineData(ClauseMode.Said, "did(safety_action, mode:done)", false)]
    [InlineData(ClauseMode.Done, "did(safety_action, mode:done)", true)]
    [InlineData(ClauseMode.Done, "did(safety_action, mode:said)", false)]
    [InlineData(ClauseMode.Intended, "did(safety_action, mode:intended)", true)]
    [InlineData(ClauseMode.Intended, "did(safety_action, mode:any)", true)]
    [InlineData(ClauseMode.Void, "did(safety_action, mode:any)", false)]
    [InlineData(ClauseMode.Void, "did(topic:valve, mode:any)", false)]
    public void A_mode_decides_whether_an_act_counts(ClauseMode mode, string condition, bool expected) =>
        Start.Turn(Entry(mode, "safety_action", "wang", "valve")).Holds(condition).ShouldBe(expected);

    [Theory]
    [InlineData("did(reflect_emotion|apologize, to:wang, topic:rent|valve)", true)]
    [InlineData("did(reflect_emotion, topic:rent)", false)]
    [InlineData("did(reflect_emotion, to:sang)", false)]
    [InlineData("did(reflect_emotion, heard_by:wang)", true)]
    [InlineData("did(open_question, topic:valve)", false)]
    [InlineData("did(reflect_emotion, at:stairs, stage:s0)", true)]
    [InlineData("did(reflect_emotion, stage:s1)", false)]
    [InlineData("did(reflect_emotion, question)", false)]
    [InlineData("did(reflect_emotion, commitment)", false)]
    [InlineData("did(reflect_emotion, this_turn)", false)]
    [InlineData("did(open_question, this_turn)", true)]
    [InlineData("did(reflect_emotion, private:wang)", false)]
    [InlineData("count(reflect_emotion|open_question) == 2", true)]
    public void Everything_in_a_pattern_is_asked_of_the_same_clause(string condition, bool expected) =>
        Start.Turn(Said("reflect_emotion", topics: "valve")).Turn(Said("open_question")).Holds(condition).ShouldBe(expected);

    [Fact]
    public void Words_to_everybody_are_to_whoever_hears_them()
    {
        var scene = Start.Turn(Said("safety_action", "*"));

        scene.Holds("did(safety_action, to:wang)").ShouldBeTrue();
        scene.Holds("did(safety_action, to:sang)").ShouldBeFalse();
    }

    [Fact]
    public void Words_to_somebody_who_cannot_hear_them_are_to_nobody()
    {
        var scene = Start.Turn(Said("reflect_emotion", "sang") with { HeardBy = ["wang"] });

        scene.Holds("did(reflect_emotion, to:sang)").ShouldBeFalse();
        scene.Holds("did(reflect_emotion, to:wang)").ShouldBeFalse();
    }

    [Fact]
    public void Words_without_a_name_are_to_the_only_one_who_hears_them()
    {
        var words = Said("reflect_emotion");
        var unnamed = words with { Clause = words.Clause with { Addressees = [] } };

        Start.Turn(unnamed with { HeardBy = ["wang"] }).Holds("did(reflect_emotion, to:wang)").ShouldBeTrue();
        Start.Turn(unnamed with { HeardBy = ["sang", "wang"] }).Holds("did(reflect_emotion, to:wang)").ShouldBeFalse();
    }

    [Fact]
    public void A_clause_was_private_when_only_one_resident_heard_it_even_with_a_contact_on_the_phone()
    {
        var alone = Said("protect_privacy", "sang") with { Bystanders = 0, HeardBy = ["police", "sang"] };

        Start.Turn(alone).Holds("did(protect_privacy, private:sang)").ShouldBeTrue();
        Start.Turn(alone with { Bystanders = 1 }).Holds("did(protect_privacy, private:sang)").ShouldBeFalse();
        Start.Turn(alone with { HeardBy = ["sang", "wang"] }).Holds("did(protect_privacy, private:sang)").ShouldBeFalse();
    }

    [Fact]
    public void Naming_a_contact_is_not_phoning_it()
    {
        var words = Said("refer_resource", "police") with { HeardBy = ["wang"] };

        Start.Turn(words).Holds("did(refer_resource, to:police)").ShouldBeFalse();
        Start.Turn(words with { HeardBy = ["police", "wang"] }).Holds("did(refer_resource, to:police) and did(refer_resource, heard_by:police)").ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Within_three_turns_of_the_stage_means_its_first_three_turns(int saidInTurn, bool expected)
    {
        var scene = Start.Turn().Enter("s1");
        for (var turn = 1; turn <= 5; turn++)
        {
            scene = turn == saidInTurn ? scene.Turn(Said("separate_parties")) : scene.Turn();
        }

        scene.Holds("did(separate_parties) within 3 turns").ShouldBe(expected);
        scene.Holds("missed(did(separate_parties) within 3 turns)").ShouldBe(!expected);
    }

    [Theory]
    [InlineData("did(safety_action) within 2 turns since(fire)", true)]
    [InlineData("did(safety_action) within 1 turns since(fire)", false)]
    [InlineData("did(safety_action) within 3 turns since(start)", true)]
    [InlineData("did(safety_action) within 2 turns since(start)", false)]
    [InlineData("did(safety_action) within 9 turns since(rumour)", false)]
    [InlineData("missed(did(safety_action) within 9 turns since(rumour))", false)]
    [InlineData("missed(did(apologize) within 2 turns since(fire))", true)]
    [InlineData("fired(fire) within 1 turns since(start)", true)]
    public void A_window_opens_with_its_event(string condition, bool expected) =>
        Start.Turn(Said("apologize")).Fire("fire").Turn().Turn(Did("safety_action")).Holds(condition).ShouldBe(expected);

    [Fact]
    public void A_deed_in_the_turn_that_opened_the_window_is_not_inside_it() =>
        Start.Turn(Did("safety_action")).Fire("fire").Turn().Holds("did(safety_action) within 5 turns since(fire)").ShouldBeFalse();

    [Fact]
    public void Minutes_are_those_of_the_scenario_clock()
    {
        var scene = (Start.Turn() with { Minute = 9 }).Turn(Said("apologize"));

        scene.Holds("did(apologize) within 10 minutes").ShouldBeTrue();
        scene.Holds("did(apologize) within 9 minutes").ShouldBeFalse();
    }

    [Fact]
    public void For_two_turns_counts_the_present_turn_on_top_of_the_turn_before()
    {
        var first = Start.Turn();
        var parts = Cond("anger(wang) >= 70 for 2 turns").Held;
        first.Holds("anger(wang) >= 70 for 2 turns", Start).ShouldBeFalse();
        first = first with { Held = HeldCounts.Advance(new SceneScope(first, Start), parts) };

        first.Turn().Holds("anger(wang) >= 70 for 2 turns", first).ShouldBeTrue();
    }

    [Fact]
    public void Crowd_heat_is_six_tenths_of_the_mean_and_four_of_the_highest()
    {
        var scene = Start with { Crowd = [.. new[] { 40.0, 60, 80 }.Select(a => new CrowdMember(default(Mood) with { Anger = a }, 1, 0, a > 70))] };

        scene.Holds("crowd_heat > 67.99 and crowd_heat < 68.01 and joined == 1").ShouldBeTrue();
    }

    [Fact]
    public void A_safety_inject_stands_unanswered_until_somebody_acts_or_phones()
    {
        var scene = Start.Turn().Fire("fire").Turn().Turn(Entry(ClauseMode.Intended, "safety_action", "wang"));
        scene.Holds("indicator(safety_unanswered_turns) == 2").ShouldBeTrue();

        scene.Turn(Did("safety_action")).Holds("indicator(safety_unanswered_turns) == 0").ShouldBeTrue();
        (scene with { Called = scene.Called.Add("police", new(3, 3)) }).Holds("indicator(safety_unanswered_turns) == 0").ShouldBeTrue();
    }

    [Fact]
    public void A_deed_that_the_case_names_answers_a_safety_inject()
    {
        var scene = Start.Turn().Fire("fire").Turn();
        var named = scene with
        {
            Scenario = scene.Scenario with { Injects = [.. scene.Scenario.Injects.Select(i => i with { AnsweredBy = ["valve"] })] },
            Happened = scene.Happened.Add("valve", new(2, 2)),
        };
        scene.Holds("indicator(safety_unanswered_turns) == 1").ShouldBeTrue();
        named.Holds("indicator(safety_unanswered_turns) == 0").ShouldBeTrue();
    }
}
