using System.CommandLine;
using Simulator.Console.Texts;

namespace Simulator.Console.Accounts;

/// <summary>Options of every command that reads or changes data of people: who asks.</summary>
internal sealed class AccountOptions
{
    public Option<string?> As { get; } = new("--as") { Description = Phrase.Of("opt.as_login") };

    public Option<string?> PinFile { get; } = new("--pin-file") { Description = Phrase.Of("opt.pin_file") };

    public Command AddTo(Command command)
    {
        command.Add(As);
        command.Add(PinFile);
        return command;
    }
}
