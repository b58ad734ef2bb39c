using System.Collections.Immutable;
using Simulator.Core.Records;
using Simulator.Core.Reviews;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Learning.Growth;

/// <summary>Reads what growth needs of sessions: the last judgement, and a mentor's where one is signed. Nothing is judged again. Not for several threads at once.</summary>
/// <param name="journal">The store.</param>
/// <param name="cases">The cases that sessions were played with.</param>
public sealed class PlayedSessions(IJournalReader journal, ScenarioByHash cases)
{
    private const string Left = "left";

    private readonly Dictionary<string, Scenario?> _cases = new(StringComparer.Ordinal);
    private readonly RecordReader<ReviewState, ReviewEvent> _reviews = new(journal, ReviewRecord.Kind);

    /// <summary>Complete sessions of everybody: a person's id (empty for nobody registered) to theirs. Reads one listing.</summary>
    /// <param name="wanted">Whose are wanted; null stands for nobody registered.</param>
    /// <param name="cancel">Stops reading.</param>
    public async ValueTask<ILookup<string, CompleteSession>> OfAsync(Func<string?, bool> wanted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        List<(string Person, CompleteSession Session)> found = [];
        foreach (var line in await journal.ListAsync(StreamId.Session("s").Kind, cancel).ConfigureAwait(false))
        {
            if (SessionHead.Parse(line.Head) is { Status: "ended", Ending: not Left } head && wanted(head.Person) && await ReadAsync(line.Stream.Id, head, cancel).ConfigureAwait(false) is { } session)
            {
                found.Add((head.Person ?? "", session));
            }
        }

        return found.ToLookup(f => f.Person, f => f.Session, StringComparer.Ordinal);
    }

    private async ValueTask<CompleteSession?> ReadAsync(string id, SessionHead head, CancellationToken cancel)
    {
        var events = await journal.ReadAsync(StreamId.Session(id), 0, cancel).ConfigureAwait(false);
        var scored = events.LastOrDefault(e => e.Type == SessionJudge.EventType);
        if (scored is null || LastCard.Parse(scored.Body) is not { } card || events.LastOrDefault(e => e.Type == "session_ended") is not { } ended)
        {
            return null;
        }

        var review = (await _reviews.LoadAsync(id, cancel).ConfigureAwait(false)).State;
        var signed = review.Stage == ReviewStage.SignedOff ? review.Signature : null;
        var scenario = await CaseAsync(events, cancel).ConfigureAwait(false);
        return new CompleteSession
        {
            Id = id,
            Case = head.Scenario,
            Category = scenario?.Category ?? "",
            EndedAt = ended.RecordedAt,
            IsRedo = head.Parent is not null,
            IsExam = head.Mode == "exam",
            Status = signed?.Status ?? card.Status,
            Total = signed is null ? card.Total : signed.Total,
            Levels = signed?.Dimensions ?? card.Levels,
            RedLines = RedLines(card, signed is null ? null : review, Suspicions(events), scenario),
            KeyActions = [.. card.KeyActions.Select(a => new KeyActionOutcome(a.Id, DimensionOf(scenario, a.Id), a.Status))],
            Mentors = signed is null ? [] : [signed.By],
        };
    }

    private async ValueTask<Scenario?> CaseAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancel)
    {
        if (events.Count == 0 || SessionEventCodec.Decode(events[0]) is not SessionStarted started)
        {
            return null;
        }

        if (!_cases.TryGetValue(started.Bundle, out var known))
        {
            known = await cases(started.Bundle, cancel).ConfigureAwait(false);
            _cases[started.Bundle] = known;
        }

        return known;
    }

    private static ImmutableArray<RedLineOutcome> RedLines(LastCard card, ReviewState? review, Dictionary<string, RedLineSuspected> suspicions, Scenario? scenario) =>
    [
        .. card.RedLines.Select(line =>
        {
            var status = review is not null && review.RedLines.TryGetValue(line.Key, out var decided) ? decided.Status : line.Status;
            var shared = scenario?.Shared.RedLines.FirstOrDefault(r => r.Id == line.Id);
            return suspicions.TryGetValue(line.Key, out var form)
                ? new RedLineOutcome(line.Id, status, form.Veto, form.Cap)
                : new RedLineOutcome(line.Id, status, shared is { Veto: true }, shared?.Cap);
        }),
    ];

    private static Dictionary<string, RedLineSuspected> Suspicions(IEnumerable<StoredEvent> events)
    {
        Dictionary<string, RedLineSuspected> all = new(StringComparer.Ordinal);
        foreach (var stored in events.Where(e => e.Type == "red_line_suspected"))
        {
            if (SessionEventCodec.Decode(stored) is RedLineSuspected it)
            {
                all[LastCard.KeyOf(it.RedLine, it.Turn, it.Span?.Start, it.SinceTurn ?? it.Turn, it.UntilTurn ?? it.Turn)] = it;
            }
        }

        return all;
    }

    private static string DimensionOf(Scenario? scenario, string action) => scenario?.KeyActions.FirstOrDefault(a => a.Id == action)?.Dimension ?? "";
}
