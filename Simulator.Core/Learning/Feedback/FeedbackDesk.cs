using System.Collections.Immutable;
using Simulator.Core.Learning.Notes;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Learning.Feedback;

/// <summary>Forms and the board. Thread-safe when its journal and log are.</summary>
/// <param name="journal">The store.</param>
/// <param name="gate">Who may what.</param>
/// <param name="forms">The questionnaires.</param>
/// <param name="rules">Numbers of domain 6.6.</param>
/// <param name="clock">Gives the time.</param>
public sealed class FeedbackDesk(IJournal journal, AccessGate gate, ImmutableArray<Questionnaire> forms, NoteRules rules, TimeProvider clock)
{
    private readonly RecordWriter<AnswerSheet, AnswerEvent> _sheets = new(journal, AnswerSheet.Kind);
    private readonly RecordWriter<Proposal, ProposalEvent> _proposals = new(journal, Proposal.Kind);

    /// <summary>Fills a form without a name. Words of items meant for the board become anonymous proposals.</summary>
    /// <param name="id">New id of the sheet; proposals are <c>id-item</c> in lower case.</param>
    /// <param name="form">Id of the form.</param>
    /// <param name="about">Scenario or training.</param>
    /// <param name="values">Item id to answer.</param>
    /// <param name="cancel">Cancels waiting.</param>
    public async ValueTask<Change<AnswerSheet>> FillAsync(string id, string form, string about, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (forms.FirstOrDefault(f => f.Id == form) is not { } asked)
        {
            return new Change<AnswerSheet>(new Record<AnswerSheet>(id, 0, AnswerSheet.Kind.Start(id)), new Refusal("answer.no_form", form));
        }

        var change = await _sheets.ChangeAsync(id, s => s.Fill(asked, about, values, now), cancel).ConfigureAwait(false);
        if (change.IsDone)
        {
            foreach (var (item, words) in change.Record.State.Filled?.Words ?? ImmutableSortedDictionary<string, string>.Empty)
            {
                if (words.Length > 0 && asked.Find(item) is { GoesToBoard: true })
                {
                    await _proposals.ChangeAsync(id + "-" + item.ToLowerInvariant(), p => p.Submit(RecordEvent.System, true, words, now), cancel).ConfigureAwait(false);
                }
            }
        }

        return change;
    }

    /// <summary>Means of a form, about one thing or all; too few answers show nothing.</summary>
    public async ValueTask<(FormResult? Result, Refusal? Refusal)> ResultAsync(Actor actor, string form, string? about, CancellationToken cancel)
    {
        if (forms.FirstOrDefault(f => f.Id == form) is not { } asked)
        {
            return (null, new Refusal("answer.no_form", form));
        }

        if (await gate.AskAsync(actor, Right.ReadUnitFigures, AccessTarget.Store, "form/" + form, clock.GetUtcNow(), cancel).ConfigureAwait(false) is { } denied)
        {
            return (null, denied);
        }

        var sheets = (await _sheets.Reader.LoadAllAsync(cancel).ConfigureAwait(false)).Select(r => r.State.Filled).OfType<SheetFilled>();
        return (FormResult.Of(asked, sheets.Where(s => about is null || s.About == about), rules.SmallestGroup), null);
    }

    /// <summary>Puts something on the board.</summary>
    public ValueTask<Change<Proposal>> SubmitAsync(Actor actor, string id, bool isAnonymous, string words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _proposals.ChangeAsync(id, p => p.Submit(actor.Id, isAnonymous, words, clock.GetUtcNow()), cancel);
    }

    /// <summary>Moves a proposal on.</summary>
    public async ValueTask<Change<Proposal>> StepAsync(
        Actor actor, string id, ProposalStep step, string? category, ProposalOutcome? outcome, string? words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow();
        return await gate.AskAsync(actor, Right.AnswerProposals, AccessTarget.Store, "proposal/" + id, now, cancel).ConfigureAwait(false) is { } denied
            ? new Change<Proposal>(await _proposals.Reader.LoadAsync(id, cancel).ConfigureAwait(false), denied)
            : await _proposals.ChangeAsync(id, p => p.Step(step, actor.Id, category, outcome, words, now), cancel).ConfigureAwait(false);
    }

    /// <summary>The board: what is overdue first, then the newest.</summary>
    public async ValueTask<IReadOnlyList<Proposal>> BoardAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. (await _proposals.Reader.LoadAllAsync(cancel).ConfigureAwait(false)).Select(r => r.State)
                .OrderByDescending(p => p.IsAnswerOverdue(rules, now) || p.IsEffectDue(rules, now))
                .ThenByDescending(p => p.SubmittedAt)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
    }
}
