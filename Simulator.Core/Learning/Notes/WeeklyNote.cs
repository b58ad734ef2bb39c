using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Notes;

/// <summary>A weekly note as it stands. Its id is <c>person-week</c>: one a person and week.</summary>
public sealed record WeeklyNote
{
    private static readonly NoteJson Json = new(RecordJson.Readable(NoteJson.Default));

    /// <summary>The kind of record.</summary>
    public static RecordKind<WeeklyNote, NoteEvent> Kind { get; } = new(
        "note",
        new RecordCodec<NoteEvent>(new RecordShapes<NoteEvent>()
            .Add("note_written", Json.NoteWritten, Json.NoteWords)
            .Add("note_answered", Json.NoteAnswered, Json.String)
            .Add("note_discussed", Json.NoteDiscussed)),
        id => new WeeklyNote { Id = id },
        (note, happened) => note.After(happened),
        note => new NoteHead(note.Person, note.Week, note.Specificity, note.Marks?.IsPrivate ?? false, note.IsDiscussed).ToJson());

    public required string Id { get; init; }

    /// <summary>Whose; empty before it is written.</summary>
    public string Person { get; init; } = string.Empty;

    /// <summary>As <see cref="WeekId.ToString"/>.</summary>
    public string Week { get; init; } = string.Empty;

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Null before it is written.</summary>
    public NoteMarks? Marks { get; init; }

    /// <summary>Null before it is written and after an erasure.</summary>
    public NoteWords? Words { get; init; }

    /// <summary>0 to 5.</summary>
    public int Specificity { get; init; }

    /// <summary>What the mentor asked and said, in order.</summary>
    public ImmutableList<NoteAnswered> Answers { get; init; } = [];

    public bool IsDiscussed { get; init; }

    /// <summary>The id of a person's note of a week.</summary>
    public static string IdOf(string person, WeekId week) => $"{person}-{week}";

    /// <summary>Writes the note, or writes it again.</summary>
    public Decision<NoteEvent> Write(string by, string person, WeekId week, NoteWords words, NoteMarks marks, NoteRules rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(rules);
        return this switch
        {
            { IsDiscussed: true } => new Refusal("note.discussed", week.ToString()),
            _ when by != person => new Refusal("note.not_own"),
            _ when words.Length > rules.Longest => new Refusal("note.too_long", Text(words.Length), Text(rules.Longest)),
            _ when words.Best.Did.Length == 0 || words.Worst.Facts.Length == 0 => new Refusal("note.incomplete"),
            _ when marks.MyMood is < 1 or > 5 => new Refusal("note.mood_range"),
            _ => new NoteWritten
            {
                At = now,
                By = by,
                Person = person,
                Week = week.ToString(),
                Marks = marks,
                Specificity = Notes.Specificity.Of(words.Best.Text + "\n" + words.Worst.Text, rules.Signs).Points,
                Words = words,
            },
        };
    }

    /// <summary>A mentor asks or says something.</summary>
    public Decision<NoteEvent> Answer(string by, string words, bool isQuestion, DateTimeOffset now) => this switch
    {
        { Marks: null } => new Refusal("note.unknown"),
        _ when by == Person && isQuestion => new Refusal("note.own"),
        _ when string.IsNullOrWhiteSpace(words) => new Refusal("note.empty"),
        _ => new NoteAnswered { At = now, By = by, IsQuestion = isQuestion, Words = words },
    };

    /// <summary>The meeting is over.</summary>
    public Decision<NoteEvent> Discuss(string by, DateTimeOffset now) => this switch
    {
        { Marks: null } => new Refusal("note.unknown"),
        { IsDiscussed: true } => new Decision<NoteEvent>(),
        _ => new NoteDiscussed { At = now, By = by },
    };

    private WeeklyNote After(NoteEvent happened) => happened switch
    {
        NoteWritten e => this with { Person = e.Person, Week = e.Week, WrittenAt = e.At, Marks = e.Marks, Words = e.Words, Specificity = e.Specificity },
        NoteAnswered e => this with { Answers = Answers.Add(e) },
        NoteDiscussed => this with { IsDiscussed = true },
        _ => this,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
