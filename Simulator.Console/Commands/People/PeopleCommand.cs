using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands.People;

/// <summary><c>people</c>: who is who, what they may, and what becomes of their data.</summary>
internal static class PeopleCommand
{
    public static Command Build(Func<ParseResult, Host> host) => new("people", Phrase.Of("cmd.people"))
    {
        RegisterCommands.Add(host),
        RegisterCommands.Import(host),
        RegisterCommands.Correct(host),
        LookCommands.List(host),
        LookCommands.Show(host),
        ChangeCommands.Role(host),
        UnitCommand.Build(host),
        ChangeCommands.Move(host),
        PinCommand.Build(host),
        ChangeCommands.Disable(host),
        DataCommands.Export(host),
        DataCommands.Erase(host),
        DataCommands.Access(host),
        DataCommands.Retention(host),
    };
}
