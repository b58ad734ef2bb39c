using System.Globalization;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Keeps the commitment ledger: new promises, those that fall due, those the story settles.</summary>
internal sealed class PromiseKeeper(Scenario scenario, PromiseFeelings feelings)
{
    private readonly MoodModel _model = new(scenario.Shared.Moods);

    /// <summary>Enters this turn's promises. Deadlines count from the minute at which they were said.</summary>
    public void Enter(TurnDraft draft)
    {
        foreach (var entry in draft.Scene.Acts.Where(a => a.Turn == draft.Scene.Turn && a.Clause.Mode != ClauseMode.Void).ToList())
        {
            var clause = entry.Clause;
            var empty = clause.Performs(Act.EmptyPromise);
            var specific = clause.Performs(Act.CommitSpecific) || clause.Performs(Act.ScheduleFollowup);
            if (!empty && !(specific && clause.Commitment is not null))
            {
                continue;
            }

            var due = clause.Commitment?.DueInMinutes is { } minutes ? entry.Minute + minutes : (int?)null;
            draft.Emit(new PromiseMade(new Promise(
                "p" + (draft.Scene.Promises.Length + 1).ToString(CultureInfo.InvariantCulture),
                draft.Scene.Turn,
                clause.Span,
                [.. entry.HeardBy.Where(draft.Scene.Residents.ContainsKey)],
                clause.Topics,
                clause.Commitment?.Elements ?? 0,
                clause.Commitment?.When,
                due,
                empty,
                _model.IsPublic(entry.Bystanders),
                PromiseStatus.Open)));
        }
    }

    /// <summary>Settles what was kept this turn and what has fallen due without being kept.</summary>
    public void SettleDue(TurnDraft draft)
    {
        foreach (var promise in draft.Scene.Promises.Where(p => p.Status == PromiseStatus.Open && p.Turn < draft.Scene.Turn).ToList())
        {
            var rules = scenario.Promises.Where(r => promise.Topics.Contains(r.Topic)).ToList();
            if (rules.Any(r => draft.Holds(r.KeptWhen)) && InTime(draft, promise))
            {
                feelings.Settle(draft, promise, PromiseStatus.Kept);
            }
            else if (rules.Count > 0 && promise.DueMinute is { } due && draft.Scene.Minute > due)
            {
                feelings.Settle(draft, promise, PromiseStatus.Broken);
            }
        }
    }

    // A deed belongs to the minute in which its turn began, however long the turn took.
    private static bool InTime(TurnDraft draft, Promise promise) => promise.DueMinute is not { } due || draft.Before.Minute <= due;

    /// <summary>Settles promises about a topic because the story does.</summary>
    public void Settle(TurnDraft draft, PromiseEffect effect)
    {
        foreach (var promise in draft.Scene.Promises.Where(p => p.Status == PromiseStatus.Open && p.Topics.Contains(effect.Topic)).ToList())
        {
            feelings.Settle(draft, promise, effect.Kept ? PromiseStatus.Kept : PromiseStatus.Exposed);
        }
    }
}
