using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>pairs</c>: mentors and apprentices, from the matching to the last evaluation.</summary>
internal static class PairsCommand
{
    public static Command Build(Func<ParseResult, Host> host) => new("pairs", Phrase.Of("cmd.pairs"))
    {
        PairProfileCommand.Build(host),
        PairArrangeCommands.Match(host),
        PairArrangeCommands.Propose(host),
        PairArrangeCommands.List(host),
        PairArrangeCommands.Show(host),
        PairWorkCommands.Confirm(host),
        PairWorkCommands.Change(host),
        PairWorkCommands.End(host),
        PairWorkCommands.Plan(host),
        PairWorkCommands.Evaluate(host),
    };
}
