using System.Collections.Immutable;
using Simulator.Core.Learning.Feedback;
using Simulator.Core.Learning.Notes;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Learning;

/// <summary>What <c>_shared/notes.yaml</c> says: rules of notes and tickets, and the forms.</summary>
/// <param name="Rules">Numbers and signs.</param>
/// <param name="Forms">Questionnaires in the order of the file.</param>
/// <param name="Diagnostics">Mistakes; with an error the rest must not be used.</param>
public sealed record NotesFile(NoteRules Rules, ImmutableArray<Questionnaire> Forms, IReadOnlyList<Diagnostic> Diagnostics)
{
    private const string Name = CaseFiles.Shared + "/" + CaseFiles.Notes;
    private const int Most = 10_000;

    /// <summary>True when it can be used.</summary>
    public bool IsSound => Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error);

    /// <summary>Reads the file; when it is not there, the rules of domain 6.4 hold and there are no forms.</summary>
    /// <param name="root">Folder of the scenarios.</param>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public static NotesFile Read(string root)
    {
        var path = Path.Combine(root, Name);
        return File.Exists(path) ? Parse(File.ReadAllBytes(path)) : new NotesFile(new NoteRules(), [], []);
    }

    /// <summary>Reads the file's bytes.</summary>
    public static NotesFile Parse(ReadOnlyMemory<byte> bytes)
    {
        var reading = new CaseReading();
        var rules = new NoteRules();
        ImmutableArray<Questionnaire> forms = [];
        if (YamlGate.Read(Name, bytes, reading.Bag) is { } node)
        {
            using var map = reading.Map(node);
            rules = ReadRules(map);
            forms = map.List("forms", ReadForm);
        }

        return new NotesFile(rules, forms, reading.Bag.Sorted());
    }

    private static NoteRules ReadRules(MapReader map)
    {
        using var numbers = map.Reading.Map(map.Need("rules") ?? new YamlMapping(map.Start, []));
        using var signs = map.Reading.Map(map.Need("specificity") ?? new YamlMapping(map.Start, []));
        return new NoteRules
        {
            Longest = numbers.Integer("longest", 1, Most),
            AskBelow = numbers.Integer("ask_below", 0, 5),
            ClaimHours = numbers.Integer("claim_hours", 1, Most),
            RecurrenceWeeks = numbers.Integer("recurrence_weeks", 1, 52),
            EscalateAfter = numbers.Integer("escalate_after", 1, 100),
            AnswerDays = numbers.Integer("answer_days", 1, 365),
            EffectWeeks = numbers.Integer("effect_weeks", 1, 52),
            SmallestGroup = numbers.Integer("smallest_group", 1, Most),
            Signs = new SpecificityWords(signs.Texts("place"), signs.Texts("speech"), signs.Texts("choice"), signs.Texts("consequence"), signs.Texts("next")),
        };
    }

    private static Questionnaire ReadForm(MapReader map) => new(
        map.Text("id"),
        map.Text("title"),
        map.Text("title_en"),
        map.NeedList("items", item => new QuestionnaireItem(
            item.Text("id"), item.Text("text"), item.Text("text_en"), item.Truth("open") ?? false, item.Truth("board") ?? false)));
}
