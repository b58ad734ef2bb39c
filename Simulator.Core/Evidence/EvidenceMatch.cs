using Simulator.Core.Residents;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>Whether one clause of the trainee fits an evidence pattern.</summary>
internal static class EvidenceMatch
{
    private const string Everybody = "*";

    public static bool Fits(EvidencePattern pattern, ActEntry entry, Scene scene)
    {
        var clause = entry.Clause;
        return ModeFits(pattern.Mode, clause.Mode)
            && (!pattern.ThisTurn || entry.Turn == scene.Turn)
            && (!pattern.Question || clause.IsQuestion)
            && (!pattern.Commitment || clause.Commitment is { When: not null })
            && OneOf(pattern.Acts, id => Acts.TryParse(id, out var act) && clause.Performs(act))
            && OneOf(pattern.Topics, clause.Topics.Contains)
            && OneOf(pattern.At, place => entry.Place == place)
            && OneOf(pattern.Stages, stage => entry.Stage == stage)
            && OneOf(pattern.HeardBy, id => Heard(id, entry, scene))
            && OneOf(pattern.To, id => IsTo(id, entry, scene))
            && OneOf(pattern.Private, id => IsPrivate(id, entry, scene));
    }

    private static bool OneOf(ValueList<string> wanted, Func<string, bool> fits) => wanted.Count == 0 || wanted.Any(fits);

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

    private static bool IsContact(string id, Scene scene) => scene.Scenario.Contacts.Any(c => c.Id == id);

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
