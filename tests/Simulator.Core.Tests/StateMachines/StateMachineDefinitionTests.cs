using Simulator.Core.StateMachines;

namespace Simulator.Core.Tests.StateMachines;

public sealed class StateMachineDefinitionTests
{
    private static readonly StateMachineDefinition<Ticket, Step, Facts> Table = TicketTable.Rows().Build();

    [Theory]
    [InlineData(Ticket.Draft, Step.Submit, FireOutcome.Moved, Ticket.Open, "complete")]
    [InlineData(Ticket.Draft, Step.Remind, FireOutcome.Ignored, Ticket.Draft, null)]
    [InlineData(Ticket.Draft, Step.Close, FireOutcome.Unknown, Ticket.Draft, null)]
    [InlineData(Ticket.Open, Step.Remind, FireOutcome.Moved, Ticket.Open, null)]
    [InlineData(Ticket.Open, Step.Discard, FireOutcome.Moved, Ticket.Closed, "discarded")]
    [InlineData(Ticket.Closed, Step.Submit, FireOutcome.Unknown, Ticket.Closed, null)]
    public void Fire_answers_with_the_row_of_the_table(Ticket from, Step trigger, FireOutcome outcome, Ticket to, string? reason)
    {
        var result = Table.Fire(from, trigger, new Facts { HasAddress = true, HasDeadline = true });

        result.Outcome.ShouldBe(outcome);
        result.From.ShouldBe(from);
        result.To.ShouldBe(to);
        result.State.ShouldBe(to);
        result.Trigger.ShouldBe(trigger);
        result.Reason.ShouldBe(reason);
        result.UnmetGuards.ShouldBeEmpty();
        result.IsAccepted.ShouldBe(outcome is FireOutcome.Moved or FireOutcome.Ignored);
    }

    [Fact]
    public void Fire_with_unmet_guards_names_all_of_them_and_stays()
    {
        var result = Table.Fire(Ticket.Draft, Step.Submit, new Facts());

        result.Outcome.ShouldBe(FireOutcome.Refused);
        result.UnmetGuards.ShouldBe(["address known", "deadline known"]);
        result.State.ShouldBe(Ticket.Draft);
    }

    [Fact]
    public void Fire_takes_the_first_row_whose_guard_holds()
    {
        var stages = new StateMachineBuilder<string, string, int>();
        stages.Initial("s0").State("s1").Final("good").Final("bad")
            .From("s0", "s1").On("turn").When("time is up", minute => minute >= 15).To("bad", "time_up")
            .From("s0").On("turn").When("calm", minute => minute >= 5).To("s1")
            .From("s1").On("turn").When("agreed", minute => minute >= 5).To("good");
        var table = stages.Build();

        table.Fire("s0", "turn", 15).To.ShouldBe("bad");
        table.Fire("s0", "turn", 5).To.ShouldBe("s1");
        table.Fire("s1", "turn", 5).To.ShouldBe("good");
        table.Fire("s0", "turn", 1).UnmetGuards.ShouldBe(["time is up", "calm"]);
    }

    [Fact]
    public void FireOrThrow_when_refused_carries_the_same_data_as_the_result()
    {
        var thrown = Should.Throw<TransitionRefusedException<Ticket, Step>>(
            () => Table.FireOrThrow(Ticket.Draft, Step.Submit, new Facts { HasDeadline = true }));

        thrown.State.ShouldBe(Ticket.Draft);
        thrown.Trigger.ShouldBe(Step.Submit);
        thrown.Outcome.ShouldBe(FireOutcome.Refused);
        thrown.UnmetGuards.ShouldBe(["address known"]);
        thrown.Result.To.ShouldBe(Ticket.Draft);
    }

    [Fact]
    public void FireOrThrow_when_unknown_says_so()
    {
        var thrown = Should.Throw<TransitionRefusedException<Ticket, Step>>(
            () => Table.FireOrThrow(Ticket.Open, Step.Close, new Facts()));

        thrown.Outcome.ShouldBe(FireOutcome.Unknown);
        thrown.UnmetGuards.ShouldBeEmpty();
    }

    [Fact]
    public void FireOrThrow_when_ignored_returns() =>
        Table.FireOrThrow(Ticket.Draft, Step.Remind, new Facts()).Outcome.ShouldBe(FireOutcome.Ignored);

    [Fact]
    public void ToString_and_Describe_ask_no_guard()
    {
        var facts = new Facts();
        var machine = new StateMachine<Ticket, Step, Facts>(Table, facts);

        _ = Table.ToString() + machine + Table.Describe();

        facts.Asked.ShouldBe(0);
    }

    [Fact]
    public void Describe_lists_states_and_rows_in_table_order()
    {
        var graph = Table.Describe();

        graph.Nodes.ShouldBe([new(Ticket.Draft, true, false), new(Ticket.Open, false, false), new(Ticket.Closed, false, true)]);
        graph.Edges.Select(e => (e.From, e.To, e.Trigger, string.Join('+', e.Guards), e.IsIgnored, e.Reason)).ShouldBe(
        [
            (Ticket.Draft, Ticket.Open, Step.Submit, "address known+deadline known", false, "complete"),
            (Ticket.Draft, Ticket.Draft, Step.Remind, "", true, null),
            (Ticket.Open, Ticket.Open, Step.Remind, "", false, null),
            (Ticket.Draft, Ticket.Closed, Step.Discard, "", false, "discarded"),
            (Ticket.Open, Ticket.Closed, Step.Discard, "", false, "discarded"),
        ]);
    }
}
