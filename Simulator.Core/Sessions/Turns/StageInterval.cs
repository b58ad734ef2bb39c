namespace Simulator.Core.Sessions.Turns;

/// <summary>A night or a change of scene between two stages: moods ease, due promises are settled.</summary>
internal sealed class StageInterval(Feelings feelings, PromiseKeeper promises)
{
    /// <summary>Lets it pass: what was due before it is settled first, so that its anger eases too.</summary>
    public void Pass(TurnDraft draft, string cause)
    {
        promises.SettleDue(draft);
        feelings.Interval(draft, cause);
    }

    /// <summary>Settles what fell due while it passed: the night's minutes are an effect of the stage that follows it.</summary>
    public void Settle(TurnDraft draft) => promises.SettleDue(draft);
}
