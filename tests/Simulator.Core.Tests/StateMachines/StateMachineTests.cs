using Simulator.Core.StateMachines;

namespace Simulator.Core.Tests.StateMachines;

public sealed class StateMachineTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void Fire_runs_exit_then_changes_state_then_runs_entry()
    {
        StateMachine<string, string, int>? machine = null;
        machine = new(
            Letters().OnExit("a", _ => _log.Add("exit in " + machine!.State)).OnEntry("b", _ => _log.Add("entry in " + machine!.State)).Build(), 0);

        machine.Fire("b").ShouldHaveSingleItem().To.ShouldBe("b");

        _log.ShouldBe(["exit in a", "entry in b"]);
    }

    [Fact]
    public void Fire_handles_triggers_of_actions_after_the_present_one_in_order()
    {
        var machine = new StateMachine<string, string, int>(
            Letters()
                .OnEntry("b", firing =>
                {
                    firing.Enqueue("c");
                    firing.Enqueue("nonsense");
                    _log.Add("first entry of b");
                })
                .OnEntry("b", _ => _log.Add("second entry of b"))
                .OnEntry("c", firing => _log.Add($"entry of {firing.Result.To} with {firing.Context}"))
                .Build(),
            42);

        var results = machine.Fire("b");

        results.Select(r => (r.Trigger, r.Outcome)).ShouldBe(
            [("b", FireOutcome.Moved), ("c", FireOutcome.Moved), ("nonsense", FireOutcome.Unknown)]);
        _log.ShouldBe(["first entry of b", "second entry of b", "entry of c with 42"]);
        machine.State.ShouldBe("c");
    }

    [Fact]
    public void Fire_when_an_entry_action_throws_drops_waiting_triggers_and_stays_usable()
    {
        var machine = new StateMachine<string, string, int>(
            Letters()
                .OnEntry("b", firing =>
                {
                    firing.Enqueue("c");
                    throw new TimeoutException();
                })
                .Build(),
            0);

        Should.Throw<TimeoutException>(() => machine.Fire("b"));

        machine.State.ShouldBe("b");
        machine.Fire("d").ShouldHaveSingleItem().To.ShouldBe("d");
        machine.State.ShouldBe("d");
    }

    [Fact]
    public void Fire_when_an_exit_action_throws_leaves_the_old_state()
    {
        var machine = new StateMachine<string, string, int>(
            Letters().OnExit("a", _ => throw new TimeoutException()).Build(), 0);

        Should.Throw<TimeoutException>(() => machine.Fire("b"));

        machine.State.ShouldBe("a");
    }

    [Fact]
    public void Fire_from_within_an_action_is_an_error_that_names_Enqueue()
    {
        StateMachine<string, string, int>? machine = null;
        machine = new(Letters().OnEntry("b", _ => machine!.Fire("c")).Build(), 0);

        Should.Throw<InvalidOperationException>(() => machine.Fire("b")).Message.ShouldContain("Enqueue");
    }

    [Fact]
    public void Enqueue_after_the_move_is_an_error()
    {
        Firing<string, string, int>? kept = null;
        var machine = new StateMachine<string, string, int>(Letters().OnEntry("b", firing => kept = firing).Build(), 0);
        machine.Fire("b");

        Should.Throw<InvalidOperationException>(() => kept!.Enqueue("c"));
    }

    [Fact]
    public void Fire_with_actions_that_never_stop_ends_with_an_error()
    {
        var machine = new StateMachine<string, string, int>(
            Letters().OnEntry("b", firing => firing.Enqueue("b")).Build(), 0);

        Should.Throw<InvalidOperationException>(() => machine.Fire("b"));

        machine.Fire("c")[0].Outcome.ShouldBe(FireOutcome.Moved);
    }

    [Fact]
    public void Ignored_and_refused_triggers_run_no_action()
    {
        var rows = TicketTable.Rows();
        var machine = new StateMachine<Ticket, Step, Facts>(
            rows.OnExit(Ticket.Draft, _ => _log.Add("exit")).OnEntry(Ticket.Draft, _ => _log.Add("entry")).Build(), new Facts());

        machine.Fire(Step.Remind)[0].Outcome.ShouldBe(FireOutcome.Ignored);
        machine.Fire(Step.Submit)[0].Outcome.ShouldBe(FireOutcome.Refused);

        _log.ShouldBeEmpty();
    }

    [Fact]
    public void FireOrThrow_when_refused_changes_nothing()
    {
        var machine = new StateMachine<Ticket, Step, Facts>(TicketTable.Rows().Build(), new Facts());

        Should.Throw<TransitionRefusedException<Ticket, Step>>(() => machine.FireOrThrow(Step.Submit));

        machine.State.ShouldBe(Ticket.Draft);
        machine.FireOrThrow(Step.Discard)[0].To.ShouldBe(Ticket.Closed);
        machine.IsFinished.ShouldBeTrue();
    }

    [Fact]
    public void Restore_takes_up_a_stored_life_without_actions()
    {
        var machine = new StateMachine<string, string, int>(Letters().OnEntry("b", _ => _log.Add("entry")).Build(), 0);

        machine.Restore("b");

        machine.State.ShouldBe("b");
        _log.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => machine.Restore("unheard of"));
    }

    private static StateMachineBuilder<string, string, int> Letters()
    {
        var table = new StateMachineBuilder<string, string, int>().Initial("a").State("b").State("c").State("d");
        table.From("a", "b", "c", "d").On("b").To("b").On("c").To("c").On("d").To("d");
        return table;
    }
}
