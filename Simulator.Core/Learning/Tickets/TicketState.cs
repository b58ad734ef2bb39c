using Simulator.Core.StateMachines;

namespace Simulator.Core.Learning.Tickets;

/// <summary>Where a follow-up ticket stands (domain 6.4).</summary>
public enum TicketState
{
    /// <summary>Somebody said what is to be done; nobody has taken it on.</summary>
    Proposed,
    Claimed,
    InProgress,

    /// <summary>Done in the owner's eyes; somebody else has to look.</summary>
    ToVerify,
    Closed,
    Withdrawn,
}

/// <summary>What is done to a ticket.</summary>
public enum TicketStep
{
    Claim,
    Start,
    Extend,
    Submit,

    /// <summary>Looked at and found done.</summary>
    Confirm,

    /// <summary>Looked at and found not done.</summary>
    SendBack,
    Withdraw,

    /// <summary>The same problem came back after all.</summary>
    Reopen,
}

/// <summary>Who does a step, as far as the table asks.</summary>
/// <param name="IsOwner">The ticket's owner.</param>
public readonly record struct TicketContext(bool IsOwner);

/// <summary>The life of a ticket as a table.</summary>
public static class TicketLife
{
    /// <summary>Name of the guard that keeps an owner from closing their own ticket.</summary>
    public const string ByAnother = "by_another";

    /// <summary>Name of the guard that only the owner reports work.</summary>
    public const string ByOwner = "by_owner";

    public static StateMachineDefinition<TicketState, TicketStep, TicketContext> Table { get; } =
        new StateMachineBuilder<TicketState, TicketStep, TicketContext>()
            .Initial(TicketState.Proposed)
            .State(TicketState.Claimed)
            .State(TicketState.InProgress)
            .State(TicketState.ToVerify)
            .State(TicketState.Closed)
            .Final(TicketState.Withdrawn)
            .From(TicketState.Proposed)
                .On(TicketStep.Claim).To(TicketState.Claimed)
            .From(TicketState.Claimed)
                .On(TicketStep.Start).When(ByOwner, c => c.IsOwner).To(TicketState.InProgress)
            .From(TicketState.Claimed, TicketState.InProgress)
                .On(TicketStep.Submit).When(ByOwner, c => c.IsOwner).To(TicketState.ToVerify)
            .From(TicketState.Claimed)
                .On(TicketStep.Extend).To(TicketState.Claimed)
            .From(TicketState.InProgress)
                .On(TicketStep.Extend).To(TicketState.InProgress)
            .From(TicketState.ToVerify)
                .On(TicketStep.Confirm).When(ByAnother, c => !c.IsOwner).To(TicketState.Closed)
                .On(TicketStep.SendBack).When(ByAnother, c => !c.IsOwner).To(TicketState.InProgress)
            .From(TicketState.Closed)
                .On(TicketStep.Reopen).To(TicketState.InProgress)
            .From(TicketState.Proposed, TicketState.Claimed, TicketState.InProgress, TicketState.ToVerify)
                .On(TicketStep.Withdraw).To(TicketState.Withdrawn)
            .Build();
}
