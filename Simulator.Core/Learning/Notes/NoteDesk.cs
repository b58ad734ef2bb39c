using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Privacy;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Learning.Notes;

/// <summary>Writing, reading and talking about weekly notes. Thread-safe when its journal and log are.</summary>
/// <param name="journal">The store.</param>
/// <param name="people">Everybody, as loaded a moment ago.</param>
/// <param name="gate">Who may what.</param>
/// <param name="rules">Numbers of domain 6.4.</param>
/// <param name="clock">Gives the time.</param>
public sealed class NoteDesk(IJournal journal, PeopleDirectory people, AccessGate gate, NoteRules rules, TimeProvider clock)
{
    private readonly RecordWriter<WeeklyNote, NoteEvent> _notes = new(journal, WeeklyNote.Kind);

    /// <summary>Writes one's own note of a week, or writes it again. What touches privacy is masked before it is kept.</summary>
    public async ValueTask<Change<WeeklyNote>> WriteAsync(Actor actor, WeekId week, NoteWords words, NoteMarks marks, CancellationToken cancel, long? seen = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(marks);
        var id = WeeklyNote.IdOf(actor.Id, week);
        return await gate.AskAsync(actor, Right.WriteNotes, people.TargetOf(actor.Id), About(id), Now, cancel).ConfigureAwait(false) is { } denied
            ? Denied(id, denied)
            : await _notes.ChangeAsync(id, n => n.Write(actor.Id, actor.Id, week, marks.IsPrivate ? Masked(words) : words, marks, rules, Now), cancel, seen).ConfigureAwait(false);
    }

    /// <summary>Asks about what a note leaves out, or says a word on it.</summary>
    public async ValueTask<Change<WeeklyNote>> AnswerAsync(Actor actor, string id, string words, bool isQuestion, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await DeniedToReadAsync(actor, id, cancel).ConfigureAwait(false) is { } denied
            ? Denied(id, denied)
            : await _notes.ChangeAsync(id, n => n.Answer(actor.Id, words, isQuestion, Now), cancel).ConfigureAwait(false);
    }

    /// <summary>Closes a note after the week's meeting.</summary>
    public async ValueTask<Change<WeeklyNote>> DiscussAsync(Actor actor, string id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await DeniedToReadAsync(actor, id, cancel).ConfigureAwait(false) is { } denied
            ? Denied(id, denied)
            : await _notes.ChangeAsync(id, n => n.Discuss(actor.Id, Now), cancel).ConfigureAwait(false);
    }

    /// <summary>A note; a refusal when there is none or when the actor may not read it: both look alike.</summary>
    public async ValueTask<Change<WeeklyNote>> ReadAsync(Actor actor, string id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var note = await _notes.Reader.LoadAsync(id, cancel).ConfigureAwait(false);
        var refusal = note.Exists ? await DeniedToReadAsync(actor, id, cancel).ConfigureAwait(false) : Unknown(id);
        return refusal is null ? new Change<WeeklyNote>(note, null) : Denied(id, refusal);
    }

    /// <summary>The notes an actor may read, newest week first; of one person when named.</summary>
    /// <remarks>Those that may not be read are passed over without a word in the log: nobody asked for them one by one.</remarks>
    public async ValueTask<IReadOnlyList<WeeklyNote>> ListAsync(Actor actor, string? person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        List<WeeklyNote> readable = [];
        foreach (var line in await _notes.Reader.ListAsync(cancel).ConfigureAwait(false))
        {
            var owner = NoteHead.Parse(line.Head).Person;
            if ((person is null || owner == person) && gate.Rules.May(actor, Right.ReadNotes, people.TargetOf(owner)))
            {
                await gate.AskAsync(actor, Right.ReadNotes, people.TargetOf(owner), About(line.Stream.Id), Now, cancel).ConfigureAwait(false);
                readable.Add((await _notes.Reader.LoadAsync(line.Stream.Id, cancel).ConfigureAwait(false)).State);
            }
        }

        return [.. readable.OrderByDescending(n => n.Week, StringComparer.Ordinal).ThenBy(n => n.Id, StringComparer.Ordinal)];
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private static Refusal Unknown(string id) => new("note.unknown", id);

    private static string About(string id) => "note/" + id;

    private static NoteWords Masked(NoteWords words) => new(
        new BestThing(Mask(words.Best.Did), Mask(words.Best.Why), Mask(words.Best.Phrase)),
        new WorstThing(Mask(words.Worst.Facts), Mask(words.Worst.Thought), Mask(words.Worst.Step), Mask(words.Worst.Felt)),
        words.HelpFrom);

    private static string Mask(string text) => PersonalDataMask.Mask(text).Text;

    private async ValueTask<Refusal?> DeniedToReadAsync(Actor actor, string id, CancellationToken cancel)
    {
        var note = await _notes.Reader.LoadAsync(id, cancel).ConfigureAwait(false);
        if (!note.Exists)
        {
            return Unknown(id);
        }

        var denied = await gate.AskAsync(actor, Right.ReadNotes, people.TargetOf(note.State.Person), About(id), Now, cancel).ConfigureAwait(false);
        return denied is null ? null : Unknown(id);
    }

    private static Change<WeeklyNote> Denied(string id, Refusal refusal) => new(new Record<WeeklyNote>(id, 0, WeeklyNote.Kind.Start(id)), refusal);
}
