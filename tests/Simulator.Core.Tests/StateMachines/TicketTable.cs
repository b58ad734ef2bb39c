using Simulator.Core.StateMachines;

namespace Simulator.Core.Tests.StateMachines;

public enum Ticket
{
    Draft,
    Open,
    Closed,
}

public enum Step
{
    Submit,
    Remind,
    Close,
    Discard,
}

public sealed class Facts
{
    public bool HasAddress { get; set; }

    public bool HasDeadline { get; set; }

    public int Asked { get; set; }
}

internal static class TicketTable
{
    public static StateMachineBuilder<Ticket, Step, Facts> Rows()
    {
        var table = new StateMachineBuilder<Ticket, Step, Facts>()
            .Initial(Ticket.Draft).State(Ticket.Open).Final(Ticket.Closed);
        table
            .From(Ticket.Draft)
                .On(Step.Submit).When("address known", Ask(f => f.HasAddress)).When("deadline known", Ask(f => f.HasDeadline)).To(Ticket.Open, "complete")
                .On(Step.Remind).Ignore()
            .From(Ticket.Open)
                .On(Step.Remind).To(Ticket.Open)
            .From(Ticket.Draft, Ticket.Open)
                .On(Step.Discard).To(Ticket.Closed, "discarded");
        return table;
    }

    private static Func<Facts, bool> Ask(Func<Facts, bool> guard) => facts =>
    {
        facts.Asked++;
        return guard(facts);
    };
}
