using System.Globalization;

namespace Simulator.Core.StateMachines;

/// <summary>What both writers share: short ids, names and labels.</summary>
internal static class GraphText
{
    public static Dictionary<TState, string> Ids<TState, TTrigger>(StateMachineGraph<TState, TTrigger> graph)
        where TState : notnull
        where TTrigger : notnull =>
        graph.Nodes.Select((node, index) => (node.State, Id: "s" + index.ToString(CultureInfo.InvariantCulture)))
            .ToDictionary(pair => pair.State, pair => pair.Id);

    public static string Name<T>(T value, Func<T, string>? naming)
        where T : notnull =>
        naming is null ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : naming(value);

    public static string Label<TState, TTrigger>(StateMachineEdge<TState, TTrigger> edge, Func<TTrigger, string>? triggerName)
        where TState : notnull
        where TTrigger : notnull
    {
        var ignored = edge.IsIgnored ? "⊘ " : "";
        var guards = edge.Guards.Count > 0 ? $" [{string.Join(" & ", edge.Guards)}]" : "";
        var reason = edge.Reason is null ? "" : $" / {edge.Reason}";
        return ignored + Name(edge.Trigger, triggerName) + guards + reason;
    }

    /// <summary>LF for every newline, a space for every other control character.</summary>
    public static string OneKindOfNewline(string text) => string.Concat(text
        .ReplaceLineEndings("\n")
        .Select(c => c != '\n' && char.IsControl(c) ? ' ' : c));
}
