using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Playing;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.People.Access;
using Simulator.Core.Scoring;

namespace Simulator.Console.Commands;

/// <summary><c>review ID</c>: transcript and debrief of a recorded session.</summary>
internal static class ReviewCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var account = new AccountOptions();
        var command = account.AddTo(new Command("review", Phrase.Of("cmd.review")) { session });
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            using var journal = app.OpenReader();
            var id = SessionIds.Check(parsed.GetRequiredValue(session));
            var who = await Account.OfAsync(app, journal, account, parsed, cancel).ConfigureAwait(false);
            await who.EnterAsync(app, journal, Right.ReadTranscript, id, cancel).ConfigureAwait(false);
            var history = await PlayFlow.HistoryAsync(journal, id, cancel).ConfigureAwait(false);
            var record = SessionRecord.Of(history);
            TranscriptView.Show(app.Console, history);
            DebriefView.Show(app.Console, history.State, new Verdict(ScoreCardBuilder.Build(record), record));
            return ExitCodes.Done;
        });
        return command;
    }
}
