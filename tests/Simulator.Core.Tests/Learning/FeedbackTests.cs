using System.Globalization;
using Simulator.Core.Learning.Feedback;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.Learning;

public sealed class FeedbackTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 47, 0, TimeSpan.Zero);

    private static readonly Questionnaire Form = new("T", "训练", "Training",
        [new("T1", "像真的", "Like real"), new("T3", "反馈具体", "Concrete"), new("T13", "金点子", "Idea", IsOpen: true, GoesToBoard: true)]);

    [Fact]
    public void A_sheet_names_nobody_and_keeps_only_the_day()
    {
        var filled = Fill(("T1", "5"), ("T13", "把孩子那段再长一点")).ShouldBeOfType<SheetFilled>();

        filled.By.ShouldBe(RecordEvent.System);
        filled.At.ShouldBe(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
        filled.Marks["T1"].ShouldBe(5);
        filled.Words.ShouldNotBeNull()["T13"].ShouldBe("把孩子那段再长一点");
    }

    [Theory]
    [InlineData("T1", "6", "answer.range")]
    [InlineData("T1", "很好", "answer.range")]
    [InlineData("T9", "3", "answer.no_item")]
    public void What_the_form_does_not_ask_is_refused(string item, string value, string code) =>
        Refused((item, value)).Code.ShouldBe(code);

    [Fact]
    public void An_empty_sheet_is_refused() => Refused().Code.ShouldBe("answer.empty");

    [Fact]
    public void Too_few_answers_show_nothing_and_ten_show_a_mean()
    {
        var sheets = Enumerable.Range(0, 10).Select(i => (SheetFilled)Fill(("T1", (i % 5 + 1).ToString(CultureInfo.InvariantCulture)))).ToList();

        FormResult.Of(Form, sheets.Take(9), 10).ShouldSatisfyAllConditions(r => r.Sheets.ShouldBeNull(), r => r.Items.ShouldBeEmpty());
        var result = FormResult.Of(Form, sheets, 10);
        result.Sheets.ShouldBe(10);
        result.Items.ShouldBe([new ItemResult("T1", 10, 3m), new ItemResult("T3", null, null)]);
    }

    [Fact]
    public async Task Words_on_the_board_lose_personal_data_before_anything_is_kept()
    {
        var journal = new InMemoryJournal(TimeProvider.System);
        var writer = new RecordWriter<Proposal, ProposalEvent>(journal, Proposal.Kind);

        await writer.ChangeAsync("g-1", p => p.Submit("p-1", false, "建议给13908910000这位住户换个联系办法", Now), default);

        var stored = (await journal.ReadAsync(new StreamId("proposal", "g-1"), 0, default)).ShouldHaveSingleItem();
        stored.Content.ShouldNotBeNull().ShouldNotContain("13908910000");
    }

    [Fact]
    public void A_proposal_is_decided_with_a_reason_answered_and_looked_at_again()
    {
        var decided = Walk(Submitted, (ProposalStep.Sort, "剧本", null, null), (ProposalStep.Decide, null, ProposalOutcome.ChangeCase, "说得对，加一句"));

        decided.Step(ProposalStep.Check, "p-9", null, null, "看过了", Now).Refusal.ShouldBe(new Refusal("proposal.wrong_state"));
        Walk(decided, (ProposalStep.Answer, null, null, "已经改在剧本里"), (ProposalStep.Check, null, null, "四周后没人再提")).State.ShouldBe(ProposalState.Checked);
    }

    [Fact]
    public void Nothing_is_declined_without_a_reason()
    {
        var sorted = Walk(Submitted, (ProposalStep.Sort, "流程", null, null));

        sorted.Step(ProposalStep.Decide, "p-9", null, ProposalOutcome.Declined, "", Now).Refusal.ShouldBe(new Refusal("proposal.no_words"));
    }

    [Fact]
    public void An_answer_is_overdue_after_fourteen_days()
    {
        Submitted.IsAnswerOverdue(new NoteRules(), Submitted.SubmittedAt.AddDays(14)).ShouldBeFalse();
        Submitted.IsAnswerOverdue(new NoteRules(), Now.AddDays(15)).ShouldBeTrue();
    }

    [Fact]
    public void The_boards_figures_count_answers_and_changes()
    {
        var answered = Walk(Submitted, (ProposalStep.Sort, "剧本", null, null), (ProposalStep.Decide, null, ProposalOutcome.ChangeCase, "好"), (ProposalStep.Answer, null, null, "改了"));

        BoardFigures.Of([answered, Submitted], 14).ShouldBe(new BoardFigures(2, 0.5, 1, 1));
    }

    private static Proposal Submitted { get; } = Apply(Proposal.Kind.Start("g-1"), Proposal.Kind.Start("g-1").Submit("p-1", true, "开水房太远", Now));

    private static AnswerEvent Fill(params (string Item, string Value)[] values)
    {
        var decision = AnswerSheet.Kind.Start("a-1").Fill(Form, "burst-pipe", values.ToDictionary(v => v.Item, v => v.Value), Now);
        decision.Refusal.ShouldBeNull();
        return decision.Events.ShouldHaveSingleItem();
    }

    private static Refusal Refused(params (string Item, string Value)[] values) =>
        AnswerSheet.Kind.Start("a-1").Fill(Form, "burst-pipe", values.ToDictionary(v => v.Item, v => v.Value), Now).Refusal.ShouldNotBeNull();

    private static Proposal Walk(Proposal proposal, params (ProposalStep Step, string? Category, ProposalOutcome? Outcome, string? Words)[] steps) =>
        steps.Aggregate(proposal, (p, s) => Apply(p, p.Step(s.Step, "p-9", s.Category, s.Outcome, s.Words, Now)));

    private static Proposal Apply(Proposal proposal, Decision<ProposalEvent> decision)
    {
        decision.Refusal.ShouldBeNull();
        return decision.Events.Aggregate(proposal, Proposal.Kind.Fold);
    }
}
