using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Tests.Checks;

public sealed class GradeTests
{
    private const string Case = "tiny/scenario.yaml";

    private static readonly string[] Removed = ["fair", "time-up", "unsafe"];

    [Fact]
    public void A_case_is_of_release_grade_unless_it_says_draft()
    {
        ScenarioLoader.Load(TinyCase.Bundle()).Scenario!.Grade.ShouldBe(CaseGrade.Release);
        var (bundle, _, _) = TinyCase.With(Case, "difficulty: 1", "difficulty: 1\ngrade: draft‹");
        ScenarioLoader.Load(bundle).Scenario!.Grade.ShouldBe(CaseGrade.Draft);
        (bundle, _, _) = TinyCase.With(Case, "difficulty: 1", "difficulty: 1\ngrade: ‹final");
        ScenarioLoader.Load(bundle).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("SIM0040");
    }

    [Theory]
    [InlineData("did:valve_closed")]
    [InlineData("fact:f1:tell")]
    public void Words_that_nothing_stands_in_for_are_an_error_in_release_and_a_warning_in_draft(string cue)
    {
        var texts = TinyCase.Texts();
        texts["tiny/lines.yaml"] = texts["tiny/lines.yaml"].Replace($"\"{cue}\"", "follow", StringComparison.Ordinal);
        Severity(texts, "SIM0108").ShouldBe(DiagnosticSeverity.Error);
        Severity(Draft(texts), "SIM0108").ShouldBe(DiagnosticSeverity.Warning);
        ScenarioLoader.Load(TinyCase.Of(Draft(texts))).Scenario.ShouldNotBeNull();
    }

    [Fact]
    public void A_draft_needs_three_walkthroughs_and_a_release_five()
    {
        var texts = TinyCase.Texts();
        foreach (var name in Removed)
        {
            texts.Remove($"tiny/walkthroughs/{name}.yaml");
        }

        var release = ScenarioLoader.Load(TinyCase.Of(texts));
        release.Diagnostics.Select(d => (d.Code, d.File, d.Severity)).ShouldBe(
            Removed.Select(name => ("SIM0101", $"tiny/walkthroughs/{name}.yaml", DiagnosticSeverity.Error)));
        release.Scenario.ShouldNotBeNull("a case can be played without its walkthroughs");
        ScenarioLoader.Load(TinyCase.Of(Draft(texts))).Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.File.ShouldBe("tiny/walkthroughs/unsafe.yaml"),
            d => d.Severity.ShouldBe(DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Means_of_self_harm_are_found_in_what_is_shown_and_not_in_what_trainees_may_say()
    {
        var texts = TinyCase.Texts();
        texts["_shared/method-words.yaml"] = "words: [某种方式]\n";
        texts["tiny/lines.yaml"] = texts["tiny/lines.yaml"].Replace("还在滴。", "说到某种方式。", StringComparison.Ordinal);
        texts[Case] = texts[Case].Replace("先断水", "您想过某种方式吗", StringComparison.Ordinal);
        ScenarioLoader.Load(TinyCase.Of(texts)).Diagnostics.ShouldBeEmpty("the list is for crisis cases");

        texts[Case] = texts[Case].Replace("category: neighbour_dispute", "category: mental_crisis", StringComparison.Ordinal).Replace("safety_note: null", "safety_note: 可以随时停。", StringComparison.Ordinal);
        ScenarioLoader.Load(TinyCase.Of(texts)).Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("SIM0110"),
            d => (d.File, d.Line, d.Column).ShouldBe(("tiny/lines.yaml", 13, 40)),
            d => d.Message(System.Globalization.CultureInfo.InvariantCulture).ShouldNotContain("某种方式"));
    }

    private static DiagnosticSeverity Severity(Dictionary<string, string> texts, string code) =>
        ScenarioLoader.Load(TinyCase.Of(texts)).Diagnostics.First(d => d.Code == code).Severity;

    private static Dictionary<string, string> Draft(Dictionary<string, string> texts) =>
        new(texts) { [Case] = texts[Case].Replace("difficulty: 1", "difficulty: 1\ngrade: draft", StringComparison.Ordinal) };
}
