using Simulator.Core.People.Access;

namespace Simulator.Core.Reviews;

/// <summary>How much of a review somebody sees.</summary>
public enum ReviewSight
{
    /// <summary>The trainee: what is signed, never single marks.</summary>
    Trainee,

    /// <summary>A rater whose own marks are not in: nothing that others or the machine made of it.</summary>
    Blind,

    /// <summary>The mentor who has it, before the own marks are in.</summary>
    Holder,

    /// <summary>All.</summary>
    Full,
}

/// <summary>Takes out of a review what somebody may not see yet.</summary>
public static class ReviewSights
{
    /// <summary>How much an actor sees.</summary>
    public static ReviewSight Of(ReviewState state, Actor actor, string? trainee)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(actor);
        return trainee is not null && trainee == actor.Id ? ReviewSight.Trainee
            : state.HasMarked(actor.Id) ? ReviewSight.Full
            : state.Holder == actor.Id || (state.Holder is null && actor.Is(People.Role.Mentor)) ? ReviewSight.Holder
            : ReviewSight.Blind;
    }

    /// <summary>The review as it is seen; also what is written out for machines.</summary>
    public static ReviewState Seen(this ReviewState state, ReviewSight sight, string actor)
    {
        ArgumentNullException.ThrowIfNull(state);
        var blank = new ReviewState(state.Id);
        return sight switch
        {
            ReviewSight.Trainee when state.Stage == ReviewStage.SignedOff => state with { Marks = [], Anchor = null },
            ReviewSight.Trainee => blank with { Stage = state.Stage, Appraisal = state.Appraisal, Appeals = state.Appeals, Reopenings = state.Reopenings },
            ReviewSight.Blind => blank with { Stage = state.Stage, Holder = state.Holder, Comments = [.. state.Comments.Where(c => c.By == actor)] },
            ReviewSight.Holder => state with { Marks = [.. state.Marks.Where(m => m.By == actor)], Anchor = null },
            _ => state,
        };
    }
}
