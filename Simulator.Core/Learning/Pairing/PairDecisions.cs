using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Records;
using Simulator.Core.StateMachines;

namespace Simulator.Core.Learning.Pairing;

/// <summary>What may happen to a pair. Pure: a pair in, events or a refusal out. Who may ask is decided elsewhere.</summary>
/// <remarks>Refusals: <c>pair.exists</c>, <c>pair.unknown</c>, <c>pair.excluded</c> (which rule), <c>pair.not_yours</c>, <c>pair.not_now</c> (stage), <c>pair.wait_for_other</c>, <c>pair.change_too_late</c> (weeks), <c>pair.changed_before</c>, <c>pair.needs_reason</c>, <c>pair.too_early</c> (date), <c>pair.unknown_step</c>, <c>pair.bad_answers</c> (item).</remarks>
public sealed class PairDecisions(PairingRules rules)
{
    private const int LowestAnswer = 1;
    private const int HighestAnswer = 5;
    private const int DaysPerWeek = 7;

    /// <summary>Proposes two people. The hard rules hold for organisers as well.</summary>
    public Decision<PairEvent> Propose(Pair pair, Apprentice apprentice, Mentor mentor, PairScore? score, DateTimeOffset now, string by)
    {
        if (pair.Apprentice is not null)
        {
            return new Refusal("pair.exists");
        }

        return Exclusions.Of(apprentice, mentor, rules) is { } why
            ? new Refusal("pair.excluded", why.ToString())
            : new PairProposed { At = now, By = by, Apprentice = apprentice.Id, Mentor = mentor.Id, Score = score };
    }

    /// <summary>One of the two says yes; with the second yes the plan begins.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="start">First day of the plan, used with the second yes.</param>
    /// <param name="now">When.</param>
    /// <param name="by">One of the two.</param>
    public Decision<PairEvent> Confirm(Pair pair, DateOnly start, DateTimeOffset now, string by)
    {
        if (pair.SideOf(by) is not { } side)
        {
            return new Refusal("pair.not_yours");
        }

        // Saying yes twice is no mistake.
        if (pair.Stage == PairStage.HalfConfirmed && pair.ConfirmedBy == side)
        {
            return new Decision<PairEvent>();
        }

        return Fired(pair, PairTrigger.Confirm, new PairFacts(IsOtherSide: pair.ConfirmedBy != side), stage =>
        {
            var yes = new PairConfirmed { At = now, By = by, Side = side };
            return stage == PairStage.Active ? [yes, new PairStarted { At = now, By = by, Start = start }] : [yes];
        });
    }

    /// <summary>One of the two says no before both said yes; no reason is needed.</summary>
    public Decision<PairEvent> Decline(Pair pair, string? words, DateTimeOffset now, string by) => pair.SideOf(by) is { } side
        ? Fired(pair, PairTrigger.Decline, new PairFacts(), _ => [new PairDeclined { At = now, By = by, Side = side, Words = words }])
        : new Refusal("pair.not_yours");

    /// <summary>Changes in the first weeks without blame; no reason is needed.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="changesBefore">How often the apprentice changed before.</param>
    /// <param name="words">A reason, if somebody wants to give one.</param>
    /// <param name="today">Today.</param>
    /// <param name="now">When.</param>
    /// <param name="by">One of the two, or an organiser.</param>
    public Decision<PairEvent> Change(Pair pair, int changesBefore, string? words, DateOnly today, DateTimeOffset now, string by)
    {
        var facts = new PairFacts(
            IsInTime: pair.Start is { } start && PairPlan.IsInChangeTime(start, today, rules),
            HasChangeLeft: changesBefore < rules.Changes);
        return Fired(pair, PairTrigger.Change, facts, _ => [new PairChanged { At = now, By = by, Side = pair.SideOf(by), Words = words }]);
    }

