namespace Simulator.Core.Learning.Feedback;

/// <summary>Whether proposers are answered.</summary>
/// <param name="Proposals">On the board.</param>
/// <param name="Answered">Share with an answer, 0 to 1; null when there are none.</param>
/// <param name="InTime">Share of the answered ones that were answered within the days asked, 0 to 1; null when none is answered.</param>
/// <param name="Changed">How many led to a change.</param>
public sealed record BoardFigures(int Proposals, double? Answered, double? InTime, int Changed)
{
    /// <summary>Figures of all proposals.</summary>
    public static BoardFigures Of(IReadOnlyCollection<Proposal> proposals, int answerDays)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var answered = proposals.Where(p => p.AnsweredAt is not null).ToList();
        return new BoardFigures(
            proposals.Count,
            Share(answered.Count, proposals.Count),
            Share(answered.Count(p => p.AnsweredAt - p.SubmittedAt <= TimeSpan.FromDays(answerDays)), answered.Count),
            proposals.Count(p => p.Outcome is not (null or ProposalOutcome.Declined)));
    }

    private static double? Share(int part, int all) => all == 0 ? null : Math.Round(part / (double)all, 3, MidpointRounding.AwayFromZero);
}
