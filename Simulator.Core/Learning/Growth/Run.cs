using Simulator.Core.Scoring;

namespace Simulator.Core.Learning.Growth;

/// <summary>Whether a run enters the figures (domain 7.4: another case, not the same answers learnt by heart).</summary>
public enum RunKind
{
    /// <summary>First complete run of the case: counts.</summary>
    First,

    /// <summary>The case was completed before: practice.</summary>
    Repeat,

    /// <summary>Taken up again from a turn: practice.</summary>
    Redo,

    /// <summary>First complete run, but void (R15): no figures, and the case is known now.</summary>
    Void,

    /// <summary>Too short to judge: no figures, and the next complete run counts.</summary>
    NotJudged,
}

/// <summary>A session in a person's growth.</summary>
/// <param name="Session">What happened.</param>
/// <param name="Kind">Whether it counts.</param>
public sealed record Run(CompleteSession Session, RunKind Kind)
{
    /// <summary>True when it enters the figures.</summary>
    public bool Counts => Kind == RunKind.First;

    /// <summary>All runs in order of their end (then id), each with its kind.</summary>
    public static IReadOnlyList<Run> Of(IEnumerable<CompleteSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        var known = new HashSet<string>(StringComparer.Ordinal);
        List<Run> runs = [];
        foreach (var session in sessions.OrderBy(s => s.EndedAt).ThenBy(s => s.Id, StringComparer.Ordinal))
        {
            var kind = KindOf(session, known.Contains(session.Case));
            if (kind != RunKind.NotJudged)
            {
                known.Add(session.Case);
            }

            runs.Add(new Run(session, kind));
        }

        return runs;
    }

    private static RunKind KindOf(CompleteSession session, bool isKnown) => session switch
    {
        { IsRedo: true } => RunKind.Redo,
        { Status: ScoreStatus.NotJudged } => RunKind.NotJudged,
        _ when isKnown => RunKind.Repeat,
        { Status: ScoreStatus.Void } or { Total: null } => RunKind.Void,
        _ => RunKind.First,
    };
}
