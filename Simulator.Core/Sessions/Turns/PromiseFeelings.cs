using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Turns;

/// <summary>What a settled promise does to those who heard it, and to all who see it settled.</summary>
internal sealed class PromiseFeelings(Scenario scenario)
{
    private readonly PromiseLedger _ledger = new(scenario.Shared.Moods);

    /// <summary>Settles a promise and moves everybody it touches.</summary>
    public void Settle(TurnDraft draft, Promise promise, PromiseStatus status)
    {
        var scene = draft.Scene;
        var witnesses = Presence.HearersOf(scene, scene.MyPlace);
        var settlement = _ledger.Settle(promise, status, [.. scene.Residents.Values], witnesses, scene.Crowd);
        draft.Emit(new PromiseSettled(promise.Id, status));
        foreach (var after in settlement.Residents)
        {
            Feelings.Emit(draft, scene.Residents[after.Id], after, "promise:" + promise.Id);
        }

        if (promise.Public && scene.Crowd.Length > 0)
        {
            draft.Emit(new CrowdChanged([.. settlement.Crowd.Select(m => m with { Mood = m.Mood.Rounded() })]));
        }
    }
}