    /// <summary>Ends before its time; a reason is needed.</summary>
    public Decision<PairEvent> End(Pair pair, string? words, DateTimeOffset now, string by) =>
        Fired(pair, PairTrigger.End, new PairFacts(HasReason: !string.IsNullOrWhiteSpace(words)), _ => [new PairEnded { At = now, By = by, Words = words }]);

    /// <summary>Finishes in the last week of the plan or later.</summary>
    public Decision<PairEvent> Finish(Pair pair, DateOnly today, DateTimeOffset now, string by)
    {
        var last = pair.Start?.AddDays((rules.Weeks - 1) * DaysPerWeek);
        return Fired(pair, PairTrigger.Finish, new PairFacts(IsOver: today >= last), _ => [new PairFinished { At = now, By = by }], last);
    }

    /// <summary>Ticks a step of the plan; a step that is done already stays as it is.</summary>
    public Decision<PairEvent> DoStep(Pair pair, string step, DateOnly on, DateTimeOffset now, string by)
    {
        if (rules.Plan.All(s => s.Id != step))
        {
            return new Refusal("pair.unknown_step", step);
        }

        return Fired(pair, PairTrigger.Work, new PairFacts(), _ => pair.Done.ContainsKey(step) ? [] : [new StepDone { At = now, By = by, Step = step, On = on }]);
    }

    /// <summary>Fills in a form: every item of it, each 1 to 5.</summary>
    public Decision<PairEvent> Fill(Pair pair, PairForm form, ImmutableSortedDictionary<string, int> answers, string? words, DateOnly today, DateTimeOffset now, string by)
    {
        var isMine = form switch
        {
            PairForm.OfMentor => pair.SideOf(by) == PairSide.Apprentice,
            PairForm.OfApprentice => pair.SideOf(by) == PairSide.Mentor,
            PairForm.Together => pair.SideOf(by) is not null,
            _ => pair.SideOf(by) is null,
        };
        if (!isMine)
        {
            return new Refusal("pair.not_yours");
        }

        if (BadItem(form, answers) is { } bad)
        {
            return new Refusal("pair.bad_answers", bad);
        }

        var week = pair.Start is { } start ? Math.Max(1, ((today.DayNumber - start.DayNumber) / DaysPerWeek) + 1) : 0;
        return Fired(pair, PairTrigger.Work, new PairFacts(), _ => [new FormFilled { At = now, By = by, Form = form, Week = week, Answers = answers, Words = words }]);
    }

    private string? BadItem(PairForm form, ImmutableSortedDictionary<string, int> answers)
    {
        var items = rules.Forms.Where(i => i.Form == form).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return answers.FirstOrDefault(a => !items.Contains(a.Key) || a.Value is < LowestAnswer or > HighestAnswer).Key
            ?? items.Order(StringComparer.Ordinal).FirstOrDefault(id => !answers.ContainsKey(id));
    }

    private Decision<PairEvent> Fired(Pair pair, PairTrigger trigger, PairFacts facts, Func<PairStage, ImmutableArray<PairEvent>> events, DateOnly? day = null)
    {
        if (pair.Apprentice is null)
        {
            return new Refusal("pair.unknown");
        }

        var fired = PairLife.Table.Fire(pair.Stage, trigger, facts);
        return fired.IsAccepted ? new Decision<PairEvent>(events(fired.To)) : Why(fired, day);
    }

    private Refusal Why(FireResult<PairStage, PairTrigger> fired, DateOnly? day) => (fired.UnmetGuards is [var first, ..] ? first : null) switch
    {
        PairLife.OtherSide => new Refusal("pair.wait_for_other"),
        PairLife.InTime => new Refusal("pair.change_too_late", rules.ChangeWeeks.ToString(CultureInfo.InvariantCulture)),
        PairLife.ChangeLeft => new Refusal("pair.changed_before"),
        PairLife.Reason => new Refusal("pair.needs_reason"),
        PairLife.Over => new Refusal("pair.too_early", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        _ => new Refusal("pair.not_now", fired.From.ToString()),
    };
}
