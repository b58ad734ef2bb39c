using System.Globalization;
using System.Text.Json;
using Simulator.Console.Commands.People;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Notes;
using Spectre.Console;

namespace Simulator.Console.Commands.Learning;

/// <summary>Shows weekly notes. No ranking, no total of anybody.</summary>
internal static class NoteView
{
    public static void Show(PeopleDesk desk, NoteRules rules, IReadOnlyList<WeeklyNote> notes, bool asJson, bool isWhole)
    {
        if (asJson)
        {
            var line = new JsonLine(desk.App.Out);
            foreach (var note in notes)
            {
                line.Write(w => Fields(w, rules, note));
            }

            return;
        }

        if (notes.Count == 0)
        {
            desk.App.Console.WriteLine(Phrase.Of("notes.none"));
        }

        foreach (var note in notes)
        {
            Write(desk, Phrase.Of("notes.line", note.Id, desk.Directory.Find(note.Person)?.Pseudonym ?? note.Person, note.Week, note.Specificity));
            if (note.Specificity < rules.AskBelow)
            {
                Write(desk, "  " + Phrase.Of("notes.vague", string.Join('、', Missing(rules, note))));
            }

            if (isWhole)
            {
                Whole(desk, note);
            }
        }
    }

    private static void Whole(PeopleDesk desk, WeeklyNote note)
    {
        if (note.Words is { } words)
        {
            foreach (var (field, text) in Texts(words))
            {
                Write(desk, $"  {Phrase.Of("notes.field." + field)}：{text}");
            }
        }
        else
        {
            Write(desk, "  " + Phrase.Of("notes.erased"));
        }

        foreach (var answer in note.Answers)
        {
            Write(desk, $"  {(answer.IsQuestion ? "？" : "·")} {desk.Directory.Find(answer.By)?.Pseudonym ?? answer.By}：{answer.Words}");
        }
    }

    private static IEnumerable<(string Field, string Text)> Texts(NoteWords words) =>
    [
        ("did", words.Best.Did), ("why", words.Best.Why), ("phrase", words.Best.Phrase),
        ("facts", words.Worst.Facts), ("thought", words.Worst.Thought), ("step", words.Worst.Step), ("felt", words.Worst.Felt),
    ];

    private static IEnumerable<string> Missing(NoteRules rules, WeeklyNote note) => note.Words is null
        ? []
        : Specificity.Of(string.Join('\n', Texts(note.Words).Select(t => t.Text)), rules.Signs).Missing.Select(m => Phrase.Of("notes.item." + EnumNames.Snake(m)));

    private static void Fields(Utf8JsonWriter writer, NoteRules rules, WeeklyNote note)
    {
        writer.WriteString("id", note.Id);
        writer.WriteString("person", note.Person);
        writer.WriteString("week", note.Week);
        writer.WriteString("written_at", note.WrittenAt.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteNumber("specificity", note.Specificity);
        writer.WriteBoolean("mentor_asks", note.Specificity < rules.AskBelow);
        writer.WriteBoolean("discussed", note.IsDiscussed);
        if (note.Marks is { } marks)
        {
            writer.WriteNumber("mood", marks.MyMood);
            writer.WriteBoolean("private", marks.IsPrivate);
            writer.WriteString("wish", EnumNames.Snake(marks.Wish));
            Strings(writer, "causes", marks.Causes.Select(EnumNames.Snake));
            Strings(writer, "dimensions", marks.Dimensions);
            writer.WriteString("best_session", marks.BestSession);
            writer.WriteString("worst_session", marks.WorstSession);
        }

        writer.WriteStartObject("words");
        foreach (var (field, text) in note.Words is { } words ? Texts(words) : [])
        {
            writer.WriteString(field, text);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("answers");
        foreach (var answer in note.Answers)
        {
            writer.WriteStartObject();
            writer.WriteString("by", answer.By);
            writer.WriteBoolean("question", answer.IsQuestion);
            writer.WriteString("words", answer.Words);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void Write(PeopleDesk desk, string text) => desk.App.Console.WriteLine(SafeText.ForTerminal(text));
}
