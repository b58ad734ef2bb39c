using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Residents;

public sealed class MoodReferenceTests
{
    private static readonly ReferenceDump Dump = ReferenceDump.Read();

    public static TheoryData<string> RunNames => new(Dump.Runs.Select(r => r.Name).Distinct());

    [Fact]
    public void Exported_effects_are_the_references()
    {
        foreach (var (temperament, acts) in Dump.Effects)
        {
            acts.Count.ShouldBe(32);
            foreach (var (act, effect) in acts)
            {
                MoodRulesFile.Rules.Rows[$"effect.{temperament}.{act}"].ToArray().ShouldBe(effect, $"{temperament} {act}");
            }
        }

        Dump.Effects.Count.ShouldBe(8);
    }

    [Fact]
    public void Exported_effects_follow_from_base_and_factors()
    {
        var rules = MoodRulesFile.Rules;
        foreach (var temperament in rules.Temperaments)
        {
            foreach (var (act, row) in rules.Base)
            {
                var harms = act.Polarity() == ActPolarity.Negative && act != Act.EmptyPromise;
                var factor = (harms ? temperament.Negative : temperament.Positive) * temperament.Acts.GetValueOrDefault(act, 1);
                var effect = rules.Rows[$"effect.{temperament.Id}.{act.Id()}"];
                for (var i = 0; i < row.Length; i++)
                {
                    effect[i].ShouldBe(row[i] * factor, 0.0500001, $"{temperament.Id} {act} {i}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RunNames))]
    public void Every_turn_matches_the_reference(string name)
    {
        foreach (var run in Dump.Runs.Where(r => r.Name == name))
        {
            var state = Start(run);
            for (var turn = 0; turn < run.Turns.Length; turn++)
            {
                state = Step(run, state, turn);
                var after = run.Turns[turn].After;
                for (var key = MoodKey.Trust; key <= MoodKey.Clarity; key++)
                {
                    state.Mood[key].ShouldBe(after[(int)key], 0.05, $"{run.Name} {run.Temperament} turn {turn + 1} {key}");
                }
            }
        }
    }

    // Exact but for the dump's six decimals: a drift that stays under the tolerance above would still be a difference in the arithmetic.
    [Fact]
    public void The_largest_difference_is_the_dumps_rounding()
    {
        var largest = 0.0;
        foreach (var run in Dump.Runs)
        {
            var state = Start(run);
            for (var turn = 0; turn < run.Turns.Length; turn++)
            {
                state = Step(run, state, turn);
                for (var key = MoodKey.Trust; key <= MoodKey.Clarity; key++)
                {
                    largest = Math.Max(largest, Math.Abs(state.Mood[key] - run.Turns[turn].After[(int)key]));
                }
            }
        }

        largest.ShouldBeLessThan(0.000001);
    }

    [Theory]
    [InlineData("good", "fiery", 75, 34)]
    [InlineData("good", "exacting", 72, 39)]
    [InlineData("good", "withdrawn", 65, 42)]
    [InlineData("good", "exhausted", 74, 34)]
    [InlineData("harsh", "fiery", 0, 99)]
    [InlineData("harsh", "exacting", 0, 99)]
    [InlineData("harsh", "withdrawn", 0, 99)]
    [InlineData("harsh", "exhausted", 0, 99)]
    [InlineData("stuff_reflect", "fiery", 35, 63)]
    [InlineData("stuff_commit", "fiery", 36, 65)]
    [InlineData("one_threat", "fiery", 57, 51)]
    [InlineData("one_shirk", "fiery", 62, 45)]
    public void Self_check_ends_where_the_domain_paper_says(string name, string temperament, int trust, int anger)
    {
        var run = Dump.Runs.Single(r => r.Name == name && r.Temperament == temperament);
        var state = Start(run);
        for (var turn = 0; turn < run.Turns.Length; turn++)
        {
            state = Step(run, state, turn);
        }

        ((int)Math.Round(state.Mood.Trust)).ShouldBe(trust);
        ((int)Math.Round(state.Mood.Anger)).ShouldBe(anger);
    }

    private static ResidentState Start(ReferenceRun run) => SomeResident.Feeling(
        new Mood(run.Start[0], run.Start[1], run.Start[2], run.Start[3], run.Start[4], run.Start[5], 20, 0));

    private static ResidentState Step(ReferenceRun run, ResidentState state, int turn) => SomeResident.Model.Take(
        SomeResident.Of(run.Temperament),
        state,
        SomeResident.Bare(run.Turns[turn].Acts.Select(id => Acts.TryParse(id, out var act) ? act : throw new FormatException(id))));
}
