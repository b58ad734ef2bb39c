using System.Globalization;

namespace Simulator.Scenarios.Tests;

/// <summary>One mistake at a time: code, line and column. ‹ marks where the diagnostic must point.</summary>
public sealed class WriterMistakeTests
{
    private const string Case = "tiny/scenario.yaml";
    private const string Lines = "tiny/lines.yaml";
    private const string Good = "tiny/walkthroughs/good.yaml";

    public static TheoryData<string, string, string, string> Mistakes() => new()
    {
        // Keys and values
        { "SIM0034", Case, "difficulty: 1", "‹dificulty: 1" },
        { "SIM0033", Case, "title: 滴水的水管", "‹titel: 滴水的水管" },
        { "SIM0034", Case, "side: down", "‹sides: down" },
        { "SIM0009", Case, "title_en: The", "title_en: x\n‹title_en: The" },
        { "SIM0037", Case, "difficulty: 1", "difficulty: ‹one" },
        { "SIM0037", Case, "difficulty: 1", "difficulty: ‹1.5" },
        { "SIM0038", Case, "difficulty: 1", "difficulty: ‹5" },
        { "SIM0036", Case, "trust: 45", "trust: ‹高" },
        { "SIM0036", Case, "trust: 45", "trust: ‹0,6" },
        { "SIM0036", Case, "trust: 45", "trust: ‹４５" },
        { "SIM0011", Case, "    side: down", "‹\tside: down" },
        { "SIM0038", Case, "trust: 45", "trust: ‹145" },
        { "SIM0039", Case, "safety: true", "safety: ‹yes" },
        { "SIM0039", Case, "safety: true", "safety: ‹no" },
        { "SIM0039", Case, "safety: true", "safety: ‹on" },
        { "SIM0039", Case, "safety: true", "safety: ‹True" },
        { "SIM0039", Case, "safety: true", "safety: ‹\"true\"" },
        { "SIM0040", Case, "kind: failed", "kind: ‹fail" },
        { "SIM0040", Case, "clue: 问", "privacy: ‹secret\n    clue: 问" },
        { "SIM0041", Case, "- id: valve_closed", "- id: ‹阀门" },
        { "SIM0041", Case, "- id: valve_closed", "- id: ‹Valve" },
        { "SIM0042", Case, "id: tiny", "id: ‹tinny" },
        { "SIM0043", Case, "\"22:40\"", "‹\"25:40\"" },
        { "SIM0030", Case, "start: {stage: s0, place: stairs}", "start: ‹s0" },
        { "SIM0031", Case, "hints: [先关水。]", "hints: ‹先关水。" },
        { "SIM0032", Case, "title: 楼道\n", "title: ‹[楼道]\n" },
        { "SIM0051", Case, "hints: [先关水。]", "hints: [先关水。, ‹null]" },
        { "SIM0050", Case, "words: [关..阀,", "words: [‹关..," },
        { "SIM0047", Case, "{mood: wang, anger: +4}", "‹{sing: wang}" },
        { "SIM0048", Case, "{mood: wang, anger: +4}", "‹{mood: wang, anger: +4, flag: x}" },
        { "SIM0049", Case, "{to: s1, when: flag(valve_closed)", "‹{to: s1, end: good, when: flag(valve_closed)" },
        { "SIM0018", Case, "summary_en: A pipe drips", "summary_en: A pipe‹: it drips" },
        { "SIM0102", Case, "{fiery: 0.6, proud: 0.4}", "‹{fiery: 0.6, proud: 0.5}" },
        { "SIM0105", Case, "category: neighbour_dispute", "category: mental_crisis‹" },

        // Conditions
        { "SIM0046", Case, "follows: anger(wang) < 75", "follows: anger(wang) < ‹hot" },
        { "SIM0046", Case, "follows: anger(wang) < 75", "follows: ‹angry(wang) < 75" },
        { "SIM0046", Case, "when: \"did(threaten, to:wang)\"", "when: \"did(threaten, ‹two:wang)\"" },
        { "SIM0035", Case, "when: \"did(threaten, to:wang)\"", "when: ‹did(threaten, to:wang)" },
        { "SIM0035", Good, "\"flag(valve_closed)\"", "‹at(me, stairs)" },

        // Ids
        { "SIM0061", Case, "done: did(reflect_emotion, to:wang)", "done: did(‹reflect_emotions, to:wang)" },
        { "SIM0062", Case, "asked_by: [close_valve]", "asked_by: [‹close_valv]" },
        { "SIM0062", Lines, "asks: close_valve", "asks: ‹close_valv" },
        { "SIM0063", Case, "resident: wang", "resident: ‹wong" },
        { "SIM0063", Case, "follows: anger(wang)", "follows: anger(‹wong)" },
        { "SIM0064", Case, "\"did(threaten, to:wang)\"", "\"did(threaten, to:‹wong)\"" },
        { "SIM0064", Lines, "{speaker: wang, cue: idle", "{speaker: ‹crowd, cue: idle" },
        { "SIM0065", Case, "heard_in: [flat]", "heard_in: [‹flot]" },
        { "SIM0065", Case, "place: stairs}", "place: ‹stars}" },
        { "SIM0066", Case, "known(f1)", "known(‹f2)" },
        { "SIM0067", Case, "kept_when: flag(valve_closed)", "kept_when: flag(‹valve_close)" },
        { "SIM0068", Case, "since(e1)", "since(‹e2)" },
        { "SIM0069", Case, "in_stage(s0)", "in_stage(‹s9)" },
        { "SIM0069", Case, "{stage: s0,", "{stage: ‹s9," },
        { "SIM0070", Case, "partly: flag(valve_closed)", "partly: called(‹police)" },
        { "SIM0071", Case, "{id: R01,", "{id: ‹R09," },
        { "SIM0072", Case, "{end: bad,", "{end: ‹worse," },
        { "SIM0072", Case, "on_time_up: time_up", "on_time_up: ‹timeup" },
        { "SIM0073", Case, "{law: civil-code-288", "{law: ‹civil-code-289" },
        { "SIM0074", Case, "{fiery: 0.6,", "{‹firey: 0.6," },
        { "SIM0075", Case, "category: neighbour_dispute", "category: ‹neighbor_dispute" },
        { "SIM0076", Case, "dimension: C3", "dimension: ‹C9" },
        { "SIM0033", Case, "    dimension: C3\n", "    harm: 3\n‹" },
        { "SIM0060", Case, "- id: k2", "- id: ‹k1" },
        { "SIM0060", Case, "- {id: flat,", "- {id: ‹stairs," },
        { "SIM0060", Case, "- id: close_valve", "- id: ‹greeting" },
        { "SIM0078", Lines, "cue: idle", "cue: ‹idel" },
        { "SIM0078", Lines, "cue: \"fact:f1:hint\"", "cue: ‹\"fact:f1:whisper\"" },
        { "SIM0069", Lines, "cue: open:s0", "cue: open:‹s9" },
        { "SIM0066", Lines, "cue: \"fact:f1:hint\"", "cue: \"fact:‹f7:hint\"" },
        { "SIM0077", Lines, "cue: \"did:valve_closed\"", "cue: \"did:‹valve_opened\"" },
        { "SIM0079", Lines, "{when}？", "‹{time}？" },
        { "SIM0040", Lines, "mood: [hot, tense]", "mood: [hot, ‹cold]" },

        // Meaning
        { "SIM0090", Case, "{to: s1, when: flag(valve_closed)", "{to: s0, when: flag(valve_closed)‹" },
        { "SIM0091", Case, "{end: good, when: anger", "{to: s1, when: anger‹" },
        { "SIM0092", Case, "{id: bad,", "{id: ‹other, kind: failed, title: x, text: x}\n  - {id: bad," },
        { "SIM0093", Case, "points: 60", "points: 61‹" },
        { "SIM0094", Case, "weights: null", "weights: ‹{C1: 31, C2: 10, C3: 10, C4: 10, C5: 10, C6: 10, C7: 10, C8: 10}" },
        { "SIM0095", Case, "when: flag(valve_closed), reason", "when: always‹, reason" },
        { "SIM0095", Case, "{end: bad, when: \"did(threaten, to:wang)\"", "{end: bad, when: flag(valve_closed)‹" },
        { "SIM0107", Case, "when: anger(wang) < 50 and known(f1), reason", "when: ‹trust(wang) > 100, reason" },
        { "SIM0107", Case, "follows: anger(wang) < 75", "follows: ‹anger(wang) < 30 and anger(wang) > 60" },
        { "SIM0107", Case, "when: turn >= 3 and in_stage(s0)", "when: ‹turn >= 3 and minute > 500" },
        { "SIM0108", Lines, "{speaker: wang, cue: \"did:valve_closed\"", "{speaker: wang, cue: follow‹" },
        { "SIM0109", Case, "when: did(reflect_emotion, to:wang) and", "when: trust(wang) > 100‹ and" },
        { "SIM0096", Case, "{law: civil-code-288", "{law: ‹old-water-rules" },
        { "SIM0099", Case, "appearance: 三", "appearance: ‹某某真，三" },
        { "SIM0100", Lines, "{speaker: wang, cue: idle, lines: [还在滴。]}", "{speaker: wang, cue: follow, lines: [还在滴。‹]}" },
        { "SIM0104", Lines, "还在滴。", "还在滴。‹TODO 再想一句" },

        // Walkthroughs
        { "SIM0072", Good, "ending: good", "ending: ‹goood" },
        { "SIM0069", Good, "stage(s1)", "stage(‹s9)" },
        { "SIM0053", Good, "- wait: true", "- ‹expect: []" },
        { "SIM0054", Good, "name: good", "name: ‹god" },
    };

