using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>How the trainee talked, over all clauses that were said or done.</summary>
/// <param name="Acts">Act to the number of clauses that perform it; acts that do not occur are left out.</param>
/// <param name="OpenShare">Open questions among open questions and fact checks, 0 to 1; null without either.</param>
/// <param name="EmpathyToPolicy">Clauses of empathy or summary for each clause of policy; null without policy.</param>
/// <param name="CharactersPerTurn">Mean length of turns with words, in UTF-16 units; null when unknown.</param>
/// <param name="OfficialeseRate">Share of clauses that are officialese, 0 to 1; null without clauses.</param>
public sealed record TalkFigures(
    ImmutableSortedDictionary<Act, int> Acts,
    double? OpenShare,
    double? EmpathyToPolicy,
    double? CharactersPerTurn,
    double? OfficialeseRate)
{
    internal static TalkFigures Of(JudgedSession session)
    {
        var clauses = session.Final.Acts.Select(e => e.Clause).Where(c => c.Mode is ClauseMode.Said or ClauseMode.Done).ToList();
        var counts = clauses.SelectMany(c => c.Acts.Distinct()).GroupBy(a => a).ToImmutableSortedDictionary(g => g.Key, g => g.Count());
        var open = counts.GetValueOrDefault(Act.OpenQuestion);
        var closed = counts.GetValueOrDefault(Act.VerifyFact);
        var empathy = counts.GetValueOrDefault(Act.ReflectEmotion) + counts.GetValueOrDefault(Act.SummarizeConfirm);
        var lengths = session.TurnLengths.Where(l => l > 0).ToList();
        return new(
            counts,
            Ratio(open, open + closed),
            Ratio(empathy, counts.GetValueOrDefault(Act.ExplainPolicy)),
            Ratio(lengths.Sum(), lengths.Count),
            Ratio(counts.GetValueOrDefault(Act.Officialese), clauses.Count));
    }

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
