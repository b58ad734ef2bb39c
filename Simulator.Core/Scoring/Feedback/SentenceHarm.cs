using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>What a mentor would call a bad sentence, and how bad: by red line, by kind, by timing. A harmless sentence has no weight.</summary>
internal sealed class SentenceHarm(JudgedSession session, SentenceEffect effects)
{
    private const double RedLineWeight = 200;
    private const double VetoWeight = 300;
    private const double HarmfulWeight = 50;
    private const double TimingWeight = 10;
    private const double NoticeableDamage = 1;

    private readonly ScoringRules _rules = session.Final.Scenario.Shared.Scoring;
    private readonly MoodRules _moods = session.Final.Scenario.Shared.Moods;

    public static bool IsHarmful(Clause clause) =>
        clause.Mode is ClauseMode.Said or ClauseMode.Done && clause.Acts.Any(a => a.Polarity() is ActPolarity.Negative or ActPolarity.Manipulation);

    public static bool IsHelpful(Clause clause) =>
        clause.Mode is ClauseMode.Said or ClauseMode.Done && clause.Acts.Any(a => a.Polarity() == ActPolarity.Positive);

    /// <summary>The clause as a sentence that did harm or could be better; null when it is harmless.</summary>
    public Sentence? Judge(ActEntry entry)
    {
        var found = RedLine(entry) ?? Kind(entry.Clause) ?? Timing(entry);
        if (found is not { } harm)
        {
            return null;
        }

        var whom = harm.Resident ?? effects.Strongest(entry, e => -SentenceEffect.Gain(e)).Resident;
        var effect = whom is null ? default : effects.Of(whom, entry.Turn);
        var damage = Math.Max(0, -SentenceEffect.Gain(effect));
        return new(
            new(entry.Turn, entry.Clause.Span),
            entry.Clause.Acts,
            entry.Stage,
            whom,
            effect,
            harm.Reason,
            harm.Detail,
            harm.Base + damage,
            harm.Base > TimingWeight || damage >= NoticeableDamage,
            BetterWording.For(session.Final.Scenario, entry, whom));
    }

    private (SentenceReason Reason, double Base, string? Detail, string? Resident)? RedLine(ActEntry entry)
    {
        var lines = session.RedLines
            .Where(r => r.Status != RedLineStatus.Rejected && r.Suspicion.Turn == entry.Turn && r.Suspicion.Span == entry.Clause.Span)
            .OrderBy(r => r.Suspicion.Veto ? 0 : 1)
            .ThenBy(r => r.Suspicion.RedLine, StringComparer.Ordinal)
            .ToList();
        return lines.Count == 0
            ? null
            : (SentenceReason.RedLine, lines[0].Suspicion.Veto ? VetoWeight : RedLineWeight, lines[0].Suspicion.RedLine, null);
    }

    private (SentenceReason Reason, double Base, string? Detail, string? Resident)? Kind(Clause clause)
    {
        if (!IsHarmful(clause))
        {
            return null;
        }

        var worst = clause.Acts.Where(a => a.Polarity() is ActPolarity.Negative or ActPolarity.Manipulation).MaxBy(Severity);
        return (worst == Act.EmptyPromise ? SentenceReason.EmptyPromise : SentenceReason.Harmful, HarmfulWeight + Severity(worst), null, null);
    }

    // What the mood model takes for it on the spot: trust lost and anger raised, for a resident of no temperament.
    private double Severity(Act act) => _moods.Base.TryGetValue(act, out var row) && row.Length > 1 ? Math.Max(0, row[1] - row[0]) : 0;

    private (SentenceReason Reason, double Base, string? Detail, string? Resident)? Timing(ActEntry entry)
    {
        var clause = entry.Clause;
        foreach (var id in entry.HeardBy.Where(IsTarget))
        {
            if (effects.Before(id, entry.Turn) is not { } mood)
            {
                continue;
            }

            if (clause.Performs(Act.ExplainPolicy) && clause.Mode != ClauseMode.Intended && mood.Anger >= _rules.PolicyAnger)
            {
                return (SentenceReason.PolicyTooEarly, TimingWeight, null, id);
            }

            if (clause.Performs(Act.RequestCooperation) && clause.Mode != ClauseMode.Intended && mood.Trust < _rules.CooperationTrust)
            {
                return (SentenceReason.AskedTooEarly, TimingWeight, null, id);
            }
        }

        return EmpathyRun(entry) is { } bored ? (SentenceReason.EmptyEmpathy, TimingWeight, null, bored) : null;

        bool IsTarget(string id) => clause.Addressees.Contains(id) || clause.Addressees.Contains("*") || clause.Addressees.IsEmpty;
    }

    // The run is broken by any other helping act the resident heard: empathy with a deed behind it is not empty.
    private string? EmpathyRun(ActEntry entry) => !entry.Clause.Performs(Act.ReflectEmotion) || entry.Clause.Acts.Count(a => a.Polarity() == ActPolarity.Positive) > 1
        ? null
        : entry.HeardBy.FirstOrDefault(id => session.Final.Acts
            .Where(e => e.HeardBy.Contains(id) && IsUpTo(e, entry) && e.Clause.Mode is ClauseMode.Said or ClauseMode.Done)
            .Reverse()
            .TakeWhile(e => e.HeardBy.Contains(id) && e.Clause.Acts.All(a => a is Act.ReflectEmotion or Act.Other))
            .Count(e => e.Clause.Performs(Act.ReflectEmotion)) >= _rules.EmptyEmpathy);

    private static bool IsUpTo(ActEntry e, ActEntry last) =>
        e.Turn < last.Turn || (e.Turn == last.Turn && e.Clause.Span.Start <= last.Clause.Span.Start);
}