    // The place is a declaration elsewhere, which the mark cannot show.
    private static readonly string[] Elsewhere = ["SIM0033", "SIM0090", "SIM0091", "SIM0093", "SIM0095", "SIM0100", "SIM0105", "SIM0108", "SIM0109"];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_named_where_it_stands(string code, string file, string old, string @new)
    {
        var (bundle, line, column) = TinyCase.With(file, old, @new);
        var diagnostics = InCulture.Run("tr-TR", () => ScenarioLoader.Load(bundle, new() { AsOf = new(2026, 11, 22) }).Diagnostics);

        var found = diagnostics.Where(d => d.Code == code).ToArray();
        found.ShouldNotBeEmpty($"found instead: {string.Join("; ", diagnostics)}");
        if (!Elsewhere.Contains(code))
        {
            found.Select(d => (d.File, d.Line, d.Column)).ShouldContain((file, line, column), $"found: {string.Join("; ", diagnostics)}");
        }
    }

    [Fact]
    public void A_misspelled_key_is_answered_with_the_nearest_one()
    {
        var (bundle, _, _) = TinyCase.With(Case, "difficulty: 1", "‹dificulty: 1");
        var diagnostic = ScenarioLoader.Load(bundle).Diagnostics.Single(d => d.Code == "SIM0034");

        diagnostic.Args[1].ShouldBe("difficulty");
        diagnostic.Message(CultureInfo.GetCultureInfo("zh-CN")).ShouldContain("是不是想写“difficulty”");
        diagnostic.Message(CultureInfo.GetCultureInfo("en")).ShouldContain("Did you mean \"difficulty\"");
    }

