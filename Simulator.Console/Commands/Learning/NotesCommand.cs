using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>notes</c>: weekly notes, follow-up tickets, questionnaires, the board (domain 6.4, 6.6).</summary>
internal static class NotesCommand
{
    public static Command Build(Func<ParseResult, Host> host) => new("notes", Phrase.Of("cmd.notes"))
    {
        NoteCommands.Write(host),
        NoteCommands.List(host),
        NoteCommands.Show(host),
        NoteCommands.Say(host),
        NoteCommands.Discuss(host),
        TicketCommands.Build(host),
        FormCommands.Fill(host),
        FormCommands.Results(host),
        BoardCommands.Propose(host),
        BoardCommands.Board(host),
        BoardCommands.Step(host),
    };
}
