using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.People.Access;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Running;
using Simulator.LanguageModels.Judging;
using Simulator.Storage;

namespace Simulator.Console.Commands;

/// <summary><c>judge SESSION</c>: a model's second opinion of a finished session, for mentors. Kept in the review stream, beside the score and never part of it.</summary>
internal static class JudgeCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var account = new AccountOptions();
        var command = account.AddTo(new Command("judge", Phrase.Of("cmd.judge")) { session, json });
        command.SetAction((parsed, cancel) => RunAsync(host(parsed), SessionIds.Check(parsed.GetRequiredValue(session)), parsed.GetValue(json), (parsed.GetValue(account.As), parsed.GetValue(account.PinFile)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Host app, string session, bool json, (string? Login, string? PinFile) account, CancellationToken cancel)
    {
        await using var journal = await app.OpenWriterAsync(cancel).ConfigureAwait(false);
        var who = await Account.OfAsync(app, journal, account.Login, account.PinFile, cancel).ConfigureAwait(false);
        await who.EnterAsync(app, journal, Right.Review, session, cancel).ConfigureAwait(false);
        var history = await PlayFlow.HistoryAsync(journal, session, cancel).ConfigureAwait(false);
        if (history.State.Ended is null)
        {
            throw CommandFailedException.Usage("err.session_open", session);
        }

        var (client, settings) = app.Model.Open();
        using (client)
        {
            var judge = new SecondOpinionJudge(client, settings.Name, app.Clock);
            var opinion = await Waiting.WhileAsync(app, Phrase.Of("waiting.judge"), () => judge.JudgeAsync(history, cancel), json).ConfigureAwait(false);
            await KeepAsync(journal, session, opinion, cancel).ConfigureAwait(false);
            Show(app, history, opinion, json);
            return opinion.IsUnreachable ? ExitCodes.Store : ExitCodes.Done;
        }
    }

    private static async Task KeepAsync(SqliteJournal journal, string session, SecondOpinion opinion, CancellationToken cancel)
    {
        var stream = SecondOpinionRecord.StreamOf(session);
        var before = await journal.ReadAsync(stream, 0, cancel).ConfigureAwait(false);
        var version = before.Count == 0 ? 0 : before[^1].N;
        var kept = await journal.AppendAsync(
            stream,
            version,
            $"{session}/second-opinion-{version}",
            [SecondOpinionRecord.Encode(opinion)],
            null,
            cancel).ConfigureAwait(false);
        if (!kept.IsCommitted)
        {
            throw SessionFailedException.Of(SessionFailureKind.Unconfirmed, session, kept.Detail);
        }
    }

    private static void Show(Host app, SessionHistory history, SecondOpinion opinion, bool json)
    {
        if (json)
        {
            SecondOpinionJsonView.Write(new JsonLine(app.Out), history.State, opinion);
        }
        else
        {
            SecondOpinionView.Show(new Page(app.Console), history.State, opinion, ScoreCardBuilder.Build(SessionRecord.Of(history)));
        }
    }
}
