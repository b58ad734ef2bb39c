using Simulator.Core.Learning.Notes;

namespace Simulator.Core.Learning.Tickets;

/// <summary>The only figures kept on tickets: no ranking of people (domain 6.4).</summary>
/// <param name="Tickets">How many there are, withdrawn ones not counted.</param>
/// <param name="Closed">Share that is closed, 0 to 1; null when there are none.</param>
/// <param name="Recurred">Share that came back at least once, 0 to 1; null when there are none.</param>
/// <param name="AskedForHelp">Share of notes whose writer wished for more than an ear or named a helper, 0 to 1; null when there are none.</param>
public sealed record TicketFigures(int Tickets, double? Closed, double? Recurred, double? AskedForHelp)
{
    /// <summary>Figures of tickets and notes.</summary>
    public static TicketFigures Of(IReadOnlyCollection<Ticket> tickets, IReadOnlyCollection<WeeklyNote> notes)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(notes);
        var counted = tickets.Where(t => t.State != TicketState.Withdrawn).ToList();
        return new TicketFigures(
            counted.Count,
            Share(counted, t => t.State == TicketState.Closed),
            Share(counted, t => !t.Recurrences.IsEmpty),
            Share(notes, n => n.Marks?.Wish != AdviceWish.Listen || n.Words?.HelpFrom is not null));
    }

    private static double? Share<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) =>
        all.Count == 0 ? null : Math.Round(all.Count(holds) / (double)all.Count, 3, MidpointRounding.AwayFromZero);
}
