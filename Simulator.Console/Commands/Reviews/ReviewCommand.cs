using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Console.Views.Reviews;

namespace Simulator.Console.Commands.Reviews;

/// <summary><c>review SESSION</c>: the one page of a review; its subcommands change it.</summary>
internal static class ReviewCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string?>("session") { Description = Phrase.Of("arg.session"), Arity = ArgumentArity.ZeroOrOne };
        var transcript = new Option<bool>("--transcript") { Description = Phrase.Of("review.opt_transcript") };
        var json = new ReviewOptions().Json;
        var command = new Command("review", Phrase.Of("cmd.review"))
        {
            session,
            transcript,
            json,
            QueueCommand.Build(host),
            MarkCommands.Mark(host),
            TraineeCommands.Appraise(host),
            TraineeCommands.Appeal(host),
            AppealCommands.List(host),
            AppealCommands.Answer(host),
            AgreementCommand.Build(host),
            MarkCommands.Anchor(host),
            RejudgeCommand.Build(host),
        };
        foreach (var decision in DecisionCommands.All(host))
        {
            command.Subcommands.Add(decision);
        }

        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            var id = SessionIds.Check(parsed.GetValue(session) ?? throw CommandFailedException.Usage("review.which_session"));
            var (page, refusal) = await review.Pages.OfAsync(review.Actor, id, Phrase.Language, review.Now, cancel).ConfigureAwait(false);
            if (page is null)
            {
                throw ReviewRefusals.Of(refusal!, review.NameOf);
            }

            if (parsed.GetValue(json))
            {
                ReviewJsonView.Write(new JsonLine(review.App.Out), page, parsed.GetValue(transcript));
                return ExitCodes.Done;
            }

            ReviewPageView.Show(review.App.Console, page, review.NameOf);
            if (parsed.GetValue(transcript))
            {
                TranscriptView.Show(review.App.Console, page.Subject.History);
            }

            return ExitCodes.Done;
        }, cancel));
        return command;
    }
}
