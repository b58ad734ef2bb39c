using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Playing;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Scoring;

namespace Simulator.Console.Commands;

/// <summary><c>review ID</c>: transcript and debrief of a recorded session.</summary>
internal static class ReviewCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var command = new Command("review", Phrase.Of("cmd.review")) { session };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            using var journal = app.OpenReader();
            var history = await PlayFlow.HistoryAsync(journal, SessionIds.Check(parsed.GetRequiredValue(session)), cancel).ConfigureAwait(false);
            var record = SessionRecord.Of(history);
            TranscriptView.Show(app.Console, history);
            DebriefView.Show(app.Console, history.State, new Verdict(ScoreCardBuilder.Build(record), record));
            return ExitCodes.Done;
        });
        return command;
    }
}
