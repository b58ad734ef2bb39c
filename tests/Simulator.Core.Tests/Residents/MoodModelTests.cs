using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Residents.SomeResident;

namespace Simulator.Core.Tests.Residents;

public sealed class MoodModelTests
{
    [Fact]
    public void Rules_of_the_shipped_file_are_complete() => MoodNumbers.Missing(MoodRulesFile.Rules).ShouldBeEmpty();

    [Fact]
    public void Rules_with_gaps_name_all_of_them()
    {
        var rules = MoodRulesFile.Rules;
        var gaps = rules with { Numbers = rules.Numbers.Remove("turn.cap"), Rows = rules.Rows.Remove("promise.broken") };

        MoodNumbers.Missing(gaps).ShouldBe(["numbers.turn.cap", "rows.promise.broken"]);
        Should.Throw<MoodRulesIncompleteException>(() => new MoodModel(gaps)).Name.ShouldBe("numbers.turn.cap");
    }

    [Fact]
    public void A_count_of_zero_turns_is_refused_before_anybody_divides_by_it()
    {
        var rules = MoodRulesFile.Rules;

        MoodNumbers.Missing(rules with { Numbers = rules.Numbers.SetItem("fatigue.turns", 0) }).ShouldBe(["numbers.fatigue.turns"]);
    }

    [Fact]
    public void Opening_takes_the_cases_moods_and_fills_the_rest()
    {
        var resident = Of() with { Mood = Of().Mood.Add(MoodKey.Trust, 44), Place = "hall" };

        var state = Model.Opening(resident);

        state.Mood.ShouldBe(new Mood(44, 40, 40, 25, 40, 30, 20, 0));
        state.Place.ShouldBe("hall");
    }

    [Fact]
    public void Mixed_temperaments_add_up_by_weight()
    {
        // reflect_emotion takes 4.2 anger from an exacting and 6.6 from a fiery person.
        var mixed = Mixed(false, false, new("exacting", 0.7), new("fiery", 0.3));
        var calm = Calm.Mood.With(MoodKey.Anger, 60);

        var after = Model.Take(mixed, Feeling(calm), Turn(Act.ReflectEmotion) with { Extensions = false });

        var drop = ((0.7 * 4.2) + (0.3 * 6.6)) * (0.7 + (0.3 * 50 / 100));
        after.Mood.Anger.ShouldBe(60 - drop + ((35 - (60 - drop)) * 0.02), 1e-9);
    }

    [Fact]
    public void Overheard_acts_count_by_their_weight()
    {
        Model.HearingWeight(Act.ReflectEmotion, addressed: true).ShouldBe(1);
        Model.HearingWeight(Act.ReflectEmotion, addressed: false).ShouldBe(0.25);
        Model.HearingWeight(Act.Threaten, addressed: false).ShouldBe(0.5);

        Trust(new HeardAct(Act.Shirk, 0.5)).ShouldBe(Trust(new HeardAct(Act.Shirk)) / 2, 1e-9);
        Trust(new HeardAct(Act.ReflectEmotion, 0.25)).ShouldBe(Trust(new HeardAct(Act.ReflectEmotion)) / 4, 1e-9);

        static double Trust(HeardAct act) => Model.Take(Of(), Calm, new HeardTurn { Acts = [act] }).Mood.Trust - Calm.Mood.Trust;
    }

    [Fact]
    public void Words_to_others_do_not_push_out_what_was_said_to_somebody()
    {
        var turn = new HeardTurn
        {
            Acts = [new(Act.OpenQuestion, 0.25), new(Act.SummarizeConfirm, 0.25), new(Act.VerifyFact, 0.25), new(Act.ReflectEmotion)],
        };

        var after = Model.Take(Of(), Calm, turn);

        after.RecentActs[0].ShouldBe(Act.ReflectEmotion);
        after.Mood.Trust.ShouldBeGreaterThan(Model.Take(Of(), Calm, Turn(Act.ReflectEmotion)).Mood.Trust);
        after.Mood.Fatigue.ShouldBeLessThan(Calm.Mood.Fatigue);
    }

    [Fact]
    public void Overheard_reflections_wear_off_like_any_repetition()
    {
        var state = Feeling(CheckMood);
        for (var turn = 0; turn < 20; turn++)
        {
            state = Model.Take(Of(), state, new HeardTurn { Acts = [new(Act.ReflectEmotion, 0.25)] });
        }

        state.Mood.Trust.ShouldBeLessThan(36);
    }

    [Fact]
    public void An_apology_without_a_cause_is_a_courtesy()
    {
        var bare = Model.Take(Of(), Calm, Turn(Act.Apologize) with { ApologyNamesCause = false });

        bare.ShouldBeAlike(Model.Take(Of(), Calm, Turn(Act.CourtesyEncourage)));
    }

    [Fact]
    public void Other_moves_nothing_and_takes_no_place()
    {
        var with = Model.Take(Of(), Calm, Turn(Act.Other, Act.ReflectEmotion));

        with.ShouldBeAlike(Model.Take(Of(), Calm, Turn(Act.ReflectEmotion)));
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(3, 12)]
    public void Shame_moves_half_as_much_again_before_three_bystanders(int bystanders, double shame)
    {
        var after = Model.Take(Of("shrewd"), Calm, Turn(Act.BlameLecture) with { Bystanders = bystanders });

        (after.Mood.Shame - Calm.Mood.Shame).ShouldBe(shame, 1e-9);
    }

    [Fact]
    public void Taking_sides_pleases_the_favoured_and_hurts_the_other_wherever_it_was_said()
    {
        var favoured = Model.Take(Of("fiery"), Calm, Partial(TakeSidesRole.Favoured));
        var wronged = Model.Take(Of("fiery"), Calm, Partial(TakeSidesRole.Disfavoured));

        favoured.Mood.Trust.ShouldBe(50 + (3 * (1 - (0.4 * 35 / 100))), 1e-9);
        wronged.Mood.Trust.ShouldBe(50 - 12, 1e-9);

        static HeardTurn Partial(TakeSidesRole role) => new() { Acts = [new(Act.TakeSides, 0.5) { Sides = role }] };
    }

    [Fact]
    public void A_leak_strikes_its_victim_and_worries_bystanders()
    {
        var victim = Model.Take(Of(), Calm, Leak(LeakRole.Victim));
        var bystander = Model.Take(Of(), Calm, Leak(LeakRole.Bystander));

        victim.Mood.Trust.ShouldBe(50 - 18, 1e-9);
        bystander.Mood.Trust.ShouldBe(50 - 6, 1e-9);
        bystander.Mood.Shame.ShouldBe(Calm.Mood.Shame);

        static HeardTurn Leak(LeakRole role) => new() { Acts = [new(Act.LeakPrivacy, 0.5) { Leak = role }] };
    }
}
