using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>The evidence that may bring points: what is repeated, stuffed into one turn or copied from the screen brings none.</summary>
/// <remarks>
/// A helping act counts once per listener, topic and stage: said again it counts only when it reaches somebody new or is about something new.
/// Only the first <see cref="ScoringRules.ClausesPerTurn"/> clauses of a turn that carry helping acts count. Clauses that parrot and clauses
/// spoken to the system bring nothing. Harmful acts always count, however often and wherever in the turn they stand.
/// </remarks>
public static class CreditedEvidence
{
    /// <summary>The same clauses in the same order; acts that do not count are taken out, and with the last helping act the topics.</summary>
    /// <param name="acts">Everything said and done.</param>
    /// <param name="rules">Numbers.</param>
    /// <param name="parrots">True for a clause that repeats a fact's text or a resident's line; null when nobody can tell.</param>
    public static ImmutableList<ActEntry> Of(ImmutableList<ActEntry> acts, ScoringRules rules, Func<ActEntry, bool>? parrots = null)
    {
        ArgumentNullException.ThrowIfNull(acts);
        ArgumentNullException.ThrowIfNull(rules);
        var seen = new HashSet<(Act, string, string, string)>();
        var credited = ImmutableList.CreateBuilder<ActEntry>();
        var (turn, clauses) = (0, 0);
        foreach (var entry in acts)
        {
            (turn, clauses) = entry.Turn == turn ? (turn, clauses) : (entry.Turn, 0);
            var mayCount = clauses < rules.ClausesPerTurn && !entry.Clause.Acts.Contains(Act.MetaManipulation) && parrots?.Invoke(entry) != true;
            clauses += entry.Clause.Acts.Any(IsHelp) ? 1 : 0;
            credited.Add(Credit(entry, mayCount, seen));
        }

        return credited.ToImmutable();
    }

    private static ActEntry Credit(ActEntry entry, bool mayCount, HashSet<(Act, string, string, string)> seen)
    {
        var clause = entry.Clause;
        if (clause.Mode is ClauseMode.Void or ClauseMode.Intended || !clause.Acts.Any(IsHelp))
        {
            return entry;
        }

        ImmutableArray<Act> kept = [.. clause.Acts.Where(a => !IsHelp(a) || (mayCount && IsNew(a, entry, seen)))];
        return kept.Length == clause.Acts.Length
            ? entry
            : entry with { Clause = clause with { Acts = kept.IsEmpty ? [Act.Other] : kept, Topics = kept.Any(IsHelp) ? clause.Topics : [] } };
    }

    private static bool IsHelp(Act act) => act.Polarity() == ActPolarity.Positive;

    private static bool IsNew(Act act, ActEntry entry, HashSet<(Act, string, string, string)> seen)
    {
        var named = entry.Clause.Addressees.Where(a => a != "*").ToList();
        var listeners = named.Count > 0 ? named : entry.HeardBy.IsEmpty ? [""] : entry.HeardBy.AsEnumerable();
        var topics = entry.Clause.Topics.IsEmpty ? [""] : entry.Clause.Topics;
        var isNew = false;
        foreach (var listener in listeners)
        {
            foreach (var topic in topics)
            {
                isNew |= seen.Add((act, listener, topic, entry.Stage));
            }
        }

        return isNew;
    }
}
