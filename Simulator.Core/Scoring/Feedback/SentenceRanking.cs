using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>Picks the sentences worth talking about: at most three of a kind, one a turn.</summary>
internal sealed class SentenceRanking
{
    private const int Most = 3;
    private const double KeyActionWeight = 0.5;
    private const double FactWeight = 8;

    private readonly JudgedSession _session;
    private readonly SentenceEffect _effects;
    private readonly SentenceHarm _harm;

    public SentenceRanking(JudgedSession session)
    {
        _session = session;
        _effects = new SentenceEffect(session);
        _harm = new SentenceHarm(session, _effects);
    }

    /// <summary>The most harmful; nothing harmless is listed.</summary>
    public ImmutableArray<Sentence> Worst() => Top(_session.Final.Acts.Select(_harm.Judge).OfType<Sentence>());

    /// <summary>The most helpful by credited evidence, from turns without harm; never one that is also criticised.</summary>
    public ImmutableArray<Sentence> Best(SceneScope credited)
    {
        var harmful = _session.Final.Acts.Where(e => SentenceHarm.IsHarmful(e.Clause)).Select(e => e.Turn).ToHashSet();
        var criticised = _session.Final.Acts.Where(e => _harm.Judge(e) is not null).Select(e => (e.Turn, e.Clause.Span)).ToHashSet();
        return Top(credited.Scene.Acts
            .Where(e => SentenceHarm.IsHelpful(e.Clause) && !harmful.Contains(e.Turn) && !criticised.Contains((e.Turn, e.Clause.Span)))
            .Select(Praise)
            .Where(s => s.Weight > 0));
    }

    private Sentence Praise(ActEntry entry)
    {
        var (resident, effect) = _effects.Strongest(entry, SentenceEffect.Gain);
        var action = Reached(entry);
        var fact = _session.Final.Scenario.Facts.FirstOrDefault(f =>
            entry.HeardBy.Contains(f.Resident) && _session.Final.Revealed.TryGetValue(f.Id, out var moment) && moment.Turn == entry.Turn);
        var reason = action is not null ? SentenceReason.KeyAction : fact is not null ? SentenceReason.FactTold : SentenceReason.MovedSomebody;
        return new(
            new(entry.Turn, entry.Clause.Span),
            entry.Clause.Acts,
            entry.Stage,
            resident,
            effect,
            reason,
            action?.Id ?? fact?.Id,
            SentenceEffect.Gain(effect) + ((action?.Points ?? 0) * KeyActionWeight) + (fact is null ? 0 : FactWeight),
            DidHarm: false,
            null);
    }

    private KeyAction? Reached(ActEntry entry)
    {
        var ids = _session.KeyActions
            .Where(k => k.Status == KeyActionStatus.Done && k.Turn == entry.Turn && k.Span == entry.Clause.Span)
            .Select(k => k.Id)
            .ToList();
        return _session.Final.Scenario.KeyActions.Where(a => ids.Contains(a.Id)).MaxBy(a => a.Points);
    }

    private static ImmutableArray<Sentence> Top(IEnumerable<Sentence> sentences) =>
    [
        .. sentences
            .GroupBy(s => s.Words.Turn)
            .Select(g => g.OrderByDescending(s => s.Weight).ThenBy(s => s.Words.Span.Start).First())
            .OrderByDescending(s => s.Weight)
            .ThenBy(s => s.Words.Turn)
            .Take(Most),
    ];
}
