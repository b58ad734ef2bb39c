using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;

namespace Simulator.Playtests.Figures;

/// <summary>A line that is heard again and again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Runs">Sessions in which it was said.</param>
/// <param name="Share">Share of all sessions, 0 to 1.</param>
public sealed record RepeatedLine(string Id, string Speaker, string Text, int Runs, double Share)
{
    internal static ImmutableArray<RepeatedLine> Of(LineCues cues, IReadOnlyList<PlayedRun> runs, int most) =>
    [
        .. runs.SelectMany((r, i) => r.History.Events.Select(e => e.Event).OfType<ResidentSpoke>().Where(s => s.Line.LineId is not null && !IsOpening(s)).Select(s => (Run: i, s.Line)))
            .GroupBy(s => s.Line.LineId!, StringComparer.Ordinal)
            .Select(g => (Id: g.Key, g.First().Line.Speaker, Runs: g.Select(s => s.Run).Distinct().Count()))
            .OrderByDescending(l => l.Runs).ThenBy(l => l.Id, StringComparer.Ordinal)
            .Take(most)
            .Select(l => new RepeatedLine(l.Id, l.Speaker, cues.TextOf(l.Id), l.Runs, l.Runs / (double)runs.Count)),
    ];

    // Everybody hears the opening.
    private static bool IsOpening(ResidentSpoke spoke) => spoke.Turn == 0;
}
