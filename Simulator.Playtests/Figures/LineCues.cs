using System.Collections.Frozen;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Playtests.Figures;

/// <summary>What kind of thing a line is, and its words.</summary>
internal sealed class LineCues(Scenario scenario)
{
    private readonly FrozenDictionary<string, (string Cue, string Text)> _byId = scenario.Lines.Concat(scenario.Shared.Lines)
        .SelectMany(b => b.Lines.Select(l => (l.Id, b.Cue, l.Text)))
        .DistinctBy(l => l.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(l => l.Id, l => (l.Cue, l.Text), StringComparer.Ordinal);

    /// <summary>Speaker and cue; a mere gesture has the cue <c>gesture</c>.</summary>
    public string KindOf(SpokenLine line) =>
        $"{line.Speaker} {(line.LineId is { } id && _byId.TryGetValue(id, out var known) ? known.Cue : "gesture")}";

    /// <summary>The words as the author wrote them; empty when unknown.</summary>
    public string TextOf(string lineId) => _byId.GetValueOrDefault(lineId).Text ?? "";
}
