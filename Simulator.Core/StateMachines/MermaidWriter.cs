using System.Globalization;
using System.Text;

namespace Simulator.Core.StateMachines;

/// <summary>Draws a table as a Mermaid <c>stateDiagram-v2</c>.</summary>
/// <remarks>Any text is safe as a name: whatever Mermaid could take for syntax is written as a numeric entity. Lines end with LF.</remarks>
public static class MermaidWriter
{
    /// <param name="graph">The table.</param>
    /// <param name="stateName">What to call a state; its <c>ToString</c> when null.</param>
    /// <param name="triggerName">What to call a trigger; its <c>ToString</c> when null.</param>
    /// <returns>The diagram; ignored triggers are loops marked with ⊘.</returns>
    public static string Write<TState, TTrigger>(
        StateMachineGraph<TState, TTrigger> graph,
        Func<TState, string>? stateName = null,
        Func<TTrigger, string>? triggerName = null)
        where TState : notnull
        where TTrigger : notnull
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ids = GraphText.Ids(graph);
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var node in graph.Nodes)
        {
            text.Append("    state \"").Append(Escape(GraphText.Name(node.State, stateName))).Append("\" as ").Append(ids[node.State]).Append('\n');
        }

        foreach (var node in graph.Nodes.Where(node => node.IsInitial))
        {
            text.Append("    [*] --> ").Append(ids[node.State]).Append('\n');
        }

        foreach (var edge in graph.Edges)
        {
            text.Append("    ").Append(ids[edge.From]).Append(" --> ").Append(ids[edge.To])
                .Append(" : ").Append(Escape(GraphText.Label(edge, triggerName))).Append('\n');
        }

        foreach (var node in graph.Nodes.Where(node => node.IsFinal))
        {
            text.Append("    ").Append(ids[node.State]).Append(" --> [*]\n");
        }

        return text.ToString();
    }

    /// <summary>Any text so that Mermaid takes none of it for syntax; newlines become breaks.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Mermaid does not parse an empty name.
        if (string.IsNullOrWhiteSpace(text))
        {
            return "#160;";
        }

        var escaped = new StringBuilder();
        foreach (var c in GraphText.OneKindOfNewline(text))
        {
            if (c == '\n')
            {
                escaped.Append("<br/>");
            }
            else if (char.IsAsciiLetterOrDigit(c) || c > 0x7F || c is ' ' or '_' or '-' or '.' or ',' or '/')
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append('#').Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }

        return escaped.ToString();
    }
}
