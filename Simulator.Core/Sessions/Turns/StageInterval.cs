namespace Simulator.Core.Sessions.Turns;

/// <summary>A night or a change of scene between two stages: moods ease, due promises are settled.</summary>
internal sealed class StageInterval(Feelings feelings, PromiseKeeper promises)
{
    /// <summary>Lets it pass.</summary>
    public void Pass(TurnDraft draft, string cause)
    {
        promises.SettleDue(draft);
        feelings.Interval(draft, cause);
    }
}
