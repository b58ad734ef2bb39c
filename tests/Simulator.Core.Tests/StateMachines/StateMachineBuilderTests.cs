using Simulator.Core.StateMachines;
using Kind = Simulator.Core.StateMachines.StateMachineProblemKind;

namespace Simulator.Core.Tests.StateMachines;

public sealed class StateMachineBuilderTests
{
    [Fact]
    public void Check_of_a_sound_table_finds_nothing() => TicketTable.Rows().Check().ShouldBeEmpty();

    [Fact]
    public void Check_reports_every_mistake_at_once_and_Build_throws_the_same_list()
    {
        var table = new StateMachineBuilder<string, string, int>();
        table.Initial("a").State("b").State("b").State("island").Final("end").OnEntry("ghost", _ => { });
        table.From("a").On("go").To("b").On("go").To("end").On("go").When("late", _ => true).To("end")
            .From("nowhere").On("go").To("a")
            .From("b").On("go").To("elsewhere")
            .From("end").On("go").To("a");
        table.From("b").On("stop").When("half a row", _ => true);

        StateMachineProblem[] expected =
        [
            new(Kind.StateDeclaredTwice, "b"),
            new(Kind.UndeclaredState, "ghost"),
            new(Kind.UndeclaredState, "nowhere", "go"),
            new(Kind.UndeclaredState, "elsewhere", "go"),
            new(Kind.FinalStateIsLeft, "end", "go"),
            new(Kind.UnfinishedTransition, "b", "stop"),
            new(Kind.DuplicateUnguarded, "a", "go"),
            new(Kind.ShadowedTransition, "a", "go"),
            new(Kind.UnreachableState, "island"),
        ];
        table.Check().ShouldBe(expected);
        Should.Throw<StateMachineDefinitionException>(table.Build).Problems.ShouldBe(expected);
    }

    [Fact]
    public void Check_without_an_initial_state_says_so() =>
        new StateMachineBuilder<int, int, int>().State(1).Check().ShouldBe([new(Kind.NoInitialState)]);

    [Fact]
    public void Check_with_two_initial_states_names_the_second() =>
        new StateMachineBuilder<int, int, int>().Initial(1).Initial(2).Check().ShouldBe([new(Kind.SecondInitialState, 2)]);

    [Fact]
    public void Check_counts_an_unguarded_ignore_as_an_unguarded_row()
    {
        var table = new StateMachineBuilder<int, int, int>();
        table.Initial(1).From(1).On(7).Ignore().On(7).To(1);

        table.Check().ShouldBe([new(Kind.DuplicateUnguarded, 1, 7)]);
    }

    [Fact]
    public void Build_takes_a_copy_so_that_later_rows_do_not_change_the_table()
    {
        var rows = TicketTable.Rows();
        var table = rows.Build();

        rows.From(Ticket.Open).On(Step.Close).To(Ticket.Closed);

        table.Fire(Ticket.Open, Step.Close, new Facts()).Outcome.ShouldBe(FireOutcome.Unknown);
    }
}
