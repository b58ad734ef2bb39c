using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Residents.SomeResident;

namespace Simulator.Core.Tests.Residents;

/// <summary>Where long good sessions come to rest, and how far waiting goes.</summary>
public sealed class SaturationTests
{
    private static readonly Act[][] Standard =
    [
        [Act.IdentifySelf], [Act.ReflectEmotion], [Act.OpenQuestion], [Act.SummarizeConfirm], [Act.VerifyFact, Act.Apologize],
        [Act.ElicitOpinion], [Act.ExplainPolicy, Act.StateBoundary], [Act.ReferResource, Act.CommitSpecific], [Act.RecordWritten], [Act.BuildConsensus, Act.ScheduleFollowup],
    ];

    private static ImmutableSortedDictionary<MoodKey, double> Delta(MoodKey key, double change) =>
        ImmutableSortedDictionary<MoodKey, double>.Empty.Add(key, change);

    private static ResidentState After(ResidentState state, int times)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var acts in Standard)
            {
                state = Model.Take(Of(), state, Turn(acts));
            }
        }

        return state;
    }

    [Fact]
    public void Good_session_that_goes_on_and_on_reaches_neither_full_trust_nor_no_anger()
    {
        var state = After(Feeling(CheckMood), 5);
        state.Mood.Trust.ShouldBeInRange(70, 88);
        state.Mood.Anger.ShouldBeInRange(16, 40);
    }

    [Fact]
    public void Ten_turns_by_the_book_end_near_where_the_domain_paper_has_them()
    {
        var state = After(Feeling(CheckMood), 1);
        state.Mood.Trust.ShouldBeInRange(60, 76);
        state.Mood.Anger.ShouldBeInRange(30, 45);
    }

    [Fact]
    public void Change_for_the_better_shrinks_with_the_room_that_is_left_and_one_for_the_worse_does_not()
    {
        var trusting = Feeling(default(Mood).With(MoodKey.Trust, 80).With(MoodKey.Anger, 20));
        Model.Apply(trusting, Delta(MoodKey.Trust, 10)).Mood.Trust.ShouldBeInRange(80.5, 85);
        Model.Apply(trusting, Delta(MoodKey.Trust, -10)).Mood.Trust.ShouldBe(70);
        Model.Apply(trusting, Delta(MoodKey.Anger, -10)).Mood.Anger.ShouldBeInRange(16, 19.5);
        Model.Apply(trusting, Delta(MoodKey.Anger, 10)).Mood.Anger.ShouldBe(30);
    }

    [Fact]
    public void Change_is_whole_where_there_is_room()
    {
        var angry = Feeling(CheckMood);
        Model.Apply(angry, Delta(MoodKey.Trust, 5)).Mood.Trust.ShouldBe(angry.Mood.Trust + 5);
        Model.Apply(angry, Delta(MoodKey.Anger, -5)).Mood.Anger.ShouldBe(angry.Mood.Anger - 5);
    }

    [Fact]
    public void Data_without_the_numbers_play_as_before()
    {
        var rules = MoodRulesFile.Rules with
        {
            Numbers = MoodRulesFile.Rules.Numbers.RemoveRange(MoodRulesFile.Rules.Numbers.Keys.Where(k => k.StartsWith("soft.", StringComparison.Ordinal) || k.StartsWith("waiting.absent", StringComparison.Ordinal))),
        };
        MoodNumbers.Missing(rules).ShouldBeEmpty();
        var old = new MoodModel(rules);
        var trusting = Feeling(default(Mood).With(MoodKey.Trust, 80));
        old.Apply(trusting, Delta(MoodKey.Trust, 10)).Mood.Trust.ShouldBe(90);
        old.Take(Of(), Feeling(CheckMood), new HeardTurn { MinutesWaited = 50, Absent = true }).Mood.Anger.ShouldBe(100);
    }

    [Fact]
    public void Waiting_out_of_sight_wears_only_so_far()
    {
        var state = Calm;
        for (var i = 0; i < 60; i++)
        {
            state = Model.Take(Of(), state, new HeardTurn { MinutesWaited = 5, Absent = true });
        }

        state.Mood.Anger.ShouldBe(58, 0.001);
        state.Mood.Anxiety.ShouldBe(65, 0.001);
    }

    [Fact]
    public void Waiting_before_somebody_who_does_not_listen_has_no_such_end()
    {
        var state = Calm;
        for (var i = 0; i < 60; i++)
        {
            state = Model.Take(Of(), state, new HeardTurn { MinutesWaited = 5 });
        }

        state.Mood.Anger.ShouldBe(100);
    }

    [Fact]
    public void Who_is_angrier_than_that_already_neither_calms_down_nor_gets_angrier_out_of_sight() =>
        Model.Take(Of(), Feeling(CheckMood), new HeardTurn { MinutesWaited = 5, Absent = true }).Mood.Anger.ShouldBe(75);
}
