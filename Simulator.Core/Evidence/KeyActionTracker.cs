using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Evidence;

/// <summary>A key action that reached a better status this turn.</summary>
/// <param name="KeyAction">Its id.</param>
/// <param name="Status">Partly, late or done.</param>
/// <param name="Turn">The present turn.</param>
/// <param name="Span">The last clause of this turn that contributed; null when none did (a state of the story completed it).</param>
public sealed record KeyActionChange(string KeyAction, KeyActionStatus Status, int Turn, TextSpan? Span);

/// <summary>Follows the key actions of a case. A status only rises: missed, partly, late, done. Pure, thread-safe.</summary>
/// <remarks>
/// Of a turn that lists many deeds only the first <see cref="ScoringRules.ClausesPerTurn"/> helping clauses count
/// (<see cref="CreditedEvidence.WithoutStuffing"/>). What the world has done stays done: a flag counts whichever clause raised it.
/// </remarks>
public sealed class KeyActionTracker
{
    private readonly ImmutableArray<(KeyAction Action, Condition Late)> _actions;

    /// <summary>A tracker of one case.</summary>
    public KeyActionTracker(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _actions = [.. scenario.KeyActions.Select(a => (a, a.Late ?? a.Done.WithoutWindows()))];
    }

    /// <summary>What changed this turn, in the case's order. Ask before the stage changes, so that windows count from the stage that was played.</summary>
    /// <param name="before">The scene at the end of the turn before: its statuses are the ones to improve on.</param>
    /// <param name="after">The present turn, read and applied.</param>
    public ImmutableArray<KeyActionChange> Changes(Scene before, SceneScope after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var credited = Credited(after);
        var changes = ImmutableArray.CreateBuilder<KeyActionChange>();
        foreach (var (action, late) in _actions)
        {
            var old = before.KeyActions.GetValueOrDefault(action.Id);
            var (status, condition) = Reached(action, late, old, credited);
            if (status > old)
            {
                var words = EvidenceTrace.LastOfTurn(condition!, credited) ?? EvidenceTrace.LastOfTurn(condition!, after);
                changes.Add(new(action.Id, status, after.Scene.Turn, words?.Clause.Span));
            }
        }

        return changes.ToImmutable();
    }

    private static SceneScope Credited(SceneScope scope)
    {
        var scene = scope.Scene;
        var acts = CreditedEvidence.WithoutStuffing(scene.Acts, scene.Scenario.Shared.Scoring);
        return acts == scene.Acts ? scope : new SceneScope(scene with { Acts = acts }, scope.Before);
    }

    private static (KeyActionStatus Status, Condition? By) Reached(KeyAction action, Condition late, KeyActionStatus old, SceneScope scope)
    {
        ReadOnlySpan<(KeyActionStatus Status, Condition? By)> ladder =
            [(KeyActionStatus.Done, action.Done), (KeyActionStatus.Late, late), (KeyActionStatus.Partly, action.Partly)];
        foreach (var step in ladder)
        {
            if (step.Status > old && step.By is not null && ConditionEvaluator.Holds(step.By, scope))
            {
                return step;
            }
        }

        return (KeyActionStatus.Missed, null);
    }
}
