using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Scenarios;

namespace Simulator.Console.Commands;

/// <summary><c>graph ID</c>: the stage machine as it really is.</summary>
internal static class GraphCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var id = new Argument<string>("id") { Description = Text.Of("arg.case") };
        var format = new Option<string>("--format") { Description = Text.Of("opt.format"), DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot");
        var command = new Command("graph", Text.Of("cmd.graph")) { id, format };
        command.SetAction(parsed =>
        {
            var app = host(parsed);
            var scenario = app.Cases.Load(parsed.GetRequiredValue(id)).Scenario;
            app.Out.Write(parsed.GetValue(format) == "dot" ? ScenarioGraph.Dot(scenario, Text.Language) : ScenarioGraph.Mermaid(scenario, Text.Language));
            return ExitCodes.Done;
        });
        return command;
    }
}
