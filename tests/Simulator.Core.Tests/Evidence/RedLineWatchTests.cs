using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Evidence;

public sealed class RedLineWatchTests
{
    private static readonly Scenario Case = Tiny with
    {
        RedLines = [new("R13", Cond("missed(did(reflect_emotion, to:wang) within 2 turns since(stage))"), "只听一方", null)],
        Shared = Tiny.Shared with
        {
            RedLines =
            [
                new("R01", "忽视生命安全", true, null, false, [new(Cond("indicator(safety_unanswered_turns) >= 3"), null, null)], ""),
                new("R02", "泄露隐私", false, 59, false,
                    [new(Cond("did(leak_privacy, this_turn)"), null, null), new(Cond("did(leak_privacy, topic:rent, this_turn)"), true, null)], ""),
                new("R05", "激化", false, 59, false, [new(Cond("did(threaten, this_turn)"), null, null)], ""),
                new("R13", "偏袒", false, 69, false, [], ""),
                new("R15", "操纵系统", false, null, true, [new(Cond("did(meta_manipulation, this_turn)"), null, null)], ""),
            ],
        },
    };

    private static readonly RedLineWatch Watch = new(Case);
    private static readonly Scene Calm = (Start with { Scenario = Case }).Turn(Said("reflect_emotion"));

    private static ImmutableArray<RedLineSuspicion> Play(Scene before, Scene after) => Watch.Suspect(before, new SceneScope(after, before));

    [Fact]
    public void Words_are_suspected_with_their_span_and_the_consequence_of_their_form() =>
        Play(Calm, Calm.Turn(Said("courtesy_encourage"), Said("leak_privacy"), Said("threaten"))).ShouldBe(
        [
            new("R02", 2, new TextSpan(10, 8), null, null, false, 59, "R02/0"),
            new("R05", 2, new TextSpan(20, 8), null, null, false, 59, "R05/0"),
        ]);

    [Fact]
    public void The_hardest_form_wins_for_one_span() =>
        Play(Calm, Calm.Turn(Said("leak_privacy", topics: "rent"))).ShouldBe([new("R02", 2, new TextSpan(0, 8), null, null, true, null, "R02/1")]);

    [Theory]
    [InlineData(699, 0)]
    [InlineData(700, 1)]
    public void A_reading_that_is_not_sure_suspects_nothing(int confidence, int count) =>
        Play(Calm, Calm.Turn(Entry(ClauseMode.Said, "threaten", "wang", null, confidence))).Length.ShouldBe(count);

    [Fact]
    public void What_is_quoted_or_denied_is_no_red_line() =>
        Play(Calm, Calm.Turn(Entry(ClauseMode.Void, "threaten", "wang"))).ShouldBeEmpty();

    [Fact]
    public void Manipulation_has_neither_veto_nor_cap() =>
        Play(Calm, Calm.Turn(Said("meta_manipulation"))).ShouldBe([new("R15", 2, new TextSpan(0, 8), null, null, false, null, "R15/0")]);

    [Fact]
    public void Silence_after_a_safety_inject_is_suspected_once_as_an_absence()
    {
        var two = Calm.Fire("fire").Turn().Turn();
        Play(Calm, two).ShouldBeEmpty();
        var three = two.Turn();

        Play(two, three).ShouldBe([new("R01", 4, null, 2, 4, true, null, "R01/0")]);
        Play(three, three.Turn()).ShouldBeEmpty();
    }

    [Fact]
    public void An_unsure_safety_act_still_shows_that_safety_was_not_ignored()
    {
        var two = Calm.Fire("fire").Turn().Turn();

        Play(two, two.Turn(Entry(ClauseMode.Done, "safety_action", "wang", null, 300))).ShouldBeEmpty();
    }

    [Fact]
    public void A_deadline_of_the_case_that_was_missed_is_an_absence_since_the_stage()
    {
        var scene = (Start with { Scenario = Case }).Turn(Said("explain_policy"));

        Play(scene, scene.Turn()).ShouldBe([new("R13", 2, null, 1, 2, false, 69, "case/0")]);
    }
}
