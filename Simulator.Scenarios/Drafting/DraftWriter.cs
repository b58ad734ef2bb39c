using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Simulator.Scenarios.Drafting;

/// <summary>Writes a draft as the files of a case: what was found, in its place, and TODO for what a person has to decide.</summary>
public static class DraftWriter
{
    private const string Resource = "Simulator.Scenarios.Drafting.Template.scenario.yaml";

    /// <summary>The files of the case.</summary>
    /// <param name="id">Its id; <see cref="ScenarioId.IsValid"/>.</param>
    /// <param name="draft">What was found.</param>
    /// <returns>Text by path below the case's folder; lines end with LF.</returns>
    public static ImmutableArray<(string Path, string Text)> Write(string id, CaseDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var places = draft.Places.IsEmpty ? [("scene", "现场")] : draft.Places;
        var people = draft.People.IsEmpty ? [new DraftPerson("", "居民", "", [])] : draft.People;
        (string Slot, string Text)[] slots =
        [
            ("id", id),
            ("title", Quoted($"【草稿】{draft.Title}")),
            ("category", draft.Category),
            ("briefing", "  TODO 学员开门之前知道的事。原文（已遮盖）：" + OneLine(draft.Stages.IsEmpty ? "" : draft.Stages[0])),
            ("safety", draft.Category == "mental_crisis" ? "TODO 写明求助电话 12356、110、120，随时可以停" : "null"),
            ("start", places[0].Id),
            ("places", Lines(places.Select(p => $"  - {{id: {p.Id}, name: {Quoted(p.Name)}, names: [], heard_in: [], bystanders: 0}}"))),
            ("residents", Lines(people.Select((p, i) => Resident(p, i, places[0].Id)))),
            ("facts", draft.Facts.IsEmpty ? "  []" : Lines(draft.Facts.Select((f, i) => Fact(f.Text, i, f.Person)))),
            ("stages", Stages(draft.Stages)),
            ("injects", draft.Events.IsEmpty ? "[]" : "\n" + Lines(draft.Events.Select((e, i) => $"  - {{id: e{i + 1}, when: turn >= {(i * 3) + 4}, text: {Quoted(e)}, safety: false}}"))),
        ];
        var scenario = slots.Aggregate(DraftWords.Text(Resource), (text, slot) => text.Replace($"«{slot.Slot}»", slot.Text, StringComparison.Ordinal));
        return [("scenario.yaml", scenario), ("lines.yaml", Voices(people)), ("source-masked.md", draft.Masked.Text)];
    }

    private static string Resident(DraftPerson person, int index, string place) => string.Create(CultureInfo.InvariantCulture, $$"""
          # 原文：{{OneLine(person.Called)}}。{{OneLine(person.Sentence)}}
          - id: {{Id(index)}}
            name: {{Quoted($"居民{"甲乙丙丁戊己"[index]}")}}    # TODO 另起一个名字
            names: []
            appearance: TODO 多大年纪、什么打扮、进门先看见什么
            persona: TODO 最想要什么、最怕什么、说话什么味道
            temperament: {anxious: 1.0}    # TODO fiery anxious withdrawn exacting proud exhausted shrewd conformist
            mood: {trust: 35, anger: 55, anxiety: 55, cooperation: 25, fatigue: 45, shame: 35}
            place: {{place}}
        """);

    private static string Fact(string text, int index, int person) => string.Create(CultureInfo.InvariantCulture, $$"""
          - id: f{{index + 1}}
            resident: {{Id(person)}}
            text: {{Quoted(text)}}
            trust: 50
            privacy: eased
            when: did(reflect_emotion, to:{{Id(person)}}) and did(open_question, to:{{Id(person)}})
            asked_by: [hidden_trouble, matter]
            sensitive: true
            clue: TODO 从哪儿看得出来，该怎么问
        """);

    private static string Stages(ImmutableArray<string> found)
    {
        const int Fewest = 3;
        var scenes = found.Select(OneLine).Concat(Enumerable.Repeat("TODO 进场时看到的，两三句", Fewest)).Take(Math.Max(found.Length, Fewest)).ToList();
        return Lines(scenes.Select((scene, i) => string.Create(CultureInfo.InvariantCulture, $$"""
              - id: s{{i}}
                title: TODO 第{{i + 1}}段
                scene: {{Quoted(scene)}}
                speakers: [{{Id(0)}}]
                hints: [TODO 卡住时给一句提示]
                transitions:
                  {{(i == scenes.Count - 1
                      ? "- {end: good, when: \"did(build_consensus|commit_specific, stage:s" + i + ") and did(schedule_followup)\", reason: TODO 说定了}\n      - {end: fair, when: stage_turns >= 8, reason: TODO 没说定}"
                      : $"- {{to: s{i + 1}, when: \"did(reflect_emotion|open_question|safety_action, stage:s{i})\", reason: TODO 什么情形算过了这一段}}")}}
                  - {end: {{(i == 0 ? "unsafe" : "failed")}}, when: stage_turns >= 10, reason: TODO 一直没办成}
            """)));
    }

    private static string Voices(ImmutableArray<DraftPerson> people)
    {
        var text = new StringBuilder("# 台词：原文里带引号的话（已遮盖），请改写；不写的用公共台词\n");
        for (var i = 0; i < people.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"- speaker: {Id(i)}\n  cue: {(i == 0 ? "open:s0" : "idle")}\n  lines:\n");
            foreach (var line in people[i].Quotes.IsEmpty ? ["TODO 他会怎么开口"] : people[i].Quotes)
            {
                text.Append("    - ").Append(Quoted(line)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Id(int person) => string.Create(CultureInfo.InvariantCulture, $"r{person + 1}");

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string Quoted(string text) => "\"" + OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", "（", StringComparison.Ordinal).Replace("}", "）", StringComparison.Ordinal) + "\"";
}
