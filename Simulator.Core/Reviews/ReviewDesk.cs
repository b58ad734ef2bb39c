using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.StateMachines;
using Simulator.Core.Understanding;

namespace Simulator.Core.Reviews;

/// <summary>Everything people do to a review. Each call asks who may, decides on what stands, and is durable when it returns. Thread-safe when its parts are.</summary>
/// <remarks>
/// Refusals are data; codes beside those of <see cref="ReviewDoor"/> and <see cref="ReviewLife"/>: <c>review.signed</c>, <c>review.not_signed</c>,
/// <c>review.reason_missing</c>, <c>review.no_red_line</c>, <c>review.which_red_line</c>, <c>review.no_dimension</c>, <c>review.bad_level</c>,
/// <c>review.no_turn</c>, <c>review.no_appeal</c>, <c>review.answered</c>, <c>review.nothing_contested</c>, <c>review.too_long</c>, <c>record.changed_meanwhile</c>.
/// <c>seen</c> is the version of the review that was looked at; null decides on whatever stands.
/// </remarks>
public sealed class ReviewDesk(IJournal journal, ReviewDoor door)
{
    /// <summary>Most UTF-16 units in one text.</summary>
    public const int MaxLength = 1000;

    private const int Levels = 5;

    private readonly RecordWriter<ReviewState, ReviewEvent> _reviews = new(journal, ReviewRecord.Kind);

    /// <summary>The trainee says how it went.</summary>
    public ValueTask<Change<ReviewState>> AppraiseAsync(
        Actor actor, string session, SelfAppraisalWords words, ImmutableSortedDictionary<string, int> levels, bool beforeScore, DateTimeOffset now, CancellationToken cancel) =>
        DoAsync(new Visit(actor, Right.Appraise, session, now, null, cancel), (_, subject) =>
            levels.Values.Any(IsNoLevel) || levels.Keys.Any(d => !HasDimension(subject, d)) ? new Refusal("review.bad_level")
            : TooLong(words.Best, words.Worst, words.Differently) ?? (Decision<ReviewEvent>)new SelfAppraised
            {
                At = now,
                By = actor.Id,
                BeforeScore = beforeScore,
                Levels = levels,
                Words = words,
            });

    /// <summary>Takes a review up; <paramref name="takeOver"/> also from another mentor.</summary>
    public ValueTask<Change<ReviewState>> ClaimAsync(Actor actor, string session, bool takeOver, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (state, subject) =>
            Move(state, subject, takeOver ? ReviewTrigger.TakeOver : ReviewTrigger.Claim, actor, [new ReviewClaimed { At = now, By = actor.Id, From = state.Holder }]));

    /// <summary>Gives it back.</summary>
    public ValueTask<Change<ReviewState>> ReleaseAsync(Actor actor, string session, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (state, subject) =>
            Move(state, subject, ReviewTrigger.Release, actor, [new ReviewReleased { At = now, By = actor.Id }]));

    /// <summary>Comments on a turn; whoever may review may comment, whoever has the review.</summary>
    public ValueTask<Change<ReviewState>> CommentAsync(Actor actor, string session, int turn, string text, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (_, subject) =>
            turn < 1 || turn > subject.Record.Final.Turn ? new Refusal("review.no_turn", turn.ToString(CultureInfo.InvariantCulture))
            : Missing(text) ?? TooLong(text) ?? (Decision<ReviewEvent>)new TurnCommented { At = now, By = actor.Id, Turn = turn, Words = text.Trim() });

    /// <summary>Confirms or rejects a suspected red line.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="session">Where.</param>
    /// <param name="redLine">Its key, or the red line alone when it is suspected once.</param>
    /// <param name="confirm">True to confirm.</param>
    /// <param name="reason">Why; asked for in both cases.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels.</param>
    /// <param name="seen">See the remarks of the type.</param>
    public ValueTask<Change<ReviewState>> DecideAsync(
        Actor actor, string session, string redLine, bool confirm, string reason, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (state, subject) =>
        {
            var (line, refused) = Find(subject, redLine);
            return refused ?? Missing(reason) ?? TooLong(reason) ?? Move(state, subject, ReviewTrigger.Edit, actor, [new RedLineDecided
            {
                At = now,
                By = actor.Id,
                RedLine = line!.Key,
                Status = confirm ? RedLineStatus.Confirmed : RedLineStatus.Rejected,
                Words = reason.Trim(),
            }]);
        });

    /// <summary>Puts a level in the place of the machine's, which stays to be seen; null gives it back.</summary>
    public ValueTask<Change<ReviewState>> SetLevelAsync(
        Actor actor, string session, string dimension, int? level, string reason, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (state, subject) =>
            !HasDimension(subject, dimension) ? new Refusal("review.no_dimension", dimension)
            : level is { } l && IsNoLevel(l) ? new Refusal("review.bad_level")
            : Missing(reason) ?? TooLong(reason) ?? Move(state, subject, ReviewTrigger.Edit, actor, [new LevelOverridden
            {
                At = now,
                By = actor.Id,
                Dimension = dimension,
                Level = level,
                Machine = subject.View().Levels[dimension],
                Words = reason.Trim(),
            }]));

