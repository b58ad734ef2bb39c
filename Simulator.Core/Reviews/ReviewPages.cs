using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Reviews.Agreement;
using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Reviews;

/// <summary>Makes the one page of a review for a reader. Reads only; thread-safe when its door is.</summary>
public sealed class ReviewPages(ReviewDoor door, AgreementDesk agreement, ReviewRules rules)
{
    /// <summary>The page.</summary>
    /// <param name="actor">Who reads: the trainee, a mentor, or a rater who marks blind.</param>
    /// <param name="session">Whose session.</param>
    /// <param name="culture">Language of the proposals.</param>
    /// <param name="now">The time, for the access log.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The page, or why not (<see cref="ReviewDoor"/>).</returns>
    public async ValueTask<(ReviewPage? Page, Refusal? Refusal)> OfAsync(Actor actor, string session, CultureInfo culture, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var right = actor.Is(People.Role.Mentor) || !actor.Is(People.Role.Judge) ? Right.ReadReview : Right.MarkBlind;
        var (subject, refusal) = await door.EnterAsync(actor, right, session, now, cancel).ConfigureAwait(false);
        if (subject is null)
        {
            return (null, refusal);
        }

        var record = await new RecordReader<ReviewState, ReviewEvent>(door.Journal, ReviewRecord.Kind).LoadAsync(session, cancel).ConfigureAwait(false);
        var sight = right == Right.MarkBlind && !record.State.HasMarked(actor.Id) ? ReviewSight.Blind : ReviewSights.Of(record.State, actor, subject.Trainee);
        var state = record.State.Seen(sight, actor.Id);
        var view = state.Decisions.ApplyTo(subject.Record);
        var card = ScoreCardBuilder.Build(view);
        var debrief = DebriefBuilder.Build(view, card);
        var down = Greatest(debrief, isBetter: false);
        return (new ReviewPage
        {
            Subject = subject,
            Trainee = sight == ReviewSight.Blind ? null : door.People.Find(subject.Trainee)?.Pseudonym,
            State = state,
            Version = record.Version,
            Sight = sight,
            Card = card,
            Debrief = debrief,
            Up = Greatest(debrief, isBetter: true),
            Down = down,
            Past = sight == ReviewSight.Blind ? [] : await PastAsync(subject, cancel).ConfigureAwait(false),
            Proposal = CoachProposal.Of(debrief, down, subject.History.State, culture),
            Levels = await LevelsAsync(subject, state, sight, actor, card, cancel).ConfigureAwait(false),
        }, null);
    }

    /// <summary>True when the page shows this reader levels of the machine before the own marks are in: marks given now are not blind.</summary>
    public static bool ShowsMachine(ReviewPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Levels.Any(l => !l.IsHidden);
    }

    private static Turn? Greatest(Debrief debrief, bool isBetter) => debrief.Curves
        .SelectMany(c => c.Turns.Select(t => new Turn(c.Resident, t)))
        .Where(t => (t.Point.Key == MoodKey.Trust ? t.Point.Delta > 0 : t.Point.Delta < 0) == isBetter)
        .OrderByDescending(t => Math.Abs(t.Point.Delta))
        .ThenBy(t => t.Point.Turn)
        .FirstOrDefault();

    private async ValueTask<ImmutableArray<LevelRow>> LevelsAsync(
        ReviewSubject subject, ReviewState state, ReviewSight sight, Actor actor, ScoreCard card, CancellationToken cancel)
    {
        var gates = sight == ReviewSight.Holder ? await agreement.GatesAsync(subject.Machine.Dimensions.Keys, cancel).ConfigureAwait(false) : null;
        var judge = sight is ReviewSight.Blind or ReviewSight.Trainee
            ? ReviewState.NoLevels
            : JudgeLevels.Of(await door.Journal.ReadAsync(new StreamId(ReviewRecord.Kind.Kind, subject.Id), 0, cancel).ConfigureAwait(false));
        var own = state.Marks.LastOrDefault(m => m.By == actor.Id)?.Levels;
        var machine = subject.View().Levels;
        return
        [
            .. subject.Machine.Dimensions.Keys.Select(d =>
            {
                var trust = gates is null ? (sight == ReviewSight.Blind ? MachineTrust.Hidden : MachineTrust.Prefill) : gates[d].Trust;
                var isHidden = trust == MachineTrust.Hidden;
                return new LevelRow(
                    d,
                    isHidden ? null : machine[d],
                    trust,
                    isHidden,
                    state.Levels.TryGetValue(d, out var set) ? set.Level : null,
                    own is not null && own.TryGetValue(d, out var mark) ? mark : null,
                    state.Appraisal?.Levels.TryGetValue(d, out var self) == true ? self : null,
                    isHidden || !judge.TryGetValue(d, out var opinion) ? null : opinion,
                    isHidden ? null : card.Dimensions[d]);
            }),
        ];
    }

    // Nobody in particular has no earlier runs, unless a single person plays at home.
    private async ValueTask<ImmutableArray<PastRun>> PastAsync(ReviewSubject subject, CancellationToken cancel)
    {
        if (subject.Trainee is null && !door.People.IsOpen)
        {
            return [];
        }

        var all = await door.Journal.ListAsync("session", cancel).ConfigureAwait(false);
        var since = all.FirstOrDefault(l => l.Stream.Id == subject.Id)?.CreatedAt ?? DateTimeOffset.MaxValue;
        var past = ImmutableArray.CreateBuilder<PastRun>();
        foreach (var line in all.Where(l => l.CreatedAt < since && l.Stream.Id != subject.Id).OrderByDescending(l => l.CreatedAt))
        {
            if (past.Count == rules.PastRuns)
            {
                break;
            }

            if (SessionHead.Parse(line.Head) is { Status: "ended" } head
                && head.Person == subject.Trainee
                && await JudgedHistory.LastAsync(door.Journal, line.Stream.Id, cancel).ConfigureAwait(false) is { } judged)
            {
                past.Add(new PastRun(line.Stream.Id, head.Scenario, head.Title, line.ChangedAt, judged.Total, judged.Dimensions));
            }
        }

        return past.ToImmutable();
    }
}
