using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Scenarios;

namespace Simulator.Console.Commands;

/// <summary><c>graph ID</c>: the stage machine as it really is.</summary>
internal static class GraphCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var id = new Argument<string>("id") { Description = Phrase.Of("arg.case") };
        var format = new Option<string>("--format") { Description = Phrase.Of("opt.format"), DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot");
        var command = new Command("graph", Phrase.Of("cmd.graph")) { id, format };
        command.SetAction(parsed =>
        {
            var app = host(parsed);
            var scenario = app.Cases.Load(parsed.GetRequiredValue(id)).Scenario;
            app.Out.Write(SafeText.ForTerminal(parsed.GetValue(format) == "dot" ? ScenarioGraph.Dot(scenario, Phrase.Language) : ScenarioGraph.Mermaid(scenario, Phrase.Language)));
            return ExitCodes.Done;
        });
        return command;
    }
}
