using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Evidence;

public sealed class KeyActionTrackerTests
{
    private static readonly KeyActionTracker Tracker = new(Tiny with
    {
        KeyActions =
        [
            Action("k1", "did(separate_parties) within 2 turns and flag(shut)", partly: "did(separate_parties) or flag(shut)"),
            Action("k2", "count(reflect_emotion) >= 2"),
        ],
    });

    private static KeyAction Action(string id, string done, string? partly = null) => new()
    {
        Id = id,
        Title = id,
        Dimension = "C1",
        Points = 50,
        Done = Cond(done),
        Partly = partly is null ? null : Cond(partly),
        Advice = "",
    };

    private static ImmutableArray<KeyActionChange> Play(Scene before, Scene after) => Tracker.Changes(before, new SceneScope(after, before));

    [Fact]
    public void A_deed_in_time_is_done_with_the_span_of_its_clause()
    {
        var before = Start with { Flags = ["shut"] };
        var after = before.Turn(Said("reflect_emotion"), Did("separate_parties"));

        Play(before, after).ShouldBe([new("k1", KeyActionStatus.Done, 1, new TextSpan(10, 8))]);
    }

    [Fact]
    public void The_same_deed_after_the_deadline_is_late()
    {
        var before = (Start with { Flags = ["shut"] }).Turn().Turn();

        Play(before, before.Turn(Did("separate_parties"))).ShouldBe([new("k1", KeyActionStatus.Late, 3, new TextSpan(0, 8))]);
    }

    [Fact]
    public void Half_of_it_is_partly_and_a_state_of_the_story_completes_it_without_a_span()
    {
        var first = Start.Turn(Did("separate_parties"));
        Play(Start, first).Single().Status.ShouldBe(KeyActionStatus.Partly);

        var kept = first with { KeyActions = first.KeyActions.Add("k1", KeyActionStatus.Partly) };
        Play(kept, kept.Turn() with { Flags = ["shut"] }).ShouldBe([new("k1", KeyActionStatus.Done, 2, null)]);
    }

    [Fact]
    public void A_status_never_falls_and_never_repeats()
    {
        var before = Start with { KeyActions = Start.KeyActions.Add("k1", KeyActionStatus.Done), Flags = ["shut"] };

        Play(before, before.Turn(Did("separate_parties"))).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_last_contributing_clause_of_the_turn_is_quoted()
    {
        var before = Start.Turn(Said("reflect_emotion"));

        Play(before, before.Turn(Said("reflect_emotion"), Said("reflect_emotion"), Said("open_question")))
            .ShouldBe([new("k2", KeyActionStatus.Done, 2, new TextSpan(10, 8))]);
    }

    [Fact]
    public void A_flag_is_quoted_by_the_words_that_raised_it()
    {
        var shut = new Interaction("shut_valve", Cond("did(safety_action, this_turn)"), true, null, [new FlagEffect("shut")], null);
        var before = (Start with { Scenario = Tiny with { Interactions = [shut] } }).Turn(Did("separate_parties"));
        var after = before.Turn(Said("reflect_emotion"), Did("safety_action")) with
        {
            Flags = ["shut"],
            Happened = ImmutableSortedDictionary<string, Moment>.Empty.Add("shut_valve", new(2, 2)),
        };

        Play(before, after).ShouldBe([new("k1", KeyActionStatus.Done, 2, new TextSpan(10, 8))]);
    }

    [Theory]
    [InlineData(ClauseMode.Void)]
    [InlineData(ClauseMode.Intended)]
    public void Refusing_or_planning_a_deed_earns_nothing(ClauseMode mode) =>
        Play(Start, Start.Turn(Entry(mode, "separate_parties", "wang"))).ShouldBeEmpty();
}
