using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions.Expressions;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Notes key actions and suspected red lines, and the counters at the end of a turn.</summary>
internal sealed class Watching(Scenario scenario)
{
    private readonly KeyActionTracker _keyActions = new(scenario);
    private readonly RedLineWatch _redLines = new(scenario);
    private readonly ImmutableArray<HeldFor> _held = [.. ScenarioConditions.Of(scenario).SelectMany(c => c.Held)];

    /// <summary>Key actions that reached a better status. Asked before the stage changes and once more at the end of the turn.</summary>
    public void NoteKeyActions(TurnDraft draft)
    {
        foreach (var change in _keyActions.Changes(draft.Scene, draft.Scope))
        {
            draft.Emit(new KeyActionChanged(change.KeyAction, change.Status, change.Turn, change.Span));
        }
    }

    /// <summary>Red lines that are suspected for the first time for these words or this absence.</summary>
    public void NoteRedLines(TurnDraft draft)
    {
        foreach (var suspicion in _redLines.Suspect(draft.Before, draft.Scope))
        {
            draft.Emit(new RedLineSuspected(
                suspicion.RedLine,
                suspicion.Turn,
                suspicion.Span,
                suspicion.SinceTurn,
                suspicion.UntilTurn,
                suspicion.Veto,
                suspicion.Cap,
                suspicion.Reason));
        }
    }

    /// <summary>Closes the turn.</summary>
    public void Close(TurnDraft draft) =>
        draft.Emit(new TurnClosed(draft.Scene.Turn, HeldCounts.Advance(draft.Scope, _held)));
}
