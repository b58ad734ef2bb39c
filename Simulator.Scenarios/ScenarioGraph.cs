using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using System.Text;
using Simulator.Core.Scenarios;
using Simulator.Core.StateMachines;

namespace Simulator.Scenarios;

/// <summary>Draws the stage machine of a case as it really is, with its titles; endings are coloured by kind, notes name residents and injects.</summary>
/// <remarks>Lines end with LF. Roads of the time budget are drawn too: they lead out of every stage.</remarks>
public static class ScenarioGraph
{
    private static readonly ResourceManager Resources = new("Simulator.Scenarios.GraphTexts", typeof(ScenarioGraph).Assembly);

    /// <summary>A Mermaid <c>stateDiagram-v2</c>.</summary>
    public static string Mermaid(Scenario scenario, CultureInfo culture)
    {
        var graph = Graph(scenario);
        var text = new StringBuilder(MermaidWriter.Write(graph, Titles(scenario), Triggers(culture)));
        foreach (var (node, lines) in Notes(scenario, graph, culture))
        {
            text.Append("    note right of ").Append(node).Append('\n');
            foreach (var line in lines)
            {
                text.Append("        ").Append(MermaidWriter.Escape(line)).Append('\n');
            }

            text.Append("    end note\n");
        }

        foreach (var kind in KindsOf(scenario))
        {
            text.Append("    classDef ").Append(Name(kind)).Append(" fill:").Append(Fill(kind)).Append(",color:#000\n");
        }

        foreach (var (node, kind) in Endings(scenario, graph))
        {
            text.Append("    class ").Append(node).Append(' ').Append(Name(kind)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A digraph in the DOT language of Graphviz.</summary>
    public static string Dot(Scenario scenario, CultureInfo culture)
    {
        var graph = Graph(scenario);
        var text = new StringBuilder(DotWriter.Write(graph, Titles(scenario), Triggers(culture)));
        text.Length -= "}\n".Length;
        foreach (var (node, kind) in Endings(scenario, graph))
        {
            text.Append("    ").Append(node).Append(" [style=\"rounded,filled\", fillcolor=\"").Append(Fill(kind)).Append("\"];\n");
        }

        foreach (var (node, lines) in Notes(scenario, graph, culture))
        {
            text.Append("    note_").Append(node).Append(" [shape=note, label=").Append(DotWriter.Quote(string.Join('\n', lines))).Append("];\n");
            text.Append("    note_").Append(node).Append(" -> ").Append(node).Append(" [style=dotted, arrowhead=none];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static StateMachineGraph<StageState, StageTrigger> Graph(Scenario scenario) => new StageMachine(scenario).Definition.Describe();

    private static Func<StageState, string> Titles(Scenario scenario) => state => state.IsEnding
        ? $"{state.Id} {scenario.Endings.First(ending => ending.Id == state.Id).Title}"
        : $"{state.Id} {scenario.Stages.First(stage => stage.Id == state.Id).Title}";

    private static Func<StageTrigger, string> Triggers(CultureInfo culture) => trigger =>
        Resources.GetString(trigger.ToString(), culture) ?? throw new MissingManifestResourceException($"No text for '{trigger}'.");

    private static IEnumerable<(string Node, ImmutableArray<string> Lines)> Notes(Scenario scenario, StateMachineGraph<StageState, StageTrigger> graph, CultureInfo culture)
    {
        var notes = new StageNotes(scenario, culture);
        return graph.Nodes
            .Select((node, index) => (Node: FormattableString.Invariant($"s{index}"), Lines: node.State.IsEnding ? [] : notes.Of(scenario.Stages.First(stage => stage.Id == node.State.Id))))
            .Where(note => !note.Lines.IsEmpty);
    }

    // Both writers name the nodes s0, s1 ... in the order of the graph.
    private static IEnumerable<(string Node, EndingKind Kind)> Endings(Scenario scenario, StateMachineGraph<StageState, StageTrigger> graph) =>
        graph.Nodes
            .Select((node, index) => (node.State, Node: FormattableString.Invariant($"s{index}")))
            .Where(pair => pair.State.IsEnding)
            .Select(pair => (pair.Node, scenario.Endings.First(ending => ending.Id == pair.State.Id).Kind));

    private static IEnumerable<EndingKind> KindsOf(Scenario scenario) => scenario.Endings.Select(ending => ending.Kind).Distinct().Order();

    private static string Name(EndingKind kind) => kind.ToString().ToLowerInvariant();

    private static string Fill(EndingKind kind) => kind switch
    {
        EndingKind.Good => "#b7e1cd",
        EndingKind.Fair => "#fff2b3",
        EndingKind.Failed => "#d9d9d9",
        _ => "#f4b6b0",
    };
}
