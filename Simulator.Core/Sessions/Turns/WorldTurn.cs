using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Turns;

/// <summary>What the world does after a turn was heard: interactions, injects, scene changes, time running out.</summary>
internal sealed class WorldTurn(Scenario scenario, EffectRunner effects, StageInterval interval)
{
    /// <summary>Most scene changes in one turn: a case that chains more is stuck in a loop of its own.</summary>
    private const int MostStageChanges = 3;

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
            var stage = scenario.Stages.First(s => s.Id == draft.Scene.Stage);
            if (stage.Transitions.FirstOrDefault(t => draft.Holds(t.When)) is not { } way)
            {
                return;
            }

            effects.Run(draft, way.Effects, "stage:" + stage.Id);
            if (draft.IsOver)
            {
                return;
            }

            if (way.End is { } end)
            {
                var ending = scenario.Endings.First(e => e.Id == end);
                draft.Emit(new SessionEnded(ending.Id, ending.Kind, "stage"));
                return;
            }

            Enter(draft, stage.Id, way.To!, way.Reason);
        }
    }

    /// <summary>Fires the case's <c>on_time_up</c> when the budget is spent.</summary>
    public void RunOutOfTime(TurnDraft draft)
    {
        if (!draft.IsOver && draft.Scene.Minute >= scenario.Clock.BudgetMinutes)
        {
            var ending = scenario.Endings.First(e => e.Id == scenario.Clock.OnTimeUp);
            draft.Emit(new SessionEnded(ending.Id, ending.Kind, "time_up"));
        }
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
    }
}