    /// <summary>Writes down what is going to be said.</summary>
    public ValueTask<Change<ReviewState>> PlanAsync(Actor actor, string session, CoachPlan plan, int withinDays, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (state, subject) =>
            TooLong(plan.Affirmation, plan.Question, plan.Practice)
            ?? Move(state, subject, ReviewTrigger.Edit, actor, [new PlanWritten { At = now, By = actor.Id, WithinDays = Math.Clamp(withinDays, 1, 90), Words = plan }]));

    /// <summary>A rater's own marks. They are blind when nothing of machine or others had been shown to this rater.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="session">Where.</param>
    /// <param name="marks">Levels, overall step, red lines seen.</param>
    /// <param name="machineShown">True when the page showed this rater levels of the machine.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels.</param>
    /// <param name="seen">See the remarks of the type.</param>
    public ValueTask<Change<ReviewState>> MarkAsync(Actor actor, string session, OwnMarks marks, bool machineShown, DateTimeOffset now, CancellationToken cancel, long? seen = null)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return DoAsync(new Visit(actor, Right.MarkBlind, session, now, seen, cancel), (state, subject) =>
            marks.Levels.Keys.FirstOrDefault(d => !HasDimension(subject, d)) is { } unknown ? new Refusal("review.no_dimension", unknown)
            : marks.Levels.Values.Any(l => l is { } level && IsNoLevel(level)) || (marks.Overall is { } overall && IsNoLevel(overall)) || (marks.Levels.IsEmpty && marks.Overall is null)
                ? new Refusal("review.bad_level")
            : marks.RedLines?.FirstOrDefault(r => subject.Record.Final.Scenario.Shared.RedLines.All(l => l.Id != r)) is { } line ? new Refusal("review.no_red_line", line)
            : new SessionMarked
            {
                At = now,
                By = actor.Id,
                Levels = marks.Levels,
                Overall = marks.Overall,
                RedLines = marks.RedLines,
                IsBlind = !machineShown && !state.HasMarked(actor.Id) && !state.Levels.Values.Any(l => l.By == actor.Id),
                Total = OwnMarks.TotalOf(marks.Levels, subject.Record.Final.Scenario),
                Machine = subject.View(),
            });
    }

    /// <summary>Signs: the mentor's card stands beside the machine's.</summary>
    public ValueTask<Change<ReviewState>> SignAsync(Actor actor, string session, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (state, subject) =>
        {
            var card = subject.CardOf(state.Decisions);
            return Move(state, subject, ReviewTrigger.Sign, actor, [new ReviewSigned
            {
                At = now,
                By = actor.Id,
                Scoring = card.Version,
                Status = card.Status,
                Total = card.Total,
                Grade = card.Grade,
                Dimensions = card.Dimensions,
            }]);
        });

    /// <summary>Opens a signed review again.</summary>
    public ValueTask<Change<ReviewState>> ReopenAsync(Actor actor, string session, string reason, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.Review, session, now, seen, cancel), (state, subject) =>
            Missing(reason) ?? TooLong(reason) ?? Move(state, subject, ReviewTrigger.Reopen, actor, [new ReviewReopened { At = now, By = actor.Id, Words = reason.Trim() }]));

    /// <summary>The trainee marks a judgement as wrong.</summary>
    public ValueTask<Change<ReviewState>> AppealAsync(Actor actor, string session, Contested contested, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(contested);
        return DoAsync(new Visit(actor, Right.Appeal, session, now, null, cancel), (state, subject) =>
        {
            var (kind, about, quote) = contested.In(subject);
            return about is null ? new Refusal("review.nothing_contested")
                : Missing(reason) ?? TooLong(reason) ?? (Decision<ReviewEvent>)new Appealed
                {
                    At = now,
                    By = actor.Id,
                    Appeal = string.Create(CultureInfo.InvariantCulture, $"a{state.Appeals.Length + 1}"),
                    Kind = kind,
                    About = about,
                    Turn = quote?.Turn,
                    Start = quote?.Span.Start,
                    Length = quote?.Span.Length,
                    Words = reason.Trim(),
                };
        });
    }

    /// <summary>Answers an appeal; <paramref name="acts"/> say how the sentence is to be read.</summary>
    public ValueTask<Change<ReviewState>> AnswerAsync(
        Actor actor, string session, string appeal, bool accept, string answer, ImmutableArray<Act> acts, DateTimeOffset now, CancellationToken cancel, long? seen = null) =>
        DoAsync(new Visit(actor, Right.AnswerAppeal, session, now, seen, cancel), (state, _) => state.Appeals.FirstOrDefault(a => a.Appeal.Appeal == appeal) switch
        {
            null => new Refusal("review.no_appeal", appeal),
            { Answer: not null } => new Refusal("review.answered", appeal),
            _ => Missing(answer) ?? TooLong(answer) ?? (Decision<ReviewEvent>)new AppealAnswered
            {
                At = now,
                By = actor.Id,
                Appeal = appeal,
                IsAccepted = accept,
                Acts = [.. acts.Select(a => a.Id())],
                Words = answer.Trim(),
            },
        });

    /// <summary>Puts a session into the anchor set with gold marks, or takes it out with none.</summary>
    public ValueTask<Change<ReviewState>> AnchorAsync(
        Actor actor, string session, ImmutableSortedDictionary<string, int>? levels, int? overall, DateTimeOffset now, CancellationToken cancel) =>
        DoAsync(new Visit(actor, Right.ManageAnchors, session, now, null, cancel), (state, subject) =>
            levels is null ? (state.Anchor is null ? new Decision<ReviewEvent>() : new AnchorRemoved { At = now, By = actor.Id })
            : levels.IsEmpty || levels.Values.Any(IsNoLevel) || (overall is { } step && IsNoLevel(step)) ? new Refusal("review.bad_level")
            : levels.Keys.FirstOrDefault(d => !HasDimension(subject, d)) is { } unknown ? new Refusal("review.no_dimension", unknown)
            : new AnchorSet { At = now, By = actor.Id, Levels = levels, Overall = overall });

    private async ValueTask<Change<ReviewState>> DoAsync(Visit visit, Func<ReviewState, ReviewSubject, Decision<ReviewEvent>> decide)
    {
        var (subject, refusal) = await door.EnterAsync(visit.Actor, visit.Right, visit.Session, visit.Now, visit.Cancel).ConfigureAwait(false);
        return subject is null
            ? new Change<ReviewState>(new Record<ReviewState>(visit.Session, 0, new ReviewState(visit.Session)), refusal)
            : await _reviews.ChangeAsync(visit.Session, state => decide(state, subject), visit.Cancel, visit.Seen).ConfigureAwait(false);
    }

    private static Decision<ReviewEvent> Move(ReviewState state, ReviewSubject subject, ReviewTrigger trigger, Actor actor, ImmutableArray<ReviewEvent> events)
    {
        var move = new ReviewMove(
            subject.Trainee is not null && subject.Trainee == actor.Id,
            state.Holder == actor.Id,
            subject.Record.RedLines.All(r => state.RedLines.ContainsKey(r.Key)));
        var result = ReviewLife.Table.Fire(state.Stage, trigger, move);
        return result.Outcome switch
        {
            FireOutcome.Refused => new Refusal(result.UnmetGuards[0], result.UnmetGuards[0] switch
            {
                ReviewLife.Held => [state.Holder ?? string.Empty],
                ReviewLife.Undecided => [string.Join(' ', subject.Record.RedLines.Select(r => r.Key).Where(k => !state.RedLines.ContainsKey(k)))],
                _ => [],
            }),
            FireOutcome.Unknown => new Refusal(state.Stage == ReviewStage.SignedOff ? "review.signed" : "review.not_signed"),
            FireOutcome.Ignored when trigger == ReviewTrigger.Claim => new Decision<ReviewEvent>(),
            FireOutcome.Moved when trigger == ReviewTrigger.Edit => new([new ReviewClaimed { At = events[0].At, By = actor.Id }, .. events]),
            _ => new(events),
        };
    }

    private static (RedLineEvidence? Line, Refusal? Refusal) Find(ReviewSubject subject, string named)
    {
        var exact = subject.Record.RedLines.FirstOrDefault(r => r.Key == named);
        var begun = subject.Record.RedLines.Where(r => r.Key.StartsWith(named, StringComparison.OrdinalIgnoreCase)).DistinctBy(r => r.Key).ToList();
        return exact is not null ? (exact, null)
            : begun.Count == 1 ? (begun[0], null)
            : begun.Count == 0 ? (null, new Refusal("review.no_red_line", named))
            : (null, new Refusal("review.which_red_line", [named, string.Join(' ', begun.Select(r => r.Key))]));
    }

    private static bool HasDimension(ReviewSubject subject, string dimension) => subject.Machine.Dimensions.ContainsKey(dimension);

    private static bool IsNoLevel(int level) => level is < 1 or > Levels;

    private static Refusal? Missing(string text) => string.IsNullOrWhiteSpace(text) ? new Refusal("review.reason_missing") : null;

    private static Refusal? TooLong(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > MaxLength)
            {
                return new Refusal("review.too_long", MaxLength.ToString(CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    private readonly record struct Visit(Actor Actor, Right Right, string Session, DateTimeOffset Now, long? Seen, CancellationToken Cancel);
}
