using System.CommandLine;
using Simulator.Console.Texts;

namespace Simulator.Console.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Data { get; } = new("--data") { Description = Phrase.Of("opt.data"), Recursive = true };

    public Option<string?> Scenarios { get; } = new("--scenarios") { Description = Phrase.Of("opt.scenarios"), Recursive = true };

    public Option<string?> Language { get; } = new("--lang") { Description = Phrase.Of("opt.lang"), Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Add(Data);
        root.Add(Scenarios);
        root.Add(Language);
    }
}
