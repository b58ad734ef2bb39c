using System.Text;
using System.Text.Json;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Scenarios.Tests;

public sealed class SharedDataTests
{
    private static string House { get; } = ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path;

    [Theory]
    [InlineData("_shared/laws.yaml")]
    [InlineData("_shared/block-list.yaml")]
    public void Data_of_the_house_reads_without_a_mistake(string path)
    {
        var texts = TinyCase.Texts();
        texts[path] = File.ReadAllText(Path.Combine(House, path));

        ScenarioLoader.Load(TinyCase.Of(texts), new() { AsOf = new(2026, 11, 22) }).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("noise-law")]
    [InlineData("urban-water-rules")]
    [InlineData("public-security-2005")]
    [InlineData("infectious-disease-2004")]
    [InlineData("residents-committee-1990")]
    [InlineData("language-law-2001")]
    [InlineData("emergency-response-2007")]
    public void Laws_that_were_replaced_are_known_as_repealed(string law)
    {
        var (bundle, _, _) = TinyCase.With("tiny/scenario.yaml", "{law: civil-code-288", $"{{law: ‹{law}");
        var files = bundle.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span));
        files["_shared/laws.yaml"] = File.ReadAllText(Path.Combine(House, "_shared/laws.yaml"));

        ScenarioLoader.Load(TinyCase.Of(files), new() { AsOf = new(2026, 11, 22) }).Diagnostics
            .ShouldHaveSingleItem().Code.ShouldBe("SIM0096");
    }

    [Fact]
    public void Every_shipped_case_cites_only_law_in_force_and_asks_for_new_law_before_it_came()
    {
        foreach (var id in new ScenarioCatalog(House).List().Select(header => header.Id))
        {
            var bundle = ScenarioBundle.ReadFolder(House, id)!;
            var scenario = ScenarioLoader.Load(bundle, new() { AsOf = new(2026, 11, 22) }).Scenario.ShouldNotBeNull(id);
            LawDates.NotInForce(scenario, new(2026, 11, 22)).ShouldBeEmpty(id);
            LawDates.NotInForce(scenario, new(2000, 1, 1)).Length.ShouldBeGreaterThan(0, id);
        }
    }

    [Fact]
    public void Shared_banks_may_speak_for_contacts_and_crowds_but_for_nobody_else()
    {
        var texts = TinyCase.Texts();
        texts["_shared/lines/any.yaml"] = "- {speaker: crowd, cue: idle, lines: [吵什么！]}\n- {cue: address, lines: [同志]}\n- {speaker: wang, cue: idle, lines: [唉。]}\n";

        ScenarioLoader.Load(TinyCase.Of(texts)).Diagnostics
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Code.ShouldBe("SIM0040"), d => (d.Line, d.Column).ShouldBe((3, 13)));
    }

    [Fact]
    public void Numbers_of_the_house_are_the_defaults_of_the_engine_and_of_scoring()
    {
        var texts = TinyCase.Texts();
        foreach (var file in new[] { "scoring", "engine", "topics", "temperaments" })
        {
            texts[$"_shared/{file}.yaml"] = File.ReadAllText(Path.Combine(House, $"_shared/{file}.yaml"));
        }

        var shared = Shared(texts);

        Same(shared.Scoring, ScoringRules.Default);
        Same(shared.Engine, EngineRules.Default);
    }

    [Fact]
    public void Numbers_that_are_written_take_the_place_of_the_defaults()
    {
        var texts = TinyCase.Texts();
        texts["_shared/scoring.yaml"] = "numbers: {late_credit: 0.25, clauses_per_turn: 2}\nlevel_percents: [10, 20, 30, 40, 50]\nsafety_acts: [apologize]\n";
        texts["_shared/engine.yaml"] = "numbers: {wait_minutes: 9, murmur_chance: 0.1}\nalarm_contacts: [ambulance, police]\nlanguage_topic: greeting\n";

        var (scoring, engine) = (Shared(texts).Scoring, Shared(texts).Engine);

        (scoring.LateCredit, scoring.ClausesPerTurn, scoring.PartlyCredit).ShouldBe((0.25m, 2, 0.5m));
        scoring.LevelPercents.ShouldBe([10m, 20m, 30m, 40m, 50m]);
        scoring.SafetyActs.ShouldBe([Act.Apologize]);
        (engine.WaitMinutes, engine.MurmurChance, engine.LanguageTopic, engine.FollowAnger).ShouldBe((9, 0.1, "greeting", 75.0));
        engine.AlarmContacts.ShouldBe(["ambulance", "police"]);
    }

    [Theory]
    [InlineData("scoring", "numbers: {late_credit: ‹1.5}\n")]
    [InlineData("scoring", "level_percents: ‹[1, 2, 3]\n")]
    [InlineData("scoring", "‹typo: 1\n")]
    [InlineData("engine", "numbers: {wait_minutes: ‹0}\n")]
    [InlineData("engine", "numbers: {‹wait_minuets: 5}\n")]
    [InlineData("engine", "comfort_topic: ‹no_such_topic\n")]
    public void A_slip_in_the_numbers_is_shown_where_it_stands(string file, string text)
    {
        var texts = TinyCase.Texts();
        texts[$"_shared/{file}.yaml"] = text.Replace("‹", "", StringComparison.Ordinal);

        var found = ScenarioLoader.Load(TinyCase.Of(texts)).Diagnostics.ShouldHaveSingleItem();

        (found.File, found.Line, found.Column).ShouldBe(($"_shared/{file}.yaml", 1, text.IndexOf(TinyCase.Here) + 1));
    }

    private static SharedData Shared(IReadOnlyDictionary<string, string> texts)
    {
        var loaded = ScenarioLoader.Load(TinyCase.Of(texts));
        loaded.Diagnostics.ShouldBeEmpty();
        return loaded.Scenario!.Shared;
    }

    private static void Same<T>(T read, T usual)
    {
        foreach (var property in typeof(T).GetProperties().Where(p => !p.GetMethod!.IsStatic))
        {
            JsonSerializer.Serialize(property.GetValue(read)).ShouldBe(JsonSerializer.Serialize(property.GetValue(usual)), property.Name);
        }
    }
}
