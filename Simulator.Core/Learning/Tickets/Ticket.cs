using System.Collections.Immutable;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Records;
using Simulator.Core.StateMachines;

namespace Simulator.Core.Learning.Tickets;

/// <summary>A follow-up ticket as it stands (整改单, domain 6.4).</summary>
public sealed record Ticket
{
    /// <summary>Code of the refusal when there is no such ticket.</summary>
    public const string UnknownCode = "ticket.unknown";

    private static readonly TicketJson Json = new(RecordJson.Readable(TicketJson.Default));

    /// <summary>The kind of record.</summary>
    public static RecordKind<Ticket, TicketEvent> Kind { get; } = new(
        "ticket",
        new RecordCodec<TicketEvent>(new RecordShapes<TicketEvent>()
            .Add("ticket_proposed", Json.TicketProposed, Json.TicketWords)
            .Add("ticket_stepped", Json.TicketStepped, Json.String)
            .Add("ticket_recurred", Json.TicketRecurred)
            .Add("ticket_escalated", Json.TicketEscalated)),
        id => new Ticket { Id = id },
        (ticket, happened) => ticket.After(happened),
        ticket => new RecordHead().With("owner", ticket.Owner).With("state", ticket.State.ToString()).With("recurred", ticket.Recurrences.Count).ToJson());

    public required string Id { get; init; }

    /// <summary>Null before it is proposed and after an erasure.</summary>
    public TicketWords? Words { get; init; }

    public string? Note { get; init; }

    public string? Owner { get; init; }

    public string? Helper { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public DateOnly Due { get; init; }

    public Verification Verification { get; init; }

    public TicketState State { get; init; }

    /// <summary>Who closed it; null while it is open.</summary>
    public string? Verifier { get; init; }

    /// <summary>When the same problem came back.</summary>
    public ImmutableList<DateTimeOffset> Recurrences { get; init; } = [];

    public Escalation? EscalatedAs { get; init; }

    /// <summary>Steps with their words, in order.</summary>
    public ImmutableList<TicketStepped> Steps { get; init; } = [];

    private bool Exists => ProposedAt != default;

    /// <summary>Open tickets wait for somebody.</summary>
    public bool IsOpen => Exists && State is not (TicketState.Closed or TicketState.Withdrawn);

    /// <summary>Past its date and not done.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && State != TicketState.ToVerify && today > Due;

    /// <summary>Nobody took it on in time.</summary>
    public bool IsUnclaimed(NoteRules rules, DateTimeOffset now) =>
        Exists && State == TicketState.Proposed && now - ProposedAt > TimeSpan.FromHours(rules.ClaimHours);

    /// <summary>How often the same problem came back within the rules' weeks before a moment.</summary>
    public int RecentRecurrences(NoteRules rules, DateTimeOffset now) =>
        Recurrences.Count(at => now - at <= TimeSpan.FromDays(7 * rules.RecurrenceWeeks));

    /// <summary>Came back so often that it is no single person's problem any more.</summary>
    public bool WantsEscalation(NoteRules rules, DateTimeOffset now) => EscalatedAs is null && RecentRecurrences(rules, now) >= rules.EscalateAfter;

    /// <summary>Proposes a measure.</summary>
    public Decision<TicketEvent> Propose(TicketProposed proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return this switch
        {
            { Exists: true } => new Refusal("ticket.exists", Id),
            _ when string.IsNullOrWhiteSpace(proposal.Words?.Measure) => new Refusal("ticket.no_measure"),
            _ when string.IsNullOrWhiteSpace(proposal.Words?.Target) => new Refusal("ticket.no_target"),
            _ when proposal.Due < DateOnly.FromDateTime(proposal.At.Date) => new Refusal("ticket.due_past"),
            _ => proposal,
        };
    }

    /// <summary>Moves the ticket on.</summary>
    /// <param name="step">What is done; a claim makes the doer the owner.</param>
    /// <param name="by">Who.</param>
    /// <param name="words">Evidence for Submit, a result for Confirm and SendBack, a reason for Extend, Withdraw and Reopen: needed there.</param>
    /// <param name="due">New date of an extension.</param>
    /// <param name="now">When.</param>
    public Decision<TicketEvent> Step(TicketStep step, string by, string? words, DateOnly? due, DateTimeOffset now)
    {
        if (!Exists)
        {
            return new Refusal(UnknownCode, Id);
        }

        if (step is not (TicketStep.Claim or TicketStep.Start) && string.IsNullOrWhiteSpace(words))
        {
            return new Refusal("ticket.no_words");
        }

        if (step == TicketStep.Extend && (due is null || due <= Due))
        {
            return new Refusal("ticket.due_not_later");
        }

        var result = TicketLife.Table.Fire(State, step, new TicketContext(by == Owner));
        return result.Outcome switch
        {
            FireOutcome.Moved => new TicketStepped { At = now, By = by, Step = step, To = result.To, Due = due, Words = words },
            FireOutcome.Refused => new Refusal("ticket." + result.UnmetGuards[0]),
            _ => new Refusal("ticket.wrong_state"),
        };
    }

    /// <summary>The same problem came back; a closed ticket is open again by a <see cref="TicketStep.Reopen"/>.</summary>
    public Decision<TicketEvent> Recur(string by, string? note, DateTimeOffset now) =>
        Exists ? new TicketRecurred { At = now, By = by, Note = note } : new Refusal(UnknownCode, Id);

    /// <summary>Makes it everybody's matter.</summary>
    public Decision<TicketEvent> Escalate(string by, Escalation what, string? proposal, DateTimeOffset now) => this switch
    {
        { Exists: false } => new Refusal(UnknownCode, Id),
        { EscalatedAs: not null } => new Refusal("ticket.escalated"),
        _ => new TicketEscalated { At = now, By = by, As = what, Proposal = proposal },
    };

    private Ticket After(TicketEvent happened) => happened switch
    {
        TicketProposed e => this with
        {
            Words = e.Words,
            Note = e.Note,
            Owner = e.Owner,
            Helper = e.Helper,
            ProposedAt = e.At,
            Due = e.Due,
            Verification = e.Verification,
        },
        TicketStepped e => this with
        {
            State = e.To,
            Owner = e.Step == TicketStep.Claim ? e.By : Owner,
            Due = e.Due ?? Due,
            Verifier = e.Step == TicketStep.Confirm ? e.By : e.Step == TicketStep.Reopen ? null : Verifier,
            Steps = Steps.Add(e),
        },
        TicketRecurred e => this with { Recurrences = Recurrences.Add(e.At) },
        TicketEscalated e => this with { EscalatedAs = e.As },
        _ => this,
    };
}
