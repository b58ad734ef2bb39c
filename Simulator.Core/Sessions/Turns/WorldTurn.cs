using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Turns;

/// <summary>What the world does after a turn was heard: interactions, injects, scene changes, time running out.</summary>
internal sealed class WorldTurn(Scenario scenario, EffectRunner effects, StageInterval interval)
{
    /// <summary>Most scene changes in one turn: a case that chains more is stuck in a loop of its own.</summary>
    private const int MostStageChanges = 3;

    private readonly StageMachine _stages = new(scenario);

    /// <summary>Enters the first stage.</summary>
    public void Open(TurnDraft draft) =>
        effects.Run(draft, scenario.Stages.First(s => s.Id == scenario.StartStage).OnEnter, "stage:" + scenario.StartStage);

    /// <summary>Interactions whose condition holds, in the case's order.</summary>
    public void Interact(TurnDraft draft)
    {
        foreach (var interaction in scenario.Interactions)
        {
            if (draft.IsOver)
            {
                return;
            }

            if ((!interaction.Once || !draft.Scene.Happened.ContainsKey(interaction.Id)) && draft.Holds(interaction.When))
            {
                draft.Emit(new InteractionHappened(interaction.Id));
                effects.Run(draft, interaction.Effects, "interaction:" + interaction.Id);
            }
        }
    }

    /// <summary>Injects that are due; each fires once.</summary>
    public void Inject(TurnDraft draft)
    {
        foreach (var inject in scenario.Injects)
        {
            if (draft.IsOver)
            {
                return;
            }

            if (!draft.Scene.Fired.ContainsKey(inject.Id) && draft.Holds(inject.When))
            {
                draft.Emit(new InjectFired(inject.Id, inject.Safety));
                effects.Run(draft, inject.Effects, "inject:" + inject.Id);
            }
        }
    }

    /// <summary>Leaves the stage as long as a way out is open.</summary>
    public void ChangeStage(TurnDraft draft)
    {
        for (var i = 0; i < MostStageChanges && !draft.IsOver; i++)
        {
            var from = draft.Scene.Stage;
            if (_stages.Next(from, draft.Scope) is not { } way)
            {
                return;
            }

            effects.Run(draft, way.Effects, "stage:" + from);
            if (draft.IsOver)
            {
                return;
            }

            if (way.End is { } end)
            {
                End(draft, end, "stage");
                return;
            }

            Enter(draft, from, way.To!, way.Reason);
        }
    }

    /// <summary>Fires the case's <c>on_time_up</c> when the budget is spent.</summary>
    public void RunOutOfTime(TurnDraft draft)
    {
        if (!draft.IsOver && draft.Scene.Minute >= scenario.Clock.BudgetMinutes)
        {
            End(draft, _stages.TimeUp(draft.Scene.Stage, draft.Scope), "time_up");
        }
    }

    private void End(TurnDraft draft, string id, string reason)
    {
        var ending = scenario.Endings.First(e => e.Id == id);
        draft.Emit(new SessionEnded(ending.Id, ending.Kind, reason));
    }

    private void Enter(TurnDraft draft, string from, string to, string reason)
    {
        draft.Emit(new StageChanged(from, to, reason));
        var stage = scenario.Stages.First(s => s.Id == to);
        if (stage.Interval)
        {
            interval.Pass(draft, "stage:" + to);
        }

        effects.Run(draft, stage.OnEnter, "stage:" + to);
        if (stage.Interval && !draft.IsOver)
        {
            interval.Settle(draft);
        }
    }
}
