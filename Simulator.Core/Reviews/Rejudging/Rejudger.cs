using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Simulator.Core.Records;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>A case of today.</summary>
/// <param name="Scenario">The case.</param>
/// <param name="Bundle">Hash under which its files are stored in the journal.</param>
public sealed record TodaysCase(Scenario Scenario, string Bundle);

/// <summary>Judges recorded sessions again with today's reader, evidence and scoring: as a set that is looked at first, then applied or discarded as a whole.</summary>
/// <param name="journal">The store.</param>
/// <param name="played">Cases that sessions were played with.</param>
/// <param name="today">The case of today under an id; null to judge by the one it was played with.</param>
/// <param name="reader">Today's reader.</param>
public sealed class Rejudger(
    IJournal journal,
    ScenarioByHash played,
    Func<string, CancellationToken, ValueTask<TodaysCase?>> today,
    IUtteranceReader reader)
{
    private readonly RecordWriter<RejudgeSet, RejudgeEvent> _sets = new(journal, RejudgeSet.Kind);

    /// <summary>The sets.</summary>
    public RecordReader<RejudgeSet, RejudgeEvent> Sets => _sets.Reader;

    /// <summary>Makes a set: nothing is changed by it.</summary>
    /// <param name="id">New set id.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="query">Which sessions; open ones and those that were never judged are left aside unless they are named.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels; nothing is written.</param>
    /// <returns>Refused with <c>rejudge.nothing</c> when no session fits, <c>rejudge.exists</c> when the id is taken.</returns>
    public async ValueTask<Change<RejudgeSet>> MakeAsync(string id, string by, RejudgeQuery query, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var made = new RejudgeMade { At = now, By = by, Query = query, Reader = reader.Version, Scoring = ScoringVersion.Current };
        List<RejudgeEvent> events = [made];
        foreach (var line in (await journal.ListAsync("session", cancel).ConfigureAwait(false)).OrderBy(l => l.Stream.Id, StringComparer.Ordinal))
        {
            var isNamed = query.Sessions.Contains(line.Stream.Id);
            if (SessionHead.Parse(line.Head) is not { } head
                || (!query.Sessions.IsEmpty && !isNamed)
                || (query.Scenario is { } scenario && head.Scenario != scenario)
                || (head.Status != "ended" && !isNamed))
            {
                continue;
            }

            if (await OneAsync(line.Stream.Id, query, by, now, cancel).ConfigureAwait(false) is { } one
                && (isNamed || one.Obstacle is not (RejudgeObstacle.NeverJudged or RejudgeObstacle.NotEnded)))
            {
                events.Add(one);
            }
        }

        return await _sets.ChangeAsync(
            id,
            set => RejudgeSet.Life.Fire(set.Stage, RejudgeTrigger.Make, set).IsAccepted
                ? events.Count > 1 ? new Decision<RejudgeEvent>([.. events]) : new Refusal("rejudge.nothing")
                : new Refusal("rejudge.exists", id),
            cancel).ConfigureAwait(false);
    }

    /// <summary>Stores the new judgements beside the old ones. Interrupted, it goes on where it stopped when called again.</summary>
    /// <returns>Refused with <c>rejudge.unknown</c>, <c>rejudge.closed</c>, or <c>rejudge.outdated</c> (a session was judged since) before anything is stored.</returns>
    public async ValueTask<Change<RejudgeSet>> ApplyAsync(string id, string by, DateTimeOffset now, CancellationToken cancel)
    {
        var record = await Sets.LoadAsync(id, cancel).ConfigureAwait(false);
        if (record.State.Stage == RejudgeStage.Open
            && await OutdatedAsync(record.State, cancel).ConfigureAwait(false) is { } outdated)
        {
            return new Change<RejudgeSet>(record, outdated);
        }

        var begun = await MoveAsync(id, RejudgeTrigger.BeginApply, new RejudgeApplyBegun { At = now, By = by }, cancel).ConfigureAwait(false);
        if (!begun.IsDone)
        {
            return begun;
        }

        foreach (var one in begun.Record.State.Sessions.Where(s => s.IsDifferent))
        {
            await StoreAsync(id, one, cancel).ConfigureAwait(false);
        }

        return await MoveAsync(id, RejudgeTrigger.Finish, new RejudgeApplied { At = now, By = by }, cancel).ConfigureAwait(false);
    }

    /// <summary>Puts a set away.</summary>
    public ValueTask<Change<RejudgeSet>> DiscardAsync(string id, string by, DateTimeOffset now, CancellationToken cancel) =>
        MoveAsync(id, RejudgeTrigger.Discard, new RejudgeDiscarded { At = now, By = by }, cancel);

    private ValueTask<Change<RejudgeSet>> MoveAsync(string id, RejudgeTrigger trigger, RejudgeEvent happened, CancellationToken cancel) => _sets.ChangeAsync(
        id,
        set => set.Made is null ? new Refusal("rejudge.unknown", id)
            : RejudgeSet.Life.Fire(set.Stage, trigger, set) switch
            {
                { Outcome: StateMachines.FireOutcome.Moved } => happened,
                { Outcome: StateMachines.FireOutcome.Ignored } => new Decision<RejudgeEvent>(),
                _ => new Refusal("rejudge.closed", id),
            },
        cancel);

    private async ValueTask<Refusal?> OutdatedAsync(RejudgeSet set, CancellationToken cancel)
    {
        List<string> outdated = [];
        foreach (var one in set.Sessions.Where(s => s.IsDifferent))
        {
            var since = await journal.ReadAsync(StreamId.Session(one.Session), one.SessionVersion, cancel).ConfigureAwait(false);
            if (since.Count > 0)
            {
                outdated.Add(one.Session);
            }
        }

        return outdated.Count == 0 ? null : new Refusal("rejudge.outdated", [set.Id, string.Join(' ', outdated)]);
    }

    private async ValueTask<SessionRejudged?> OneAsync(string session, RejudgeQuery query, string by, DateTimeOffset now, CancellationToken cancel)
    {
        SessionHistory recorded;
        try
        {
            recorded = await SessionHistory.LoadAsync(journal, session, played, cancel).ConfigureAwait(false);
        }
        catch (SessionFailedException failed) when (failed.Kind == SessionFailureKind.CaseMissing)
        {
            return Impossible(RejudgeObstacle.CaseMissing, session, string.Empty, 0, string.Empty, null, by, now);
        }

        var start = recorded.State.Start;
        var old = await JudgedHistory.LastAsync(journal, session, cancel).ConfigureAwait(false);
        if (query.Version is { } version && !Fits(version, start.Reader) && version != start.Engine && version != (old?.Scoring ?? start.Scoring))
        {
            return null;
        }

        var todays = await today(start.Scenario, cancel).ConfigureAwait(false) is { } found && found.Bundle != start.Bundle ? found : null;
        var judging = todays?.Scenario ?? recorded.State.Scene.Scenario;
        var bundle = todays?.Bundle ?? start.Bundle;
        var reread = old is null ? new Reread(EvidenceOverlay.None, RejudgeObstacle.NeverJudged) : Rereading.Of(recorded, judging, reader);
        if (reread.Obstacle is { } obstacle)
        {
            return Impossible(obstacle, session, start.Scenario, recorded.State.Version, bundle, old, by, now);
        }

        var scored = Body(ScoreCardBuilder.Build(SessionRecord.Of(reread.Overlay.ApplyTo(recorded, judging))));
        var judgement = Judgement.Parse(scored)!;
        return new SessionRejudged
        {
            At = now,
            By = by,
            Session = session,
            Scenario = start.Scenario,
            SessionVersion = recorded.State.Version,
            Bundle = bundle,
            Old = old,
            New = judgement,
            Scored = scored,
            Changes = new Differences(ReadOtherwise(recorded, reread.Overlay), todays is not null, old!.Scoring != judgement.Scoring).Between(old, judgement),
            Overlay = OverlayCodec.Encode(reread.Overlay),
        };
    }

    private static SessionRejudged Impossible(
        RejudgeObstacle why, string session, string scenario, long version, string bundle, Judgement? old, string by, DateTimeOffset now) => new()
        {
            At = now,
            By = by,
            Session = session,
            Scenario = scenario,
            SessionVersion = version,
            Bundle = bundle,
            Obstacle = why,
            Old = old,
        };

    private static bool Fits(string version, string recorded) =>
        version == recorded || (version.Length >= 8 && recorded.StartsWith(version, StringComparison.Ordinal));

    private static ImmutableArray<int> ReadOtherwise(SessionHistory recorded, EvidenceOverlay overlay)
    {
        var reads = recorded.Events.Where(e => e.Event is TurnRead).GroupBy(e => e.Turn).ToDictionary(g => g.Key, g => (TurnRead)g.Last().Event);
        return [.. overlay.Turns.Where(t => !reads.TryGetValue(t.Key, out var was) || !t.Value.IsReadAs(was)).Select(t => t.Key)];
    }

    private async ValueTask StoreAsync(string set, SessionRejudged one, CancellationToken cancel)
    {
        var stream = StreamId.Session(one.Session);
        var line = (await journal.ListAsync(stream.Kind, cancel).ConfigureAwait(false)).FirstOrDefault(l => l.Stream == stream);
        var head = line is null ? null : SessionHead.Parse(line.Head);
        NewEvent[] events =
        [
            new(JudgedHistory.EventType, 1, RejudgeSet.Encode(new AppliedOverlay(set, one.Bundle, one.Overlay))),
            new(SessionJudge.EventType, 1, one.Scored!),
        ];
        var result = await journal.AppendAsync(
            stream,
            one.SessionVersion,
            $"{one.Session}/{set}",
            events,
            head is null ? null : (head with { Total = (double?)one.New?.Total }).ToJson(),
            cancel).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw new RecordFailedException(stream, result.Outcome, result.Detail);
        }
    }

    private static string Body(ScoreCard card)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            ScoreCardJson.WriteFields(writer, card, words: null);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
