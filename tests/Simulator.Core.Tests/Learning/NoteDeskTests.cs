using Simulator.Core.Learning;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Learning.Tickets;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Units;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.Learning;

public sealed class NoteDeskTests
{
    private static readonly WeekId Week = new(2026, 47);
    private static readonly NoteWords Words = new(new BestThing("周三在大厅劝住了", "先听", "一家一家听"), new WorstThing("电话13908910000没人接", "急", "没留话", "她等了一夜"));
    private static readonly Actor Trainee = new("p-aaaaaa", []);
    private static readonly Actor Other = new("p-bbbbbb", []);
    private static readonly Actor Mentor = new("p-cccccc", [new RoleGrant(Role.Mentor, null)]) { Apprentices = ["p-aaaaaa"] };
    private static readonly Actor OtherMentor = new("p-dddddd", [new RoleGrant(Role.Mentor, null)]);

    private readonly InMemoryJournal _journal = new(TimeProvider.System);
    private readonly InMemoryAccessLog _log = new();
    private readonly PeopleDirectory _people = new([new Person("p-aaaaaa"), new Person("p-bbbbbb"), new Person("p-cccccc"), new Person("p-dddddd")], new UnitTree([]));

    private NoteDesk Notes => new(_journal, _people, new AccessGate(_people.Rules, _log), new NoteRules(), TimeProvider.System);

    private TicketDesk Tickets => new(_journal, _people, new AccessGate(_people.Rules, _log), new NoteRules(), TimeProvider.System);

    [Fact]
    public async Task Ones_mentor_reads_the_note_and_the_look_is_in_the_log()
    {
        await WriteAsync();

        (await Notes.ReadAsync(Mentor, "p-aaaaaa-2026w47", default)).Record.State.Words.ShouldBe(Words);

        (await _log.ReadAsync(default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Who.ShouldBe("p-cccccc"), e => e.Whose.ShouldBe("p-aaaaaa"), e => e.IsAllowed.ShouldBeTrue());
    }

    [Fact]
    public async Task To_others_a_note_looks_as_if_it_were_not_there()
    {
        await WriteAsync();

        foreach (var stranger in (Actor[])[Other, OtherMentor])
        {
            var refused = await Notes.ReadAsync(stranger, "p-aaaaaa-2026w47", default);
            refused.Refusal.ShouldBe((await Notes.ReadAsync(stranger, "p-aaaaaa-2026w47", default)).Refusal);
            refused.Refusal.ShouldNotBeNull().Code.ShouldBe("note.unknown");
            refused.Record.State.Words.ShouldBeNull();
            (await Notes.ListAsync(stranger, null, default)).ShouldBeEmpty();
        }

        (await _log.ReadAsync(default)).ShouldAllBe(e => !e.IsAllowed);
    }

    [Fact]
    public async Task A_private_note_is_masked_before_it_is_kept()
    {
        await WriteAsync(isPrivate: true);

        (await Notes.ReadAsync(Trainee, "p-aaaaaa-2026w47", default)).Record.State.Words.ShouldNotBeNull().Worst.Facts.ShouldNotContain("13908910000");
    }

    [Fact]
    public async Task Another_mentor_cannot_close_a_ticket_by_asking_about_it_and_the_owner_not_at_all()
    {
        await Tickets.ProposeAsync(Trainee, "t-1", Proposal(), default);
        await Tickets.StepAsync(Trainee, "t-1", TicketStep.Claim, null, null, default);
        await Tickets.StepAsync(Trainee, "t-1", TicketStep.Submit, "打过两次电话", null, default);

        (await Tickets.StepAsync(Trainee, "t-1", TicketStep.Confirm, "好", null, default)).Refusal.ShouldNotBeNull().Code.ShouldBe(AccessGate.DeniedCode);
        (await Tickets.StepAsync(Mentor, "t-1", TicketStep.Confirm, "属实", null, default)).Record.State.State.ShouldBe(TicketState.Closed);
    }

    [Fact]
    public async Task A_closed_problem_that_comes_back_is_open_again_and_becomes_a_proposal_when_escalated()
    {
        await Tickets.ProposeAsync(Trainee, "t-1", Proposal(), default);
        await Tickets.StepAsync(Trainee, "t-1", TicketStep.Claim, null, null, default);
        await Tickets.StepAsync(Trainee, "t-1", TicketStep.Submit, "打过两次电话", null, default);
        await Tickets.StepAsync(Mentor, "t-1", TicketStep.Confirm, "属实", null, default);

        (await Tickets.RecurAsync(Trainee, "t-1", null, "又漏了一户", default)).Record.State.IsOpen.ShouldBeTrue();
        await Tickets.EscalateAsync(Mentor, "t-1", Escalation.RealProblem, "g-1", default);

        (await _journal.ReadAsync(new StreamId("proposal", "g-1"), 0, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task All_streams_with_a_persons_words_are_known_for_export_and_erasure()
    {
        await WriteAsync();
        await Tickets.ProposeAsync(Trainee, "t-1", Proposal(), default);
        await Tickets.StepAsync(Trainee, "t-1", TicketStep.Claim, null, null, default);
        await Tickets.ProposeAsync(Other, "t-2", Proposal(), default);

        var streams = await new LearningStreams().OfAsync(_journal, "p-aaaaaa", [], default);

        streams.ShouldBe([new StreamId("note", "p-aaaaaa-2026w47"), new StreamId("ticket", "t-1")]);
    }

    private async Task WriteAsync(bool isPrivate = false) =>
        (await Notes.WriteAsync(Trainee, Week, Words, new NoteMarks(2, [], ["C7"], isPrivate, AdviceWish.Listen), default)).Refusal.ShouldBeNull();

    private static TicketProposed Proposal() => new()
    {
        At = default,
        By = string.Empty,
        Due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7),
        Verification = Verification.ResidentCallback,
        Words = new TicketWords("回访三户独居老人", "三户都接到"),
    };
}
