using System.Runtime.CompilerServices;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>Whether one clause of the trainee fits an evidence pattern.</summary>
internal static class EvidenceMatch
{
    private const string Everybody = "*";

    private static readonly ConditionalWeakTable<EvidencePattern, object> Bits = [];

    /// <summary>The pattern's acts as bits, made once: every clause of a session is held against every pattern of the case several times a turn.</summary>
    public static ulong ActsOf(EvidencePattern pattern) => (ulong)Bits.GetValue(pattern, p => p.Acts.Aggregate(0UL, (bits, id) => bits | BitOf(id)));

    /// <param name="pattern">What the clause must be like.</param>
    /// <param name="acts">Its <see cref="ActsOf"/>.</param>
    /// <param name="entry">The clause.</param>
    /// <param name="scene">The scene that is asked.</param>
    public static bool Fits(EvidencePattern pattern, ulong acts, ActEntry entry, Scene scene)
    {
        var clause = entry.Clause;
        return ModeFits(pattern.Mode, clause.Mode)
            && (!pattern.ThisTurn || entry.Turn == scene.Turn)
            && (pattern.Acts.Count == 0 || CarriesOne(acts, clause))
            && (!pattern.Question || clause.IsQuestion)
            && (!pattern.Commitment || clause.Commitment is { When: not null })
            && (pattern.Topics.Count == 0 || IsAbout(pattern.Topics, clause))
            && (pattern.At.Count == 0 || pattern.At.Contains(entry.Place))
            && (pattern.Stages.Count == 0 || pattern.Stages.Contains(entry.Stage))
            && (pattern.HeardBy.Count == 0 || IsHeardByAny(pattern.HeardBy, entry, scene))
            && (pattern.To.Count == 0 || IsToAny(pattern.To, entry, scene))
            && (pattern.Private.Count == 0 || IsPrivateWithAny(pattern.Private, entry, scene));
    }

    // An id that no act and no group has is in no clause.
    private static ulong BitOf(string id) => ActGroups.Of(id).Aggregate(0UL, (bits, act) => bits | (1UL << (int)act));

    // Loops, not lambdas, here and below.
    private static bool CarriesOne(ulong acts, Clause clause)
    {
        foreach (var act in clause.Acts)
        {
            if ((acts >> (int)act & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAbout(ValueList<string> topics, Clause clause)
    {
        for (var i = 0; i < topics.Count; i++)
        {
            if (clause.IsAbout(topics[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeardByAny(ValueList<string> ids, ActEntry entry, Scene scene)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (Heard(ids[i], entry, scene))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsToAny(ValueList<string> ids, ActEntry entry, Scene scene)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (IsTo(ids[i], entry, scene))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPrivateWithAny(ValueList<string> ids, ActEntry entry, Scene scene)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (IsPrivate(ids[i], entry, scene))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ModeFits(EvidenceMode wanted, ClauseMode mode) => wanted switch
    {
        EvidenceMode.SaidOrDone => mode is ClauseMode.Said or ClauseMode.Done,
        EvidenceMode.Said => mode == ClauseMode.Said,
        EvidenceMode.Done => mode == ClauseMode.Done,
        EvidenceMode.Intended => mode == ClauseMode.Intended,
        _ => mode != ClauseMode.Void,
    };

    // Naming 110 in the doorway is not a call: a contact takes part only in the turn in which it is on the phone.
    private static bool IsOnPhone(string contact, ActEntry entry, Scene scene) =>
        entry.HeardBy.Contains(contact) || (scene.Called.TryGetValue(contact, out var moment) && moment.Turn == entry.Turn);

    private static bool IsContact(string id, Scene scene)
    {
        foreach (var contact in scene.Scenario.Contacts)
        {
            if (contact.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Heard(string id, ActEntry entry, Scene scene) =>
        IsContact(id, scene) ? IsOnPhone(id, entry, scene) : entry.HeardBy.Contains(id);

    private static bool IsTo(string id, ActEntry entry, Scene scene)
    {
        var addressees = entry.Clause.Addressees;
        if (IsContact(id, scene))
        {
            return IsOnPhone(id, entry, scene) && (addressees.IsEmpty || addressees.Contains(id));
        }

        // A name called out to somebody who cannot hear it reaches nobody; without any name, words are for the only one who hears them.
        return entry.HeardBy.Contains(id)
            && (addressees.Contains(id) || addressees.Contains(Everybody) || (addressees.IsEmpty && entry.HeardBy.Length == 1));
    }

    private static bool IsPrivate(string id, ActEntry entry, Scene scene) =>
        entry.Bystanders == 0
        && entry.HeardBy.Contains(id)
        && entry.HeardBy.All(h => h == id || IsContact(h, scene));
}
