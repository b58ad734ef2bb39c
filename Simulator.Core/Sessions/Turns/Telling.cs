using Simulator.Core.Residents;
using Simulator.Core.Residents.Directing;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Decides which hidden facts come out, which are hinted at and which are evaded.</summary>
internal sealed class Telling(Scenario scenario, Disclosure disclosure)
{
    /// <summary>Facts of the residents who were spoken to this turn and whom the trainee still hears.</summary>
    public void Take(TurnDraft draft)
    {
        var entries = draft.Scene.Acts.Where(a => a.Turn == draft.Scene.Turn && a.Clause.Mode != ClauseMode.Void).ToList();
        foreach (var fact in scenario.Facts.Where(f => !draft.Scene.Revealed.ContainsKey(f.Id)))
        {
            var heard = entries.Where(e => e.HeardBy.Contains(fact.Resident) && IsTo(e.Clause, fact.Resident)).ToList();
            var state = draft.Scene.Residents[fact.Resident];
            if (heard.Count == 0 || state.Withdrawn || !Presence.IsHeard(draft.Scene, fact.Resident) || draft.FactSpeeches.Any(s => s.Resident == fact.Resident && s.Tier == DisclosureTier.Tell))
            {
                continue;
            }

            var asked = heard.Any(e => Asks(e.Clause) && e.Clause.Topics.Any(fact.AskedBy.Contains));
            var tier = Tier(draft, fact, state, heard, asked);
            if (tier == DisclosureTier.Tell)
            {
                draft.FactSpeeches.RemoveAll(s => s.Resident == fact.Resident);
                draft.FactSpeeches.Add(new FactSpeech(fact.Id, fact.Resident, DisclosureTier.Tell));
                draft.Emit(new FactRevealed(fact.Id, fact.Resident));
            }
            else if (asked && draft.FactSpeeches.All(s => s.Resident != fact.Resident))
            {
                draft.FactSpeeches.Add(new FactSpeech(fact.Id, fact.Resident, tier));
            }
        }
    }

    // Who sums up, promises or writes down is not asking: nobody evades or loosens then.
    private static bool Asks(Clause clause) =>
        clause.Main is Act.OpenQuestion or Act.VerifyFact or Act.RiskInquiry or Act.ReflectEmotion or Act.ProtectPrivacy or Act.CourtesyEncourage
        || (clause.IsQuestion && clause.Main is Act.Other or Act.RequestCooperation or Act.BlameLecture or Act.LeakPrivacy);

    private static bool IsTo(Clause clause, string resident) =>
        clause.Addressees.IsEmpty || clause.Addressees.Contains(resident) || clause.Addressees.Contains("*");

    private DisclosureTier Tier(TurnDraft draft, Fact fact, ResidentState state, List<ActEntry> heard, bool asked) =>
        disclosure.Tier(fact, state.Mood.Trust, new DisclosureContext(
            Private: Presence.IsPrivate(draft.Scene, fact.Resident),
            Behaved: fact.When is { } when ? draft.Holds(when) : asked || fact.AskedBy.IsEmpty,
            OtherWay: fact.OrWhen is { } other && draft.Holds(other),
            Blocked: fact.BlockedBy is { } blocked && draft.Holds(blocked),
            AskedDirectly: heard.Any(e => e.Clause.Performs(Act.RiskInquiry) && e.Clause.Topics.Any(fact.DirectTopics.Contains))));
}
