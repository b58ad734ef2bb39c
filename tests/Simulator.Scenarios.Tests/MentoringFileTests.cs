using System.Text;
using System.Text.Json;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Reviews.Agreement;

namespace Simulator.Scenarios.Tests;

public sealed class MentoringFileTests
{
    private static string House { get; } = ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path;

    [Fact]
    public void Numbers_of_the_house_are_those_of_the_domain_and_read_without_a_mistake()
    {
        var (rules, diagnostics) = MentoringFile.Load(House);

        diagnostics.ShouldBeEmpty();
        Json(rules.Agreement).ShouldBe(Json(AgreementRules.Default));
        Json(rules.Growth).ShouldBe(Json(GrowthRules.Default));
        Json(rules.Pairing with { Plan = [], Forms = [] }).ShouldBe(Json(PairingRules.Default));
    }

    [Fact]
    public void Plan_covers_all_twelve_weeks_without_a_gap_and_every_form_has_questions_in_both_languages()
    {
        var pairing = MentoringFile.Load(House).Rules.Pairing;

        pairing.Plan.SelectMany(s => Enumerable.Range(s.FromWeek, s.ToWeek - s.FromWeek + 1)).ShouldBe(Enumerable.Range(1, 12));
        pairing.Plan.Select(s => s.Id).ShouldBeUnique();
        pairing.Forms.Select(i => i.Id).ShouldBeUnique();
        Enum.GetValues<PairForm>().ShouldAllBe(form => pairing.Forms.Any(i => i.Form == form));
        pairing.Forms.ShouldContain(i => i.Id == pairing.ConcreteItem && i.Form == PairForm.OfMentor);
        pairing.Plan.Select(s => s.Words).Concat(pairing.Forms.Select(i => i.Words)).ShouldAllBe(w => w.Zh.Length > 0 && w.En.Length > 0);
    }

    [Fact]
    public void Categories_it_names_are_those_of_the_cases()
    {
        var known = File.ReadAllText(Path.Combine(House, "_shared/categories.yaml"));

        MentoringFile.Load(House).Rules.Growth.NeededCategories.ShouldAllBe(c => known.Contains($"id: {c},", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_that_are_written_take_the_place_of_the_defaults()
    {
        var (rules, diagnostics) = Read("agreement: {minimum_doubles: 30}\ngrowth: {last_weights: [0.6, 0.3, 0.1]}\npairing: {capacity: 2, weeks: 8, plan: [{id: a, from_week: 1, to_week: 8, zh: 学, en: Learn}]}\n");

        diagnostics.ShouldBeEmpty();
        (rules.Agreement.MinimumDoubles, rules.Agreement.SuggestFrom, rules.Pairing.Capacity).ShouldBe((30, 0.6, 2));
        rules.Growth.LastWeights.ShouldBe([0.6m, 0.3m, 0.1m]);
        rules.Pairing.Plan.ShouldBe([new PlanStep("a", 1, 8, new("学", "Learn"))]);
    }

    [Theory]
    [InlineData("SIM0034", "agreement: {‹minimal_doubles: 30}")]
    [InlineData("SIM0034", "‹agrement: {minimum_doubles: 30}")]
    [InlineData(null, "agreement: {suggest_from: ‹1.5}")]
    [InlineData(null, "growth: {needed_dimensions: [‹C9]}")]
    [InlineData(null, "growth: {last_weights: ‹[1, 2]}")]
    [InlineData(null, "pairing: {plan: [{id: a, from_week: 3, to_week: ‹2, zh: 学, en: Learn}]}")]
    [InlineData(null, "pairing: {plan: [‹{id: a, from_week: 3, to_week: 3, zh: 学}]}")]
    [InlineData(null, "pairing: {forms: [{id: a, form: ‹of_nobody, zh: 学, en: Learn}]}")]
    [InlineData(null, "pairing: ‹[1]")]
    public void A_slip_is_shown_where_it_stands(string? code, string text)
    {
        var found = Read(text.Replace("‹", "", StringComparison.Ordinal)).Diagnostics[0];

        (found.File, found.Line, found.Column).ShouldBe(("_shared/mentoring.yaml", 1, text.IndexOf('‹') + 1));
        found.Code.ShouldBe(code ?? found.Code);
    }

    [Fact]
    public void Folder_without_the_file_has_the_defaults()
    {
        using var folder = new TemporaryFolder();

        var (rules, diagnostics) = MentoringFile.Load(folder.Path);

        diagnostics.ShouldBeEmpty();
        rules.ShouldBe(new MentoringRules());
    }

    [Fact]
    public void Changing_it_does_not_change_what_a_case_is()
    {
        var texts = TinyCase.Texts();
        var hash = TinyCase.Of(texts).Hash;
        texts["_shared/mentoring.yaml"] = "growth: {mentors: 9}\n";

        TinyCase.Of(texts).Hash.ShouldBe(hash);
    }

    private static (MentoringRules Rules, IReadOnlyList<Simulator.Scenarios.Diagnostics.Diagnostic> Diagnostics) Read(string text) =>
        MentoringFile.Read(Encoding.UTF8.GetBytes(text));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
