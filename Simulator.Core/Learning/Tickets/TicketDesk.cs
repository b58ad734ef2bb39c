using Simulator.Core.Learning.Feedback;
using Simulator.Core.Learning.Notes;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Learning.Tickets;

/// <summary>Follow-up tickets: everybody sees and takes them on, only another person closes them. Thread-safe when its journal and log are.</summary>
/// <param name="journal">The store.</param>
/// <param name="people">Everybody, as loaded a moment ago.</param>
/// <param name="gate">Who may what.</param>
/// <param name="rules">Numbers of domain 6.4.</param>
/// <param name="clock">Gives the time.</param>
public sealed class TicketDesk(IJournal journal, PeopleDirectory people, AccessGate gate, NoteRules rules, TimeProvider clock)
{
    private readonly RecordWriter<Ticket, TicketEvent> _tickets = new(journal, Ticket.Kind);
    private readonly RecordWriter<Proposal, ProposalEvent> _proposals = new(journal, Proposal.Kind);

    /// <summary>Proposes a measure.</summary>
    /// <param name="actor">Who proposes it.</param>
    /// <param name="id">New id.</param>
    /// <param name="proposal">Its <c>At</c> and <c>By</c> are set here.</param>
    /// <param name="cancel">Cancels waiting.</param>
    public ValueTask<Change<Ticket>> ProposeAsync(Actor actor, string id, TicketProposed proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(proposal);
        var mine = proposal with { At = clock.GetUtcNow(), By = actor.Id };
        return _tickets.ChangeAsync(
            id,
            t => mine.Owner is { } owner && !actor.IsLocal && people.Find(owner) is null ? new Refusal("ticket.no_person", owner) : t.Propose(mine),
            cancel);
    }

    /// <summary>Moves a ticket on. Confirming and sending back need the right to close the owner's tickets.</summary>
    public async ValueTask<Change<Ticket>> StepAsync(Actor actor, string id, TicketStep step, string? words, DateOnly? due, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow();
        if (step is TicketStep.Confirm or TicketStep.SendBack)
        {
            var ticket = await _tickets.Reader.LoadAsync(id, cancel).ConfigureAwait(false);
            if (await gate.AskAsync(actor, Right.CloseTicket, people.TargetOf(ticket.State.Owner), "ticket/" + id, now, cancel).ConfigureAwait(false) is { } denied)
            {
                return new Change<Ticket>(ticket, denied);
            }
        }

        return await _tickets.ChangeAsync(id, t => t.Step(step, actor.Id, words, due, now), cancel).ConfigureAwait(false);
    }

    /// <summary>Notes that the same problem came back; a closed ticket is opened again.</summary>
    public ValueTask<Change<Ticket>> RecurAsync(Actor actor, string id, string? note, string words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow();
        return _tickets.ChangeAsync(id, ticket => Both(ticket, ticket.Recur(actor.Id, note, now), words, actor.Id, now), cancel);
    }

    /// <summary>Makes it everybody's matter; a problem or an idea goes on the board as a proposal.</summary>
    public async ValueTask<Change<Ticket>> EscalateAsync(Actor actor, string id, Escalation what, string proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = clock.GetUtcNow();
        var entry = what == Escalation.Training ? null : proposal;
        var change = await _tickets.ChangeAsync(id, t => t.Escalate(actor.Id, what, entry, now), cancel).ConfigureAwait(false);
        if (change.IsDone && entry is not null && change.Record.State.Words is { } words)
        {
            await _proposals.ChangeAsync(entry, p => p.Submit(actor.Id, false, words.Measure + "。" + words.Target, now), cancel).ConfigureAwait(false);
        }

        return change;
    }

    /// <summary>All tickets, those that need somebody first: overdue, unclaimed, waiting to be looked at, open, done.</summary>
    public async ValueTask<IReadOnlyList<Ticket>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.Date);
        return
        [
            .. (await _tickets.Reader.LoadAllAsync(cancel).ConfigureAwait(false)).Select(r => r.State)
                .OrderBy(t => t.IsOverdue(today) ? 0 : t.IsUnclaimed(rules, now) ? 1 : t.State == TicketState.ToVerify ? 2 : t.IsOpen ? 3 : 4)
                .ThenBy(t => t.Due)
                .ThenBy(t => t.Id, StringComparer.Ordinal),
        ];
    }

    private static Decision<TicketEvent> Both(Ticket ticket, Decision<TicketEvent> recurred, string words, string by, DateTimeOffset now)
    {
        if (recurred.Refusal is not null || ticket.State != TicketState.Closed)
        {
            return recurred;
        }

        var reopened = ticket.Step(TicketStep.Reopen, by, words, null, now);
        return reopened.Refusal is { } why ? why : new Decision<TicketEvent>([.. recurred.Events, .. reopened.Events]);
    }
}