    [Fact]
    public void A_mistake_in_a_condition_is_told_in_the_readers_language()
    {
        var (bundle, _, _) = TinyCase.With(Case, "follows: anger(wang) < 75", "follows: ‹angry(wang) < 75");
        var diagnostic = ScenarioLoader.Load(bundle).Diagnostics.Single(d => d.Code == "SIM0046");

        diagnostic.Message(CultureInfo.GetCultureInfo("zh-CN")).ShouldStartWith("条件写错了：");
        diagnostic.Message(CultureInfo.GetCultureInfo("en")).ShouldStartWith("The condition is wrong: ");
    }

    [Fact]
    public void A_repealed_law_is_an_error_only_when_a_day_is_asked_about()
    {
        var (bundle, _, _) = TinyCase.With(Case, "{law: civil-code-288", "{law: ‹old-water-rules");

        ScenarioLoader.Load(bundle).Scenario.ShouldNotBeNull();
        ScenarioLoader.Load(bundle, new() { AsOf = new(2026, 5, 31) }).Scenario.ShouldNotBeNull();
        ScenarioLoader.Load(bundle, new() { AsOf = new(2026, 6, 1) }).Scenario.ShouldBeNull();
        ScenarioLoader.Load(bundle, new() { AsOf = new(1990, 1, 1) }).Diagnostics.ShouldContain(d => d.Code == "SIM0097");
    }

    [Fact]
    public void Since_start_and_since_stage_are_no_injects()
    {
        var (bundle, _, _) = TinyCase.With(Case, "within 5 turns since(e1)", "within 5 turns since(start‹)");
        ScenarioLoader.Load(bundle).Diagnostics.ShouldBeEmpty();
        (bundle, _, _) = TinyCase.With(Case, "within 5 turns since(e1)", "within 5 turns since(stage‹)");
        ScenarioLoader.Load(bundle).Diagnostics.ShouldBeEmpty();
    }
}
