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
/// Of a turn that lists many deeds only the first <see cref="ScoringRules.ClausesPerTurn"/> helping clauses and the first
/// <see cref="ScoringRules.TopicClausesPerTurn"/> clauses about anything count; one clause supports at most <see cref="ScoringRules.KeyActionsPerClause"/>
/// key actions, one turn <see cref="ScoringRules.KeyActionsPerTurn"/>; a copied clause supports none. A flag counts when a clause that counts
/// raised it, or raises the matter again: what the world has done stays done, and earns once it is meant.
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
        var credit = new KeyActionCredit(after);
        var isNoted = false;
        var changes = ImmutableArray.CreateBuilder<KeyActionChange>();
        foreach (var (action, late) in _actions)
        {
            var old = before.KeyActions.GetValueOrDefault(action.Id);
            if (Reached(action, late, old, credit.All).Status <= old)
            {
                continue;
            }

            if (!isNoted)
            {
                NoteEarned(before, credit);
                isNoted = true;
            }

            var credited = credit.For(action.Id);
            var (status, condition) = Reached(action, late, old, credited);
            if (status > old)
            {
                credit.Add(action.Id, condition!, credited);
                var words = EvidenceTrace.LastOfTurn(condition!, credited) ?? EvidenceTrace.LastOfTurn(condition!, after);
                changes.Add(new(action.Id, status, after.Scene.Turn, words?.Clause.Span));
            }
        }

        return changes.ToImmutable();
    }

    // What has been earned so far rests on these words; a deadline that has gone by since then does not matter.
    private void NoteEarned(Scene before, KeyActionCredit credit)
    {
        foreach (var (action, late) in _actions)
        {
            var by = before.KeyActions.GetValueOrDefault(action.Id) switch
            {
                KeyActionStatus.Done => ConditionEvaluator.Holds(action.Done, credit.All) ? action.Done : late,
                KeyActionStatus.Late => late,
                KeyActionStatus.Partly => action.Partly,
                _ => null,
            };
            if (by is not null)
            {
                credit.Add(action.Id, by, credit.All);
            }
        }
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
