using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Residents;

public sealed class EscalationLevelsTests
{
    private static readonly EscalationLevels Levels = new(MoodRulesFile.Rules);
    private static readonly EscalationTurn Quiet = new();

    [Theory]
    [InlineData(39.9, 54.9, 0)]
    [InlineData(40, 0, 1)]
    [InlineData(0, 55, 1)]
    [InlineData(60, 0, 2)]
    [InlineData(75, 0, 3)]
    [InlineData(90, 0, 4)]
    public void A_mood_enters_the_highest_level_it_reaches_at_once(double anger, double anxiety, int level)
    {
        Levels.Opening(At(anger, anxiety)).Level.ShouldBe(level);
        Levels.Advance(At(anger, anxiety), Quiet).Level.ShouldBe(level);
    }

    [Theory]
    [InlineData(1, 34, 0, 1)]
    [InlineData(1, 33.9, 47.9, 0)]
    [InlineData(1, 33.9, 48, 1)]
    [InlineData(2, 52, 0, 2)]
    [InlineData(2, 51.9, 0, 1)]
    [InlineData(3, 67, 0, 3)]
    [InlineData(3, 66.9, 0, 2)]
    public void Relief_brings_down_one_level_after_two_turns(int level, double anger, double anxiety, int then)
    {
        var first = Levels.Advance(At(anger, anxiety, level), Quiet);
        var second = Levels.Advance(first, Quiet);

        first.Level.ShouldBe(level);
        second.Level.ShouldBe(then);
    }

    [Fact]
    public void Relief_that_is_interrupted_starts_again()
    {
        var state = Levels.Advance(At(50, 0, 2), Quiet);
        state = Levels.Advance(Moved(state, 55), Quiet);
        state = Levels.Advance(Moved(state, 50), Quiet);

        state.Level.ShouldBe(2);
        state.LevelReliefTurns.ShouldBe(1);
    }

    [Fact]
    public void A_fall_from_high_to_calm_takes_two_turns_for_each_level()
    {
        var state = At(20, 20, 3);
        for (var turn = 0; turn < 6; turn++)
        {
            state.Level.ShouldBe(3 - (turn / 2));
            state = Levels.Advance(state, Quiet);
        }

        state.Level.ShouldBe(0);
        Levels.Advance(state, Quiet).Level.ShouldBe(0);
    }

    [Theory]
    [InlineData(2, Act.Perfunctory, 3)]
    [InlineData(2, Act.EmptyPromise, 3)]
    [InlineData(2, Act.ReflectEmotion, 2)]
    [InlineData(1, Act.Shirk, 2)]
    [InlineData(3, Act.Threaten, 4)]
    [InlineData(3, Act.MockDiscriminate, 4)]
    [InlineData(3, Act.Command, 3)]
    public void A_harmful_act_tips_a_heated_resident_over(int level, Act act, int then) =>
        Levels.Advance(At(62, 0, level), new EscalationTurn { Heard = [act] }).Level.ShouldBe(then);

    [Theory]
    [InlineData(true, true, true, 3)]
    [InlineData(false, true, true, 4)]
    [InlineData(true, false, true, 4)]
    [InlineData(true, true, false, 4)]
    public void Out_of_control_ends_only_by_safety_separation_and_alarm_together(bool safety, bool separated, bool alarm, int then)
    {
        var turn = new EscalationTurn { SafetyDone = safety, PartiesSeparated = separated, AlarmRaised = alarm };

        Levels.Advance(Levels.Advance(At(40, 0, 4), turn), turn).Level.ShouldBe(then);
    }

    [Fact]
    public void Out_of_control_does_not_end_while_anger_would_bring_it_back()
    {
        var turn = new EscalationTurn { SafetyDone = true, PartiesSeparated = true, AlarmRaised = true };

        Levels.Advance(Levels.Advance(At(92, 0, 4), turn), turn).Level.ShouldBe(4);
    }

    [Theory]
    [InlineData(9.9, 0, 0, false, true)]
    [InlineData(10, 89, 0, false, false)]
    [InlineData(50, 90, 0, false, true)]
    [InlineData(50, 0, 85, false, false)]
    [InlineData(50, 0, 85, true, true)]
    public void No_trust_exhaustion_or_public_shame_break_off_the_talk(double trust, double fatigue, double shame, bool inPublic, bool withdrawn)
    {
        var state = SomeResident.Feeling(new Mood(trust, 30, 30, 30, fatigue, shame, 20, 0));

        var after = Levels.Advance(state, new EscalationTurn { Public = inPublic });

        after.Withdrawn.ShouldBe(withdrawn);
        EscalationLevels.Shown(after).ShouldBe(withdrawn ? 5 : 0);
    }

    [Fact]
    public void Who_broke_off_stays_away_until_something_brings_them_back()
    {
        var gone = At(30, 30) with { Withdrawn = true };

        Levels.Advance(gone, Quiet).Withdrawn.ShouldBeTrue();
        Levels.Advance(gone, new EscalationTurn { Returns = true }).Withdrawn.ShouldBeFalse();
    }

    [Theory]
    [InlineData(74.9, false)]
    [InlineData(75, true)]
    public void Hopelessness_of_75_is_a_crisis(double hopelessness, bool crisis) =>
        Levels.InCrisis(SomeResident.Feeling(SomeResident.CheckMood with { Hopelessness = hopelessness })).ShouldBe(crisis);

    [Theory]
    [InlineData(44.9, MoodBand.Calm)]
    [InlineData(45, MoodBand.Tense)]
    [InlineData(69.9, MoodBand.Tense)]
    [InlineData(70, MoodBand.Hot)]
    public void Bands_follow_anger(double anger, MoodBand band) =>
        new MoodBands(MoodRulesFile.Rules).Of(At(anger, 0).Mood).ShouldBe(band);

    private static ResidentState At(double anger, double anxiety, int level = 0) =>
        SomeResident.Feeling(new Mood(50, anger, anxiety, 50, 40, 30, 20, 0)) with { Level = level };

    private static ResidentState Moved(ResidentState state, double anger) => state with { Mood = state.Mood with { Anger = anger } };
}
