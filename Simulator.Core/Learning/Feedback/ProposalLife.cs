using Simulator.Core.StateMachines;

namespace Simulator.Core.Learning.Feedback;

/// <summary>Where a proposal stands on its way (真问题—金点子, domain 6.6).</summary>
public enum ProposalState
{
    Submitted,
    Sorted,

    /// <summary>Talked about at the base.</summary>
    Discussed,
    Decided,

    /// <summary>The proposer has heard back.</summary>
    Answered,

    /// <summary>Somebody looked whether it helped.</summary>
    Checked,
}

/// <summary>What is done to a proposal.</summary>
public enum ProposalStep
{
    Sort,
    Discuss,
    Decide,
    Answer,
    Check,
}

/// <summary>What is done because of a proposal.</summary>
public enum ProposalOutcome
{
    ChangeCase,
    ChangeProcess,
    ReportToStreet,

    /// <summary>Nothing, with a reason.</summary>
    Declined,
}

/// <summary>The life of a proposal as a table. An answer can be given at once, a decision without a meeting too.</summary>
public static class ProposalLife
{
    public static StateMachineDefinition<ProposalState, ProposalStep, bool> Table { get; } =
        new StateMachineBuilder<ProposalState, ProposalStep, bool>()
            .Initial(ProposalState.Submitted)
            .State(ProposalState.Sorted)
            .State(ProposalState.Discussed)
            .State(ProposalState.Decided)
            .State(ProposalState.Answered)
            .Final(ProposalState.Checked)
            .From(ProposalState.Submitted)
                .On(ProposalStep.Sort).To(ProposalState.Sorted)
            .From(ProposalState.Sorted)
                .On(ProposalStep.Sort).To(ProposalState.Sorted)
                .On(ProposalStep.Discuss).To(ProposalState.Discussed)
            .From(ProposalState.Sorted, ProposalState.Discussed)
                .On(ProposalStep.Decide).To(ProposalState.Decided)
            .From(ProposalState.Decided)
                .On(ProposalStep.Answer).To(ProposalState.Answered)
            .From(ProposalState.Answered)
                .On(ProposalStep.Check).To(ProposalState.Checked)
            .Build();
}
