using System.Text;

namespace Simulator.Core.StateMachines;

/// <summary>Draws a table in the DOT language of Graphviz.</summary>
/// <remarks>Any text is safe as a name. Lines end with LF.</remarks>
public static class DotWriter
{
    /// <param name="graph">The table.</param>
    /// <param name="stateName">What to call a state; its <c>ToString</c> when null.</param>
    /// <param name="triggerName">What to call a trigger; its <c>ToString</c> when null.</param>
    /// <returns>A digraph: final states have a double border, ignored triggers are dashed loops marked with ⊘.</returns>
    public static string Write<TState, TTrigger>(
        StateMachineGraph<TState, TTrigger> graph,
        Func<TState, string>? stateName = null,
        Func<TTrigger, string>? triggerName = null)
        where TState : notnull
        where TTrigger : notnull
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ids = GraphText.Ids(graph);
        var text = new StringBuilder("digraph {\n    rankdir=LR;\n    node [shape=box, style=rounded];\n    start [shape=point];\n");
        foreach (var node in graph.Nodes)
        {
            text.Append("    ").Append(ids[node.State]).Append(" [label=").Append(Quote(GraphText.Name(node.State, stateName)))
                .Append(node.IsFinal ? ", peripheries=2];\n" : "];\n");
        }

        foreach (var node in graph.Nodes.Where(node => node.IsInitial))
        {
            text.Append("    start -> ").Append(ids[node.State]).Append(";\n");
        }

        foreach (var edge in graph.Edges)
        {
            text.Append("    ").Append(ids[edge.From]).Append(" -> ").Append(ids[edge.To])
                .Append(" [label=").Append(Quote(GraphText.Label(edge, triggerName)))
                .Append(edge.IsIgnored ? ", style=dashed];\n" : "];\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>Any text as a quoted string of the DOT language.</summary>
    /// <remarks>Ampersands start entities even inside quoted strings.</remarks>
    public static string Quote(string text) => "\"" + GraphText.OneKindOfNewline(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
