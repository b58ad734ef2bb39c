using Simulator.Core.StateMachines;

namespace Simulator.Core.Learning.Pairing;

/// <summary>Where a pair stands.</summary>
public enum PairStage
{
    Proposed,

    /// <summary>One side said yes.</summary>
    HalfConfirmed,
    Active,
    Declined,

    /// <summary>Changed in the first weeks without blame.</summary>
    Changed,

    /// <summary>Ended before its time.</summary>
    Ended,

    /// <summary>The plan was done.</summary>
    Finished,
}

/// <summary>What can happen to a pair.</summary>
public enum PairTrigger
{
    Confirm,
    Decline,
    Change,
    End,
    Finish,

    /// <summary>Tick a step or fill in a form.</summary>
    Work,
}

/// <summary>What the guards look at.</summary>
/// <param name="IsOtherSide">The side that confirms is not the one that did.</param>
/// <param name="IsInTime">The first weeks are not over.</param>
/// <param name="HasChangeLeft">The apprentice has not changed before.</param>
/// <param name="HasReason">A reason was given.</param>
/// <param name="IsOver">The last week of the plan has begun.</param>
public sealed record PairFacts(bool IsOtherSide = false, bool IsInTime = false, bool HasChangeLeft = false, bool HasReason = false, bool IsOver = false);

/// <summary>The life of a pair as a table (domain 6.5: both confirm; one change without blame in the first weeks).</summary>
public static class PairLife
{
    /// <summary>Guard: the other side must say yes too.</summary>
    public const string OtherSide = "the other side confirms";

    /// <summary>Guard: only in the first weeks.</summary>
    public const string InTime = "in the first weeks";

    /// <summary>Guard: the change without blame is still there.</summary>
    public const string ChangeLeft = "not changed before";

    /// <summary>Guard: say why.</summary>
    public const string Reason = "reason given";

    /// <summary>Guard: not before the last week.</summary>
    public const string Over = "last week has begun";

    /// <summary>The table.</summary>
    public static StateMachineDefinition<PairStage, PairTrigger, PairFacts> Table { get; } = new StateMachineBuilder<PairStage, PairTrigger, PairFacts>()
        .Initial(PairStage.Proposed)
        .State(PairStage.HalfConfirmed)
        .State(PairStage.Active)
        .Final(PairStage.Declined)
        .Final(PairStage.Changed)
        .Final(PairStage.Ended)
        .Final(PairStage.Finished)
        .From(PairStage.Proposed)
            .On(PairTrigger.Confirm).To(PairStage.HalfConfirmed)
        .From(PairStage.HalfConfirmed)
            .On(PairTrigger.Confirm).When(OtherSide, f => f.IsOtherSide).To(PairStage.Active)
        .From(PairStage.Proposed, PairStage.HalfConfirmed)
            .On(PairTrigger.Decline).To(PairStage.Declined)
        .From(PairStage.Active)
            .On(PairTrigger.Work).Ignore()
            .On(PairTrigger.Change).When(InTime, f => f.IsInTime).When(ChangeLeft, f => f.HasChangeLeft).To(PairStage.Changed)
            .On(PairTrigger.End).When(Reason, f => f.HasReason).To(PairStage.Ended)
            .On(PairTrigger.Finish).When(Over, f => f.IsOver).To(PairStage.Finished)
        .From(PairStage.Finished)
            .On(PairTrigger.Work).Ignore()
        .Build();
}
