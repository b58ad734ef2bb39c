using Simulator.Core.StateMachines;

namespace Simulator.Core.Reviews;

/// <summary>Where a review stands.</summary>
public enum ReviewStage
{
    /// <summary>Nobody has it.</summary>
    Waiting,

    /// <summary>A mentor has it.</summary>
    InReview,

    /// <summary>A mentor's judgement stands.</summary>
    SignedOff,
}

/// <summary>What moves a review.</summary>
public enum ReviewTrigger
{
    Claim,

    /// <summary>Claim what another mentor has.</summary>
    TakeOver,
    Release,

    /// <summary>Decide, set a level, plan.</summary>
    Edit,
    Sign,
    Reopen,
}

/// <summary>What the table asks about a move.</summary>
/// <param name="IsOwn">The session is the actor's own.</param>
/// <param name="IsHolder">The actor has the review.</param>
/// <param name="IsDecided">No red line is merely suspected any more.</param>
public sealed record ReviewMove(bool IsOwn, bool IsHolder, bool IsDecided);

/// <summary>The life of a review as a table. Names of guards are the codes of refusals.</summary>
public static class ReviewLife
{
    /// <summary>Nobody reviews an own session.</summary>
    public const string OwnSession = "review.own_session";

    /// <summary>Another mentor has it.</summary>
    public const string Held = "review.held";

    /// <summary>Red lines are still suspected.</summary>
    public const string Undecided = "review.undecided";

    /// <summary>The table.</summary>
    public static StateMachineDefinition<ReviewStage, ReviewTrigger, ReviewMove> Table { get; } = Build();

    private static StateMachineDefinition<ReviewStage, ReviewTrigger, ReviewMove> Build()
    {
        var builder = new StateMachineBuilder<ReviewStage, ReviewTrigger, ReviewMove>()
            .Initial(ReviewStage.Waiting).State(ReviewStage.InReview).State(ReviewStage.SignedOff);
        builder.From(ReviewStage.Waiting)
            .On(ReviewTrigger.Claim).When(OwnSession, m => !m.IsOwn).To(ReviewStage.InReview)
            .On(ReviewTrigger.TakeOver).When(OwnSession, m => !m.IsOwn).To(ReviewStage.InReview)
            .On(ReviewTrigger.Edit).When(OwnSession, m => !m.IsOwn).To(ReviewStage.InReview, "who edits has claimed")
            .On(ReviewTrigger.Sign).When(OwnSession, m => !m.IsOwn).When(Undecided, m => m.IsDecided).To(ReviewStage.SignedOff);
        builder.From(ReviewStage.InReview)
            .On(ReviewTrigger.Claim).When(OwnSession, m => !m.IsOwn).When(Held, m => m.IsHolder).Ignore()
            .On(ReviewTrigger.TakeOver).When(OwnSession, m => !m.IsOwn).To(ReviewStage.InReview)
            .On(ReviewTrigger.Release).When(Held, m => m.IsHolder).To(ReviewStage.Waiting)
            .On(ReviewTrigger.Edit).When(OwnSession, m => !m.IsOwn).When(Held, m => m.IsHolder).Ignore()
            .On(ReviewTrigger.Sign).When(OwnSession, m => !m.IsOwn).When(Held, m => m.IsHolder).When(Undecided, m => m.IsDecided).To(ReviewStage.SignedOff);
        builder.From(ReviewStage.SignedOff)
            .On(ReviewTrigger.Reopen).When(OwnSession, m => !m.IsOwn).To(ReviewStage.InReview, "with a reason");
        return builder.Build();
    }
}
