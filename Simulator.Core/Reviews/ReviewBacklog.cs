using System.Collections.Immutable;
using Simulator.Core.People.Access;
using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Reviews;

/// <summary>Why a session waits for a mentor, the most urgent first.</summary>
public enum QueueReason
{
    /// <summary>Red lines are suspected.</summary>
    RedLine,

    /// <summary>Machine and a model's second opinion lie far apart.</summary>
    Disagreement,

    /// <summary>The trainee says that a judgement is wrong.</summary>
    Appeal,

    /// <summary>An own apprentice played it.</summary>
    Apprentice,

    /// <summary>Nobody has looked at it yet.</summary>
    Unseen,

    /// <summary>A second rater is wanted.</summary>
    SecondRater,
}

/// <summary>One session of a queue: no names, no words.</summary>
/// <param name="Session">Session id.</param>
/// <param name="Scenario">Case.</param>
/// <param name="Title">Title of the case.</param>
/// <param name="Trainee">Pseudonym; null when nobody signed in, and in the queue of second raters.</param>
/// <param name="PlayedAt">When it ended.</param>
/// <param name="Total">The machine's total; null when void or not judged, and in the queue of second raters.</param>
/// <param name="Reasons">Why it waits; the first one decides its place.</param>
/// <param name="RedLines">Suspected red lines.</param>
/// <param name="Gap">Greatest distance between machine and second opinion in levels; null without one.</param>
/// <param name="Appeals">Appeals without answer.</param>
/// <param name="Holder">Pseudonym or id of the mentor who has it; null for nobody.</param>
public sealed record QueueEntry(
    string Session,
    string Scenario,
    string Title,
    string? Trainee,
    DateTimeOffset PlayedAt,
    decimal? Total,
    ImmutableArray<QueueReason> Reasons,
    int RedLines,
    decimal? Gap,
    int Appeals,
    string? Holder);

/// <summary>What waits for mentors. Shows only what the actor may review.</summary>
public sealed class ReviewBacklog(ReviewDoor door, ReviewRules rules)
{
    /// <summary>Sessions that wait for this mentor: suspected red lines first, then large disagreement, appeals, own apprentices, and within each the oldest.</summary>
    public async ValueTask<ImmutableArray<QueueEntry>> OfAsync(Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var entries = new List<QueueEntry>();
        await foreach (var (line, head, review) in SessionsAsync(actor, Right.Review, cancel).ConfigureAwait(false))
        {
            if (review.Stage != ReviewStage.SignedOff || review.OpenAppeals > 0)
            {
                entries.Add(await EntryAsync(actor, line, head, review, cancel).ConfigureAwait(false));
            }
        }

        return [.. entries.OrderBy(e => e.Reasons[0]).ThenByDescending(e => e.Reasons.Contains(QueueReason.Apprentice)).ThenBy(e => e.PlayedAt).ThenBy(e => e.Session, StringComparer.Ordinal)];
    }

    /// <summary>Sessions that exactly one other rater has marked: to be marked blind, without names and totals. Anchors the actor has not marked come first.</summary>
    public async ValueTask<ImmutableArray<QueueEntry>> DoubleAsync(Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var entries = new List<(bool IsAnchor, QueueEntry Entry)>();
        await foreach (var (line, head, review) in SessionsAsync(actor, Right.MarkBlind, cancel).ConfigureAwait(false))
        {
            if (!review.Raters.Contains(actor.Id) && (review.IsAnchor || review.Raters.Length == 1))
            {
                entries.Add((review.IsAnchor, new QueueEntry(
                    line.Stream.Id, head.Scenario, head.Title, null, line.ChangedAt, null, [QueueReason.SecondRater], 0, null, 0, null)));
            }
        }

        return [.. entries.OrderByDescending(e => e.IsAnchor).ThenBy(e => e.Entry.PlayedAt).ThenBy(e => e.Entry.Session, StringComparer.Ordinal).Select(e => e.Entry)];
    }

    private async IAsyncEnumerable<(StreamSummary Line, SessionHead Head, ReviewHead Review)> SessionsAsync(
        Actor actor, Right right, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var reviews = (await door.Journal.ListAsync(ReviewRecord.Kind.Kind, cancel).ConfigureAwait(false))
            .ToDictionary(l => l.Stream.Id, l => ReviewHead.Parse(l.Head), StringComparer.Ordinal);
        foreach (var line in await door.Journal.ListAsync("session", cancel).ConfigureAwait(false))
        {
            if (SessionHead.Parse(line.Head) is { Status: "ended" } head
                && (head.Person is null || head.Person != actor.Id)
                && door.Rules.May(actor, right, door.People.TargetOf(head.Person)))
            {
                yield return (line, head, reviews.GetValueOrDefault(line.Stream.Id, ReviewHead.None));
            }
        }
    }

    private async ValueTask<QueueEntry> EntryAsync(Actor actor, StreamSummary line, SessionHead head, ReviewHead review, CancellationToken cancel)
    {
        var id = line.Stream.Id;
        var judged = await JudgedHistory.LastAsync(door.Journal, id, cancel).ConfigureAwait(false);
        var redLines = review.Stage == ReviewStage.SignedOff ? 0 : judged?.RedLines.Length ?? 0;
        var gap = await GapAsync(id, judged, cancel).ConfigureAwait(false);
        var reasons = ImmutableArray.CreateBuilder<QueueReason>();
        if (redLines > 0)
        {
            reasons.Add(QueueReason.RedLine);
        }

        if (gap >= rules.JudgeGap && review.Stage != ReviewStage.SignedOff)
        {
            reasons.Add(QueueReason.Disagreement);
        }

        if (review.OpenAppeals > 0)
        {
            reasons.Add(QueueReason.Appeal);
        }

        if (head.Person is { } person && actor.Apprentices.Contains(person))
        {
            reasons.Add(QueueReason.Apprentice);
        }

        if (reasons.Count == 0)
        {
            reasons.Add(QueueReason.Unseen);
        }

        return new QueueEntry(
            id,
            head.Scenario,
            head.Title,
            door.People.Find(head.Person)?.Pseudonym,
            line.ChangedAt,
            judged?.Total,
            reasons.ToImmutable(),
            redLines,
            gap,
            review.OpenAppeals,
            review.Holder is { } holder ? door.People.Find(holder)?.Pseudonym ?? holder : null);
    }

    private async ValueTask<decimal?> GapAsync(string session, Judgement? judged, CancellationToken cancel)
    {
        if (judged is null)
        {
            return null;
        }

        var judge = JudgeLevels.Of(await door.Journal.ReadAsync(new StreamId(ReviewRecord.Kind.Kind, session), 0, cancel).ConfigureAwait(false));
        return judge.Where(j => judged.Dimensions.GetValueOrDefault(j.Key) is not null)
            .Select(j => (decimal?)Math.Abs(j.Value - judged.Dimensions[j.Key]!.Value))
            .Max();
    }
}
