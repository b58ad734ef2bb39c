using System.Collections.Immutable;

namespace Simulator.Core.Scoring;

/// <summary>What a mentor decided about a session: makes the mentor's score card beside the machine's. Immutable.</summary>
/// <remarks>
/// A rejected red line lifts its cap and no longer counts against a level; a confirmed veto limits the total to 59 and means unfit; a confirmed R15
/// voids the session. The card is final once nothing is suspected. A level replaces the machine's; key actions and indicators stay.
/// </remarks>
/// <param name="RedLines"><see cref="RedLineEvidence.Key"/> to what was decided; keys the session does not have are left aside.</param>
/// <param name="Levels">Dimension to level, 1 to 5.</param>
public sealed record MentorDecisions(ImmutableSortedDictionary<string, RedLineStatus> RedLines, ImmutableSortedDictionary<string, int> Levels)
{
    /// <summary>Nothing decided: the machine's card.</summary>
    public static MentorDecisions None { get; } = new(
        ImmutableSortedDictionary.Create<string, RedLineStatus>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>The session as the mentor sees it; for <see cref="ScoreCardBuilder"/> and the debrief.</summary>
    public JudgedSession ApplyTo(JudgedSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ImmutableArray<RedLineEvidence> lines = [.. session.RedLines.Select(r => RedLines.TryGetValue(r.Key, out var status) ? r with { Status = status } : r)];
        var cleared = lines.Select(r => r.Suspicion.RedLine).Except(lines.Where(r => r.Status != RedLineStatus.Rejected).Select(r => r.Suspicion.RedLine), StringComparer.Ordinal);
        return session with
        {
            RedLines = lines,
            MentorBars = Levels,
            Final = session.Final with { RedLines = session.Final.RedLines.Except(cleared) },
        };
    }
}
