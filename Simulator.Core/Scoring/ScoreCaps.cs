using System.Collections.Immutable;

namespace Simulator.Core.Scoring;

/// <summary>What limits the total.</summary>
internal static class ScoreCaps
{
    // A form that is only to be looked at by the mentor limits nothing.
    private const int NoLimit = 100;

    public static ImmutableArray<ScoreCap> Of(JudgedSession session)
    {
        var veto = session.Final.Scenario.Shared.Scoring.VetoLimit;
        return
        [
            .. session.Final.Caps.Select(c => new ScoreCap(c.Source, c.Limit)),
            .. session.RedLines
                .Where(r => r.Status != RedLineStatus.Rejected && (r.Suspicion.Veto || r.Suspicion.Cap is not null))
                .GroupBy(r => r.Suspicion.RedLine, r => r.Suspicion.Veto ? veto : r.Suspicion.Cap!.Value, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ScoreCap(g.Key, g.Min()))
                .Where(c => c.Limit < NoLimit),
        ];
    }

    public static bool Voids(JudgedSession session, RedLineEvidence evidence) =>
        session.Final.Scenario.Shared.RedLines.Any(l => l.Id == evidence.Suspicion.RedLine && l.VoidsSession);
}
