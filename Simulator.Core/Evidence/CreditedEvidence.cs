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
    public static ImmutableArray<ActEntry> Of(ImmutableArray<ActEntry> acts, ScoringRules rules, Func<ActEntry, bool>? parrots = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var seen = new HashSet<(Act, string, string, string)>();
        return Keep(acts, rules, (act, entry) => parrots?.Invoke(entry) != true && IsNew(act, entry, seen));
    }

    /// <summary>The same clauses without what is stuffed into one turn or spoken to the system. Saying something again is allowed: a deadline may ask for it.</summary>
    /// <remarks>For the key actions, which are noted while the session runs.</remarks>
    public static ImmutableArray<ActEntry> WithoutStuffing(ImmutableArray<ActEntry> acts, ScoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Keep(acts, rules, null);
    }

    private static ImmutableArray<ActEntry> Keep(ImmutableArray<ActEntry> acts, ScoringRules rules, Func<Act, ActEntry, bool>? counts)
    {
        var credited = ImmutableArray.CreateBuilder<ActEntry>(acts.Length);
        var isSame = true;
        var (turn, clauses) = (0, 0);
        foreach (var entry in acts)
        {
            (turn, clauses) = entry.Turn == turn ? (turn, clauses) : (entry.Turn, 0);
            if (entry.Clause.Mode is ClauseMode.Void or ClauseMode.Intended || !Helps(entry.Clause))
            {
                credited.Add(entry);
                continue;
            }

            var mayCount = clauses < rules.ClausesPerTurn && !entry.Clause.Acts.Contains(Act.MetaManipulation);
            clauses++;
            var kept = !mayCount ? Credit(entry, _ => false) : counts is null ? entry : Credit(entry, act => counts(act, entry));
            isSame &= ReferenceEquals(kept, entry);
            credited.Add(kept);
        }

        return isSame ? acts : credited.MoveToImmutable();
    }

    private static ActEntry Credit(ActEntry entry, Func<Act, bool> counts)
    {
        var clause = entry.Clause;
        ImmutableArray<Act> kept = [.. clause.Acts.Where(a => !IsHelp(a) || counts(a))];
        return kept.Length == clause.Acts.Length
            ? entry
            : entry with { Clause = clause with { Acts = kept.IsEmpty ? [Act.Other] : kept, Topics = kept.Any(IsHelp) ? clause.Topics : [] } };
    }

    private static bool Helps(Clause clause)
    {
        foreach (var act in clause.Acts)
        {
            if (IsHelp(act))
            {
                return true;
            }
        }

        return false;
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
