using System.CommandLine;
using System.Globalization;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Feedback;
using Simulator.Core.Learning.Notes;
using Spectre.Console;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>notes propose</c>, <c>notes board</c>, <c>notes proposal</c>: what was said, and what was changed because of it.</summary>
internal static class BoardCommands
{
    public static Command Propose(Func<ParseResult, Host> host)
    {
        var words = new Argument<string>("words") { Description = Phrase.Of("arg.words") };
        var anonymous = new Option<bool>("--anonymous") { Description = Phrase.Of("opt.anonymous") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("propose", Phrase.Of("cmd.notes.propose")) { words, anonymous, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var proposal = LearningDesks.Done(await desks.Feedback.SubmitAsync(desk.Actor, LearningDesks.NewId('g'), parsed.GetValue(anonymous), parsed.GetRequiredValue(words), cancel).ConfigureAwait(false));
            Show(desk, desks.File.Rules, [proposal], parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    public static Command Board(Func<ParseResult, Host> host)
    {
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("board", Phrase.Of("cmd.notes.board")) { json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var board = await desks.Feedback.BoardAsync(cancel).ConfigureAwait(false);
            Show(desk, desks.File.Rules, board, parsed.GetValue(json));
            if (!parsed.GetValue(json))
            {
                var figures = BoardFigures.Of(board, desks.File.Rules.AnswerDays);
                desk.App.Console.WriteLine(Phrase.Of("board.figures", figures.Proposals, Share(figures.Answered), Share(figures.InTime), figures.Changed));
            }

            return ExitCodes.Done;
        });
    }

    public static Command Step(Func<ParseResult, Host> host)
    {
        var id = new Argument<string>("id") { Description = Phrase.Of("arg.proposal") };
        var step = new Argument<string>("step") { Description = Phrase.Of("arg.proposal_step") };
        step.AcceptOnlyFromAmong(NoteCommands.Names<ProposalStep>());
        var words = new Argument<string?>("words") { Description = Phrase.Of("arg.words"), Arity = ArgumentArity.ZeroOrOne };
        var category = new Option<string?>("--category") { Description = Phrase.Of("opt.category") };
        var outcome = new Option<string?>("--outcome") { Description = Phrase.Of("opt.outcome") };
        outcome.AcceptOnlyFromAmong(NoteCommands.Names<ProposalOutcome>());
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("proposal", Phrase.Of("cmd.notes.proposal")) { id, step, words, category, outcome, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var proposal = LearningDesks.Done(await desks.Feedback.StepAsync(
                desk.Actor,
                RecordIds.Check(parsed.GetRequiredValue(id), "proposal.unknown"),
                NoteCommands.Named<ProposalStep>(parsed.GetRequiredValue(step)),
                parsed.GetValue(category),
                parsed.GetValue(outcome) is { } named ? NoteCommands.Named<ProposalOutcome>(named) : null,
                parsed.GetValue(words),
                cancel).ConfigureAwait(false));
            Show(desk, desks.File.Rules, [proposal], parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static void Show(PeopleDesk desk, NoteRules rules, IReadOnlyList<Proposal> board, bool asJson)
    {
        var now = desk.Now;
        var line = new JsonLine(desk.App.Out);
        foreach (var proposal in board)
        {
            var answer = proposal.Steps.LastOrDefault(s => s.Step == ProposalStep.Answer)?.Words;
            if (asJson)
            {
                line.Write(w =>
                {
                    w.WriteString("id", proposal.Id);
                    w.WriteString("words", proposal.Words);
                    w.WriteString("state", EnumNames.Snake(proposal.State));
                    w.WriteString("category", proposal.Category);
                    w.WriteString("outcome", proposal.Outcome is { } what ? EnumNames.Snake(what) : null);
                    w.WriteString("answer", answer);
                    w.WriteString("submitted_at", proposal.SubmittedAt.ToString("O", CultureInfo.InvariantCulture));
                    w.WriteBoolean("answer_overdue", proposal.IsAnswerOverdue(rules, now));
                    w.WriteBoolean("effect_due", proposal.IsEffectDue(rules, now));
                });
                continue;
            }

            desk.App.Console.WriteLine(SafeText.ForTerminal(Phrase.Of("board.line", proposal.Id, Phrase.Of("board.state." + EnumNames.Snake(proposal.State)), proposal.Words ?? Phrase.Of("notes.erased"))));
            if (answer is not null)
            {
                desk.App.Console.WriteLine(SafeText.ForTerminal("  " + Phrase.Of("board.answer", answer)));
            }

            if (proposal.IsAnswerOverdue(rules, now))
            {
                desk.App.Console.WriteLine("  " + Phrase.Of("board.overdue", rules.AnswerDays));
            }
        }
    }

    private static string Share(double? value) => value?.ToString("0%", CultureInfo.InvariantCulture) ?? "-";
}
