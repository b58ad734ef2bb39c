using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>Where the one thing to practise comes from.</summary>
public enum PracticeSource
{
    RedLine,
    KeyAction,
    Dimension,
}

/// <summary>How somebody sees that it was practised.</summary>
public enum PracticeCheck
{
    /// <summary>Play again from this turn.</summary>
    RedoFromTurn,

    /// <summary>Play the case again: the key action must be done.</summary>
    ReplayCase,

    /// <summary>A case of the same family: the dimension's level must rise.</summary>
    SimilarCase,
}

/// <summary>The one thing to practise next.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Id">Red line, key action or dimension.</param>
/// <param name="Text">What to do, from the data.</param>
/// <param name="WithinDays">Due so many days after the session.</param>
/// <param name="Check">How it is verified.</param>
/// <param name="Turn">Turn to redo; null when there is none.</param>
public sealed record PracticeStep(PracticeSource Source, string Id, string Text, int WithinDays, PracticeCheck Check, int? Turn)
{
    private const int GreatHarm = 4;

    /// <summary>A red line first (vetoes before caps), then a missed key action of great harm, then the dimension that costs most points.</summary>
    internal static PracticeStep? Of(JudgedSession session, ScoreCard card, IReadOnlyList<KeyActionCheck> missed)
    {
        var shared = session.Final.Scenario.Shared;
        var days = shared.Scoring.PracticeDays;
        var crossed = session.RedLines
            .Where(r => r.Status != RedLineStatus.Rejected)
            .OrderBy(r => r.Suspicion.Severity)
            .ThenBy(r => r.Suspicion.Turn)
            .Select(r => (r.Suspicion, Line: shared.RedLines.FirstOrDefault(l => l.Id == r.Suspicion.RedLine)))
            .FirstOrDefault(r => r.Line is not null);
        if (crossed.Line is { } line)
        {
            var turn = crossed.Suspicion.SinceTurn ?? crossed.Suspicion.Turn;
            return new(PracticeSource.RedLine, line.Id, line.Advice, days, PracticeCheck.RedoFromTurn, turn);
        }

        if (missed.FirstOrDefault(m => m.Action.Harm >= GreatHarm) is { } miss)
        {
            return new(PracticeSource.KeyAction, miss.Action.Id, miss.Action.Advice, days, PracticeCheck.ReplayCase, null);
        }

        var weakest = card.Details.Where(d => d.Percent is not null).OrderByDescending(d => d.Weight * (100 - d.Percent)).FirstOrDefault();
        return weakest is null
            ? null
            : new(PracticeSource.Dimension, weakest.Id, Practice(shared, weakest.Id), days, PracticeCheck.SimilarCase, null);
    }

    private static string Practice(SharedData shared, string dimension) => shared.Competencies.First(c => c.Id == dimension).Practice;
}
