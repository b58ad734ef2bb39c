using System.CommandLine;
using System.Globalization;
using Simulator.Console.Accounts;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Tickets;
using Simulator.Core.Records;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>notes ticket</c>: propose, list, step, recur, escalate.</summary>
internal static class TicketCommands
{
    public static Command Build(Func<ParseResult, Host> host) => new("ticket", Phrase.Of("cmd.notes.ticket"))
    {
        Propose(host),
        List(host),
        Step(host),
        Recur(host),
        Escalate(host),
    };

    private static Command Propose(Func<ParseResult, Host> host)
    {
        var measure = new Argument<string>("measure") { Description = Phrase.Of("arg.measure") };
        var target = new Option<string>("--target") { Description = Phrase.Of("opt.ticket_target"), Required = true };
        var due = new Option<string>("--due") { Description = Phrase.Of("opt.due"), Required = true };
        var verify = new Option<string>("--verify") { Description = Phrase.Of("opt.verify"), DefaultValueFactory = _ => "resident-callback" };
        verify.AcceptOnlyFromAmong(NoteCommands.Names<Verification>());
        var owner = new Option<string?>("--owner") { Description = Phrase.Of("opt.ticket_owner") };
        var helper = new Option<string?>("--helper") { Description = Phrase.Of("opt.ticket_helper") };
        var note = new Option<string?>("--note") { Description = Phrase.Of("opt.ticket_note") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("propose", Phrase.Of("cmd.ticket.propose")) { measure, target, due, verify, owner, helper, note, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var words = new TicketWords(parsed.GetRequiredValue(measure), parsed.GetRequiredValue(target));
            foreach (var (alike, likeness) in SameProblem.Find(words.Measure, await desks.Tickets.ListAsync(cancel).ConfigureAwait(false)).Take(3))
            {
                desk.App.Say("ticket.alike", alike.Id, alike.Words?.Measure, (int)(likeness * 100));
            }

            var ticket = LearningDesks.Done(await desks.Tickets.ProposeAsync(
                desk.Actor,
                LearningDesks.NewId('t'),
                new TicketProposed
                {
                    At = desk.Now,
                    By = desk.Actor.Id,
                    Note = parsed.GetValue(note),
                    Owner = parsed.GetValue(owner) is { } named ? desk.Named(named).Id : null,
                    Helper = parsed.GetValue(helper) is { } other ? desk.Named(other).Id : null,
                    Due = DateOf(parsed.GetRequiredValue(due)),
                    Verification = NoteCommands.Named<Verification>(parsed.GetRequiredValue(verify)),
                    Words = words,
                },
                cancel).ConfigureAwait(false));
            TicketView.Show(desk, desks.File.Rules, [ticket], parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static Command List(Func<ParseResult, Host> host)
    {
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("list", Phrase.Of("cmd.ticket.list")) { json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            TicketView.Show(desk, desks.File.Rules, await desks.Tickets.ListAsync(cancel).ConfigureAwait(false), parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static Command Step(Func<ParseResult, Host> host)
    {
        var id = Id();
        var step = new Argument<string>("step") { Description = Phrase.Of("arg.ticket_step") };
        step.AcceptOnlyFromAmong([.. NoteCommands.Names<TicketStep>().Where(n => n != "reopen")]);
        var words = new Argument<string?>("words") { Description = Phrase.Of("arg.words"), Arity = ArgumentArity.ZeroOrOne };
        var due = new Option<string?>("--due") { Description = Phrase.Of("opt.due") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("step", Phrase.Of("cmd.ticket.step")) { id, step, words, due, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var ticket = LearningDesks.Done(await desks.Tickets.StepAsync(
                desk.Actor,
                RecordIds.Check(parsed.GetRequiredValue(id), Ticket.UnknownCode),
                NoteCommands.Named<TicketStep>(parsed.GetRequiredValue(step)),
                parsed.GetValue(words),
                parsed.GetValue(due) is { } date ? DateOf(date) : null,
                cancel).ConfigureAwait(false));
            TicketView.Show(desk, desks.File.Rules, [ticket], parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static Command Recur(Func<ParseResult, Host> host)
    {
        var id = Id();
        var words = new Argument<string>("words") { Description = Phrase.Of("arg.words") };
        var note = new Option<string?>("--note") { Description = Phrase.Of("opt.ticket_note") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("recur", Phrase.Of("cmd.ticket.recur")) { id, words, note, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var ticket = LearningDesks.Done(await desks.Tickets.RecurAsync(
                desk.Actor, RecordIds.Check(parsed.GetRequiredValue(id), Ticket.UnknownCode), parsed.GetValue(note), parsed.GetRequiredValue(words), cancel).ConfigureAwait(false));
            TicketView.Show(desk, desks.File.Rules, [ticket], parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static Command Escalate(Func<ParseResult, Host> host)
    {
        var id = Id();
        var what = new Argument<string>("as") { Description = Phrase.Of("arg.escalate") };
        what.AcceptOnlyFromAmong(NoteCommands.Names<Escalation>());
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("escalate", Phrase.Of("cmd.ticket.escalate")) { id, what, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var ticket = LearningDesks.Done(await desks.Tickets.EscalateAsync(
                desk.Actor, RecordIds.Check(parsed.GetRequiredValue(id), Ticket.UnknownCode), NoteCommands.Named<Escalation>(parsed.GetRequiredValue(what)), LearningDesks.NewId('g'), cancel).ConfigureAwait(false));
            TicketView.Show(desk, desks.File.Rules, [ticket], parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static Argument<string> Id() => new("id") { Description = Phrase.Of("arg.ticket") };

    private static DateOnly DateOf(string said) =>
        DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Refusals.Failure(new Refusal("date.bad", said));
}
