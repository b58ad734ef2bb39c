using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Playing;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.People.Access;
using Simulator.Core.Scoring;

namespace Simulator.Console.Commands;

/// <summary><c>score ID</c>: what the present rules make of a recorded session; nothing is written.</summary>
internal static class ScoreCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var account = new AccountOptions();
        var command = account.AddTo(new Command("score", Phrase.Of("cmd.score")) { session, json });
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            using var journal = app.OpenReader();
            var id = SessionIds.Check(parsed.GetRequiredValue(session));
            var who = await Account.OfAsync(app, journal, account, parsed, cancel).ConfigureAwait(false);
            await who.EnterAsync(app, journal, Right.ReadTranscript, id, cancel).ConfigureAwait(false);
            var history = await PlayFlow.HistoryAsync(journal, id, cancel).ConfigureAwait(false);
            var state = history.State;
            if (state.Ended is null)
            {
                throw CommandFailedException.Usage("err.session_open", state.Id);
            }

            var record = SessionRecord.Of(history);
            var card = ScoreCardBuilder.Build(record);
            if (parsed.GetValue(json))
            {
                new PlayEventWriter(new JsonLine(app.Out)).Line(state.Id, "scored", state.Version, state.Scene.Turn, state.Scene.Minute, w =>
                    ScoreCardJson.WriteFields(w, card, turn => state.Words.ElementAtOrDefault(turn - 1)));
            }
            else
            {
                ScoreView.Show(new Page(app.Console), state, new Verdict(card, record));
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
