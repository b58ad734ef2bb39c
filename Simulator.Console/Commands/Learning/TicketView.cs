using System.Globalization;
using Simulator.Console.Commands.People;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Learning.Tickets;
using Spectre.Console;

namespace Simulator.Console.Commands.Learning;

/// <summary>Shows follow-up tickets and the only figures kept on them.</summary>
internal static class TicketView
{
    public static void Show(PeopleDesk desk, NoteRules rules, IReadOnlyList<Ticket> tickets, bool asJson)
    {
        var now = desk.Now;
        var today = DateOnly.FromDateTime(now.ToLocalTime().Date);
        if (asJson)
        {
            var line = new JsonLine(desk.App.Out);
            foreach (var ticket in tickets)
            {
                line.Write(w =>
                {
                    w.WriteString("id", ticket.Id);
                    w.WriteString("measure", ticket.Words?.Measure);
                    w.WriteString("target", ticket.Words?.Target);
                    w.WriteString("note", ticket.Note);
                    w.WriteString("owner", ticket.Owner);
                    w.WriteString("helper", ticket.Helper);
                    w.WriteString("due", Text(ticket.Due));
                    w.WriteString("verification", EnumNames.Snake(ticket.Verification));
                    w.WriteString("state", EnumNames.Snake(ticket.State));
                    w.WriteString("verifier", ticket.Verifier);
                    w.WriteBoolean("overdue", ticket.IsOverdue(today));
                    w.WriteBoolean("unclaimed", ticket.IsUnclaimed(rules, now));
                    w.WriteNumber("recurred", ticket.Recurrences.Count);
                    w.WriteBoolean("wants_escalation", ticket.WantsEscalation(rules, now));
                    w.WriteString("escalated_as", ticket.EscalatedAs is { } what ? EnumNames.Snake(what) : null);
                });
            }

            return;
        }

        if (tickets.Count == 0)
        {
            desk.App.Console.WriteLine(Phrase.Of("ticket.none"));
            return;
        }

        foreach (var ticket in tickets)
        {
            var owner = ticket.Owner is { } id ? desk.Directory.Find(id)?.Pseudonym ?? id : Phrase.Of("ticket.nobody");
            Write(desk, Phrase.Of("ticket.line", ticket.Id, Phrase.Of("ticket.state." + EnumNames.Snake(ticket.State)), Text(ticket.Due), owner, ticket.Words?.Measure ?? Phrase.Of("notes.erased")));
            foreach (var alarm in Alarms(rules, ticket, now, today))
            {
                Write(desk, "  " + Phrase.Of(alarm));
            }
        }

        var figures = TicketFigures.Of(tickets, []);
        Write(desk, Phrase.Of("ticket.figures", figures.Tickets, Share(figures.Closed), Share(figures.Recurred)));
    }

    private static IEnumerable<string> Alarms(NoteRules rules, Ticket ticket, DateTimeOffset now, DateOnly today)
    {
        if (ticket.IsOverdue(today))
        {
            yield return "ticket.overdue";
        }

        if (ticket.IsUnclaimed(rules, now))
        {
            yield return "ticket.unclaimed";
        }

        if (ticket.WantsEscalation(rules, now))
        {
            yield return "ticket.escalate";
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Share(double? value) => value?.ToString("0%", CultureInfo.InvariantCulture) ?? "-";

    private static void Write(PeopleDesk desk, string text) => desk.App.Console.WriteLine(SafeText.ForTerminal(text));
}
