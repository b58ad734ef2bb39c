using Simulator.Core.Learning.Notes;
using Simulator.Core.Learning.Tickets;
using Simulator.Core.Records;

namespace Simulator.Core.Tests.Learning;

public sealed class TicketTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly NoteRules Rules = new();

    [Fact]
    public void A_ticket_goes_from_proposal_to_a_closing_by_somebody_else()
    {
        var ticket = Walk(Proposed, (TicketStep.Claim, "p-1", null), (TicketStep.Start, "p-1", null), (TicketStep.Submit, "p-1", "三户都回访了"), (TicketStep.Confirm, "p-2", "问过两户，属实"));

        ticket.State.ShouldBe(TicketState.Closed);
        ticket.Verifier.ShouldBe("p-2");
    }

    [Fact]
    public void Its_owner_cannot_close_it()
    {
        var ticket = Walk(Proposed, (TicketStep.Claim, "p-1", null), (TicketStep.Submit, "p-1", "做完了"));

        ticket.Step(TicketStep.Confirm, "p-1", "我看过了", null, Now).Refusal.ShouldBe(new Refusal("ticket.by_another"));
    }

    [Fact]
    public void Only_its_owner_reports_it_done()
    {
        var ticket = Walk(Proposed, (TicketStep.Claim, "p-1", null));

        ticket.Step(TicketStep.Submit, "p-2", "替他做了", null, Now).Refusal.ShouldBe(new Refusal("ticket.by_owner"));
    }

    [Fact]
    public void Evidence_is_asked_for() =>
        Walk(Proposed, (TicketStep.Claim, "p-1", null)).Step(TicketStep.Submit, "p-1", " ", null, Now).Refusal.ShouldBe(new Refusal("ticket.no_words"));

    [Fact]
    public void An_extension_moves_the_date_only_later()
    {
        var ticket = Walk(Proposed, (TicketStep.Claim, "p-1", null));

        ticket.Step(TicketStep.Extend, "p-1", "住户出门了", Proposed.Due, Now).Refusal.ShouldBe(new Refusal("ticket.due_not_later"));
        Apply(ticket, ticket.Step(TicketStep.Extend, "p-1", "住户出门了", Proposed.Due.AddDays(7), Now)).Due.ShouldBe(Proposed.Due.AddDays(7));
    }

    [Fact]
    public void A_ticket_that_nobody_claims_in_a_day_is_named()
    {
        Proposed.IsUnclaimed(Rules, Now.AddHours(24)).ShouldBeFalse();
        Proposed.IsUnclaimed(Rules, Now.AddHours(25)).ShouldBeTrue();
    }

    [Fact]
    public void A_ticket_is_overdue_the_day_after_its_date_and_not_while_it_waits_for_a_look()
    {
        var claimed = Walk(Proposed, (TicketStep.Claim, "p-1", null));

        claimed.IsOverdue(claimed.Due).ShouldBeFalse();
        claimed.IsOverdue(claimed.Due.AddDays(1)).ShouldBeTrue();
        Walk(claimed, (TicketStep.Submit, "p-1", "做完了")).IsOverdue(claimed.Due.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_problem_that_comes_back_twice_in_four_weeks_wants_to_be_more_than_one_persons()
    {
        var once = Apply(Proposed, Proposed.Recur("p-3", "p-3-2026w48", Now.AddDays(3)));
        var twice = Apply(once, once.Recur("p-4", null, Now.AddDays(20)));

        once.WantsEscalation(Rules, Now.AddDays(20)).ShouldBeFalse();
        twice.WantsEscalation(Rules, Now.AddDays(20)).ShouldBeTrue();
        twice.WantsEscalation(Rules, Now.AddDays(60)).ShouldBeFalse();
        Apply(twice, twice.Escalate("p-9", Escalation.RealProblem, "g-1", Now.AddDays(21))).WantsEscalation(Rules, Now.AddDays(21)).ShouldBeFalse();
    }

    [Fact]
    public void A_worry_in_other_words_finds_the_ticket_it_resembles()
    {
        var other = Apply(Ticket.Kind.Start("t-2"), Ticket.Kind.Start("t-2").Propose(Proposal("给值班室添一台打印机", "打印机到位")));

        SameProblem.Find("三户独居老人回访又漏了一户", [other, Proposed]).ShouldHaveSingleItem().Ticket.Id.ShouldBe("t-1");
    }

    [Fact]
    public void Figures_are_shares_and_withdrawn_tickets_do_not_count()
    {
        var withdrawn = Walk(Proposed, (TicketStep.Withdraw, "p-1", "并到另一张单子"));
        var closed = Walk(Proposed, (TicketStep.Claim, "p-1", null), (TicketStep.Submit, "p-1", "做完了"), (TicketStep.Confirm, "p-2", "属实"));

        TicketFigures.Of([withdrawn, closed, Proposed], []).ShouldBe(new TicketFigures(2, 0.5, 0, null));
    }

    [Fact]
    public void The_table_has_no_dead_end_but_closing_and_withdrawal() =>
        TicketLife.Table.States.Where(TicketLife.Table.IsFinal).ShouldBe([TicketState.Withdrawn]);

    private static TicketProposed Proposal(string measure, string target) => new()
    {
        At = Now,
        By = "p-9",
        Due = new DateOnly(2026, 11, 27),
        Verification = Verification.ResidentCallback,
        Words = new TicketWords(measure, target),
    };

    private static Ticket Proposed { get; } = Apply(Ticket.Kind.Start("t-1"), Ticket.Kind.Start("t-1").Propose(Proposal("回访三户独居老人", "三户都接到回访")));

    private static Ticket Walk(Ticket ticket, params (TicketStep Step, string By, string? Words)[] steps) =>
        steps.Aggregate(ticket, (t, s) => Apply(t, t.Step(s.Step, s.By, s.Words, null, Now)));

    private static Ticket Apply(Ticket ticket, Decision<TicketEvent> decision)
    {
        decision.Refusal.ShouldBeNull();
        return decision.Events.Aggregate(ticket, Ticket.Kind.Fold);
    }
}
