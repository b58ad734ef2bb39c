using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Residents.SomeResident;

namespace Simulator.Core.Tests.Residents;

public sealed class MoodCircumstancesTests
{
    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(0, 5, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 12, 3)]
    [InlineData(5, 4, 0)]
    public void Waiting_counts_in_whole_blocks_of_five_minutes(int before, int minutes, int blocks)
    {
        var after = Model.Take(Of(), Calm, new HeardTurn { WaitedBefore = before, MinutesWaited = minutes });

        after.Mood.Anger.ShouldBe(35 + (3 * blocks), 1e-9);
        after.Mood.Anxiety.ShouldBe(35 + (4 * blocks), 1e-9);
    }

    [Fact]
    public void Waiting_stops_the_drift_towards_calm()
    {
        var angry = Feeling(CheckMood);

        Model.Take(Of(), angry, new HeardTurn { MinutesWaited = 1 }).Mood.Anger.ShouldBe(75);
        Model.Take(Of(), angry, new HeardTurn()).Mood.Anger.ShouldBeLessThan(75);
    }

    [Theory]
    [InlineData(2, 50, 35)]
    [InlineData(3, 49, 37.94)]
    [InlineData(4, 49, 37.94)]
    public void Idle_talk_costs_from_the_third_turn_in_a_row(int turns, double trust, double anxiety)
    {
        var after = Model.Take(Of(), Calm, Turn(Act.Other) with { OffTopicTurns = turns });

        after.Mood.Trust.ShouldBe(trust, 1e-9);
        after.Mood.Anxiety.ShouldBe(anxiety, 1e-9);
    }

    [Fact]
    public void Tibetan_support_helps_once_and_lasts()
    {
        var speaker = Of(prefersTibetan: true);

        var first = Model.Take(speaker, Calm, Turn(Act.Other) with { TibetanSupport = true });
        first.Mood.Trust.ShouldBe(55, 1e-9);
        first.Mood.Anxiety.ShouldBe(30 + (5 * 0.02), 1e-9);

        var state = Turns(speaker, first, 6, Turn(Act.Other) with { TibetanSupport = true });
        state.Mood.Trust.ShouldBe(55, 1e-9);
        Turns(speaker, first, 6, Turn(Act.Other)).Mood.Trust.ShouldBe(55, 1e-9);
    }

    [Fact]
    public void Every_third_turn_without_Tibetan_costs()
    {
        var speaker = Of(prefersTibetan: true);

        Turns(speaker, Calm, 2, Turn(Act.Other)).Mood.Trust.ShouldBe(50);
        Turns(speaker, Calm, 3, Turn(Act.Other)).Mood.Trust.ShouldBe(47);
        Turns(speaker, Calm, 6, Turn(Act.Other)).Mood.Trust.ShouldBe(44);
        Turns(Of(), Calm, 6, Turn(Act.Other)).Mood.Trust.ShouldBe(50);
        Turns(speaker, Calm, 6, new HeardTurn()).Mood.Trust.ShouldBe(50);
    }

    [Fact]
    public void Comfort_relieves_fatigue_every_fourth_turn()
    {
        var comfort = new HeardTurn { Comfort = true };

        Turns(Of(), Calm, 3, comfort).Mood.Fatigue.ShouldBe(40);
        Turns(Of(), Calm, 4, comfort).Mood.Fatigue.ShouldBe(38);
        Turns(Of(), Calm, 8, comfort).Mood.Fatigue.ShouldBe(38);
        Turns(Of(), Calm, 8, new HeardTurn()).Mood.Fatigue.ShouldBe(42);
    }

    [Fact]
    public void A_heavy_loss_of_trust_leaves_a_scar_that_lowers_the_ceiling()
    {
        var resident = Of("fiery");
        var once = Model.Take(resident, Calm, Turn(Act.Threaten));
        var twice = Model.Take(resident, once, Turn(Act.Threaten));

        once.Scars.ShouldBe(1);
        twice.Scars.ShouldBe(2);
        Trusting(once).ShouldBe(95);
        Trusting(twice).ShouldBe(85);
        Model.Take(resident, Calm, Turn(Act.Shirk)).Scars.ShouldBe(0);

        static double Trusting(ResidentState state) => Model.Apply(state, Delta(MoodKey.Trust, 100)).Mood.Trust;
    }

    [Fact]
    public void A_heavy_loss_scars_even_where_little_trust_was_left()
    {
        var wary = Feeling(CheckMood.With(MoodKey.Trust, 8));

        Model.Apply(wary, Delta(MoodKey.Trust, -20)).Scars.ShouldBe(1);
        Model.Take(Of("fiery"), wary, Turn(Act.Threaten)).Scars.ShouldBe(1);
    }

    [Fact]
    public void Effects_of_the_story_add_to_moods_within_bounds()
    {
        var after = Model.Apply(Calm, Delta(MoodKey.Anger, 80).Add(MoodKey.Hopelessness, 5).Add(MoodKey.Shame, -90));

        after.Mood.ShouldBe(Calm.Mood with { Anger = 100, Hopelessness = 5, Shame = 0 });
    }

    [Fact]
    public void An_interval_halves_anger_above_its_baseline_and_keeps_most_trust()
    {
        var after = Model.Interval(Feeling(CheckMood) with { Withdrawn = true });

        after.Mood.Anger.ShouldBe(55);
        after.Mood.Trust.ShouldBe(28.5);
        after.Mood.Anxiety.ShouldBe(60);
        after.Withdrawn.ShouldBeFalse();
    }

    [Fact]
    public void Promises_gain_half_with_somebody_who_was_let_down()
    {
        var open = Calm with { WasAskedOrSummarised = true };
        var promised = Turn(Act.CommitSpecific);

        var gain = Model.Take(Of(), open, promised).Mood.Trust - 50;
        var doubted = Model.Take(Of(), open with { DistrustsPromises = true }, promised);

        (doubted.Mood.Trust - 50).ShouldBe(gain / 2, 1e-9);
        (doubted.Mood.Clarity - 20).ShouldBe(5, 1e-9);
    }

    [Fact]
    public void Hopelessness_falls_by_asking_company_and_links_but_not_by_reasons()
    {
        var desperate = Feeling(Calm.Mood with { Hopelessness = 80 });

        After(Turn(Act.RiskInquiry)).ShouldBe(76);
        After(Turn(Act.ReferResource)).ShouldBe(77);
        After(new HeardTurn { Company = true }).ShouldBe(77);
        After(Turn(Act.ExplainPolicy, Act.ReflectEmotion, Act.SummarizeConfirm)).ShouldBe(80);
        After(Turn(Act.BlameLecture)).ShouldBe(85);
        Model.Take(Of(), desperate, Turn(Act.RiskInquiry)).Mood.Hopelessness.ShouldBe(80);

        double After(HeardTurn turn) => Model.Take(Of(inCrisis: true), desperate, turn).Mood.Hopelessness;
    }

    [Fact]
    public void Extensions_off_ignores_every_circumstance()
    {
        var turn = Turn(Act.Shirk) with
        {
            Bystanders = 9,
            MinutesWaited = 60,
            OffTopicTurns = 9,
            TibetanSupport = true,
            Comfort = true,
            Company = true,
            Extensions = false,
        };

        Model.Take(Of(prefersTibetan: true, inCrisis: true), Calm, turn)
            .ShouldBeAlike(Model.Take(Of(), Calm, Turn(Act.Shirk) with { Extensions = false }));
    }

    private static ImmutableSortedDictionary<MoodKey, double> Delta(MoodKey key, double value) =>
        ImmutableSortedDictionary<MoodKey, double>.Empty.Add(key, value);

    private static ResidentState Turns(Resident resident, ResidentState state, int count, HeardTurn turn)
    {
        for (var i = 0; i < count; i++)
        {
            state = Model.Take(resident, state, turn);
        }

        return state;
    }
}
