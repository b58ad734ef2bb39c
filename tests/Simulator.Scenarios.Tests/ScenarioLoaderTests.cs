using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Tests;

public sealed class ScenarioLoaderTests
{
    private static Scenario Tiny { get; } = ScenarioLoader.Load(TinyCase.Bundle()).Scenario!;

    [Theory]
    [InlineData("")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void A_complete_case_loads_without_a_word_in_every_culture(string culture)
    {
        var result = InCulture.Run(culture, () => ScenarioLoader.Load(TinyCase.Bundle(), new() { AsOf = new(2026, 11, 22) }));

        result.Diagnostics.ShouldBeEmpty();
        result.Scenario.ShouldNotBeNull();
        result.Scenario.Residents[0].Temperament.ShouldBe([new("fiery", 0.6), new("proud", 0.4)]);
        result.Scenario.Shared.Moods.Numbers["repeat.factor"].ShouldBe(0.6);
        result.Walkthroughs.Select(walk => walk.Name).ShouldBe(["failed", "fair", "good", "time-up", "unsafe"]);
    }

    [Fact]
    public void Names_of_a_resident_hold_the_name_and_the_longest_comes_first() =>
        Tiny.Residents[0].Names.ShouldBe(["三楼的王姐", "楼下的", "王姐"]);

    [Fact]
    public void Names_hold_the_name_with_and_without_what_stands_in_brackets()
    {
        var texts = TinyCase.Texts();
        texts["tiny/scenario.yaml"] = texts["tiny/scenario.yaml"].Replace("name: 派出所值班,", "name: 派出所（值班）,", StringComparison.Ordinal);
        ScenarioLoader.Load(TinyCase.Of(texts)).Scenario!.Contacts[0].Names.ShouldBe(["派出所（值班）", "派出所", "报警"]);
    }

    [Fact]
    public void Lines_have_stable_ids()
    {
        Tiny.Lines[0].Lines.Select(line => line.Id).ShouldBe(["lines/1/1", "lines/1/2"]);
        Tiny.Lines[0].Bands.ShouldBe([MoodBand.Hot, MoodBand.Tense]);
        Tiny.Lines[0].Lines[1].ShouldBe(new Line("lines/1/2", "{address}看看我这屋子！", "把湿布往地上一摔", "close_valve"));
        Tiny.Shared.Lines.SelectMany(bank => bank.Lines).Select(line => line.Id).ShouldBe(["_shared/lines/any/1/1", "_shared/lines/any/2/1"]);
    }

    [Fact]
    public void Times_effects_and_conditions_are_read()
    {
        Tiny.Clock.ShouldBe(new ScenarioClock((22 * 60) + 40, 1, 30, "time_up"));
        Tiny.Interactions[0].Effects[0].ShouldBe(new FlagEffect("valve_closed"));
        Tiny.Injects[0].Effects[0].ShouldBeOfType<MoodEffect>().Delta[MoodKey.Anger].ShouldBe(4);
        Tiny.Stages[0].Transitions[1].ShouldSatisfyAllConditions(
            transition => transition.To.ShouldBeNull(),
            transition => transition.End.ShouldBe("bad"),
            transition => transition.WhenText.ShouldBe("did(threaten, to:wang)"));
        Tiny.Facts[0].When!.Text.ShouldBe("did(reflect_emotion, to:wang) and did(open_question, to:wang)");
        Tiny.Residents[0].Tells.Keys.ShouldBe([0, 5]);
    }

    [Fact]
    public void Weights_come_from_the_category_unless_the_case_has_its_own()
    {
        Tiny.Weights["C6"].ShouldBe(20);
        var (bundle, _, _) = TinyCase.With("tiny/scenario.yaml", "weights: null", "weights: ‹{C1: 30, C2: 10, C3: 10, C4: 10, C5: 10, C6: 10, C7: 10, C8: 10}");
        ScenarioLoader.Load(bundle).Scenario!.Weights["C1"].ShouldBe(30);
    }

    [Fact]
    public void Shared_data_is_complete()
    {
        Tiny.Shared.Topics.Select(topic => topic.Id).ShouldBe(["greeting", "rl_later"]);
        Tiny.Shared.RedLines.Select(red => (red.Id, red.Veto, red.VoidsSession)).ShouldBe([("R01", true, false), ("R15", false, true)]);
        Tiny.Shared.Laws[1].To.ShouldBe(new DateOnly(2026, 6, 1));
        Tiny.Shared.ModelAnswers[0].InsteadOf.ShouldBe([Act.Command]);
        Tiny.Shared.Competencies[0].Levels[1].Conditions.ShouldHaveSingleItem();
        Tiny.Shared.CategoryWeights.Keys.ShouldBe(["mental_crisis", "neighbour_dispute"]);
        Tiny.Shared.Moods.Rows["explain_policy.hot"].Length.ShouldBe(6);
    }

    [Fact]
    public void All_mistakes_come_at_once()
    {
        var texts = TinyCase.Texts();
        texts["tiny/scenario.yaml"] = texts["tiny/scenario.yaml"].Replace("difficulty: 1", "difficulty: 9").Replace("points: 60", "points: 50");
        texts["tiny/lines.yaml"] += "- {speaker: nobody, cue: idle, lines: []}\n";
        texts["_shared/laws.yaml"] = "- {id: civil-code-288}\n";

        var result = ScenarioLoader.Load(TinyCase.Of(texts));

        result.Scenario.ShouldBeNull();
        result.HasErrors.ShouldBeTrue();
        result.Diagnostics.Select(d => d.File).Distinct().ShouldBe(["_shared/laws.yaml", "tiny/lines.yaml", "tiny/scenario.yaml"]);
        result.Diagnostics.Select(d => d.Code).ShouldBe(["SIM0033", "SIM0033", "SIM0033", "SIM0033", "SIM0064", "SIM0045", "SIM0038", "SIM0093", "SIM0098"]);
    }

    [Fact]
    public void A_broken_walkthrough_is_an_error_but_the_case_can_be_played()
    {
        var (bundle, _, _) = TinyCase.With("tiny/walkthroughs/good.yaml", "ending: good", "ending: ‹nirvana");
        var result = ScenarioLoader.Load(bundle);

        result.HasErrors.ShouldBeTrue();
        result.Scenario.ShouldNotBeNull();
    }

    [Fact]
    public void A_snapshot_is_not_checked_again()
    {
        var (bundle, _, _) = TinyCase.With("tiny/scenario.yaml", "points: 60", "points: ‹10");
        ScenarioLoader.Load(bundle).Scenario.ShouldBeNull();

        var resumed = ScenarioLoader.Load(ScenarioBundle.FromBytes(bundle.ToBytes()));

        resumed.Diagnostics.ShouldBeEmpty();
        resumed.Scenario.ShouldNotBeNull();
    }

    [Fact]
    public void An_empty_bundle_says_what_is_missing()
    {
        var result = ScenarioLoader.Load(ScenarioBundle.FromFiles("tiny", []));

        result.Scenario.ShouldBeNull();
        result.Diagnostics.Select(d => d.File).ShouldBe(
            ["_shared/categories.yaml", "_shared/competencies.yaml", "_shared/laws.yaml", "_shared/red-lines.yaml", "_shared/temperaments.yaml", "tiny/scenario.yaml"]);
        result.Diagnostics.ShouldAllBe(d => d.Descriptor == DiagnosticCatalog.FileMissing);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("text")]
    [InlineData("{}")]
    [InlineData("- a\n- b\n")]
    [InlineData("residents: 5\nstages: [1, [2], {a: b}]\nplaces: [{}]\nclock: x\nkey_actions: [{done: {a: b}}]\n")]
    public void A_file_of_another_shape_is_a_list_of_mistakes(string text)
    {
        foreach (var path in TinyCase.Texts().Keys)
        {
            var texts = TinyCase.Texts();
            texts[path] = text;
            Should.NotThrow(() => ScenarioLoader.Load(TinyCase.Of(texts)), path);
        }
    }
}
