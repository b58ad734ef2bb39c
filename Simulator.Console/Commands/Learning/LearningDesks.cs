using System.Security.Cryptography;
using Simulator.Console.Accounts;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Core.Learning.Feedback;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Learning.Tickets;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;
using Simulator.Scenarios.Learning;

namespace Simulator.Console.Commands.Learning;

/// <summary>The services behind <c>notes</c>, with the rules of the shared file.</summary>
internal sealed class LearningDesks
{
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 6;

    public LearningDesks(PeopleDesk desk)
    {
        // Reading commands have no writer: their desks only look.
        var journal = desk.Writer ?? (IJournal)new ReadOnlyJournal(desk.Reader);
        File = NotesFile.Read(desk.App.Cases.Root);
        if (!File.IsSound)
        {
            throw CommandFailedException.Broken("err.broken_notes_file", File.Diagnostics[0].Line);
        }

        Notes = new NoteDesk(journal, desk.Directory, desk.Account.Gate, File.Rules, desk.App.Clock);
        Tickets = new TicketDesk(journal, desk.Directory, desk.Account.Gate, File.Rules, desk.App.Clock);
        Feedback = new FeedbackDesk(journal, desk.Account.Gate, File.Forms, File.Rules, desk.App.Clock);
    }

    public NotesFile File { get; }

    public NoteDesk Notes { get; }

    public TicketDesk Tickets { get; }

    public FeedbackDesk Feedback { get; }

    /// <summary>A new id of a kind: <c>t-</c> for tickets and so on, six letters or digits that are not mistaken for each other.</summary>
    public static string NewId(char kind) => kind + "-" + RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>The record after a change.</summary>
    /// <exception cref="CommandFailedException">It was refused.</exception>
    public static TState Done<TState>(Change<TState> change)
        where TState : class =>
        change.Refusal is { } refusal ? throw Refusals.Failure(refusal) : change.Record.State;
}
