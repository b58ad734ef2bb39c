using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Whether a case still has everything a recorded session names, so that its record can be judged by it.</summary>
internal static class CaseFit
{
    public static bool Holds(SessionHistory recorded, Scenario today)
    {
        var scene = recorded.State.Scene;
        return scene.Scenario.Id == today.Id
            && scene.Scenario.StartStage == today.StartStage
            && scene.Scenario.StartPlace == today.StartPlace
            && scene.Residents.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(today.Residents.Select(r => r.Id))
            && Has(today.Stages.Select(s => s.Id), scene.StagesBeen)
            && Has(today.Facts.Select(f => f.Id), scene.Revealed.Keys)
            && Has(today.Injects.Select(i => i.Id), scene.Fired.Keys)
            && Has(today.Interactions.Select(i => i.Id), scene.Happened.Keys)
            && Has(today.Contacts.Select(c => c.Id), scene.Called.Keys)
            && Has(today.Places.Select(p => p.Id), recorded.Events.Select(e => e.Event).OfType<Moved>().Select(m => m.Place).OfType<string>())
            && (recorded.State.Ended?.EndingId is not { } ending || today.Endings.Any(e => e.Id == ending));
    }

    private static bool Has(IEnumerable<string> known, IEnumerable<string> named) => !named.Except(known, StringComparer.Ordinal).Any();
}
