namespace Simulator.Core.Scoring.Feedback;

/// <summary>Turns a recorded session and its card into a debrief. Pure: the same record gives the same debrief on any machine.</summary>
public static class DebriefBuilder
{
    /// <summary>The debrief of a session.</summary>
    /// <param name="session">The record.</param>
    /// <param name="card">Its card, from <see cref="ScoreCardBuilder"/>.</param>
    public static Debrief Build(JudgedSession session, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(card);
        var scope = JudgedScope.Of(session);
        var ranking = new SentenceRanking(session);
        var actions = Checklists.KeyActions(session, card);
        var missed = Checklists.MissedFirst(actions);
        return new()
        {
            Conclusion = new(
                card.Ending,
                card.EndingId,
                card.Status,
                card.Total,
                card.Grade,
                session.RedLines.Count(r => r.Status == RedLineStatus.Suspected)),
            Curves = MoodCurves.Of(session),
            Best = ranking.Best(scope),
            Worst = ranking.Worst(),
            KeyActions = actions,
            MissedFirst = missed,
            Dimensions = Checklists.Dimensions(session, card, actions),
            Promises = session.Final.Promises,
            Facts = Checklists.Facts(session.Final),
            Laws = Checklists.Laws(scope),
            Talk = TalkFigures.Of(session),
            Next = card.Total is null ? null : PracticeStep.Of(session, card, missed),
        };
    }
}
