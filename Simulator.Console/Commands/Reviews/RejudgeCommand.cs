using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Console.Views.Reviews;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Understanding;
using Simulator.Scenarios;

namespace Simulator.Console.Commands.Reviews;

/// <summary><c>review rejudge</c>: judges recorded sessions again with today's reader and rules, as a set.</summary>
internal static class RejudgeCommand
{
    private const int IdLength = 6;

    private static readonly char[] IdCharacters = "23456789abcdefghjkmnpqrstuvwxyz".ToCharArray();

    public static Command Build(Func<ParseResult, Host> host)
    {
        var scenario = new Option<string?>("--case") { Description = Phrase.Of("rejudge.opt_case") };
        var version = new Option<string?>("--version-of") { Description = Phrase.Of("rejudge.opt_version") };
        version.Aliases.Add("--version");
        var sessions = new Option<string[]>("--session") { Description = Phrase.Of("rejudge.opt_session"), AllowMultipleArgumentsPerToken = true };
        var json = new ReviewOptions().Json;
        var command = new Command("rejudge", Phrase.Of("rejudge.cmd")) { scenario, version, sessions, json, List(host), Show(host), Apply(host), Discard(host) };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.WriteAsync(host(parsed), account, parsed, async (review, journal) =>
        {
            await AskAsync(review, cancel).ConfigureAwait(false);
            var query = new RejudgeQuery(parsed.GetValue(scenario), parsed.GetValue(version), [.. (parsed.GetValue(sessions) ?? []).Select(SessionIds.Check)]);
            var made = await Rejudger(review, journal).MakeAsync(NewId(review), review.Actor.Id, query, review.Now, cancel).ConfigureAwait(false);
            return Answer(review, made, parsed.GetValue(json));
        }, cancel));
        return command;
    }

    private static Command List(Func<ParseResult, Host> host)
    {
        var json = new ReviewOptions().Json;
        var command = new Command("list", Phrase.Of("rejudge.cmd_list")) { json };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            await AskAsync(review, cancel).ConfigureAwait(false);
            foreach (var line in await new RecordReader<RejudgeSet, RejudgeEvent>(review.Journal, RejudgeSet.Kind).ListAsync(cancel).ConfigureAwait(false))
            {
                if (RejudgeSet.ParseHead(line.Head) is { } head)
                {
                    RejudgeView.Head(review.App, line.Stream.Id, head, parsed.GetValue(json));
                }
            }

            return ExitCodes.Done;
        }, cancel));
        return command;
    }

    private static Command Show(Func<ParseResult, Host> host)
    {
        var set = Set();
        var json = new ReviewOptions().Json;
        var command = new Command("show", Phrase.Of("rejudge.cmd_show")) { set, json };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            await AskAsync(review, cancel).ConfigureAwait(false);
            var id = SessionIds.Check(parsed.GetRequiredValue(set));
            var record = await new RecordReader<RejudgeSet, RejudgeEvent>(review.Journal, RejudgeSet.Kind).LoadAsync(id, cancel).ConfigureAwait(false);
            return Answer(review, new Change<RejudgeSet>(record, record.Exists ? null : new Refusal("rejudge.unknown", id)), parsed.GetValue(json));
        }, cancel));
        return command;
    }

    private static Command Apply(Func<ParseResult, Host> host) =>
        Move("apply", Phrase.Of("rejudge.cmd_apply"), host, (rejudger, id, review, cancel) => rejudger.ApplyAsync(id, review.Actor.Id, review.Now, cancel));

    private static Command Discard(Func<ParseResult, Host> host) =>
        Move("discard", Phrase.Of("rejudge.cmd_discard"), host, (rejudger, id, review, cancel) => rejudger.DiscardAsync(id, review.Actor.Id, review.Now, cancel));

    private static Command Move(
        string name, string description, Func<ParseResult, Host> host, Func<Rejudger, string, ReviewHost, CancellationToken, ValueTask<Change<RejudgeSet>>> move)
    {
        var set = Set();
        var json = new ReviewOptions().Json;
        var command = new Command(name, description) { set, json };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.WriteAsync(host(parsed), account, parsed, async (review, journal) =>
        {
            await AskAsync(review, cancel).ConfigureAwait(false);
            var done = await move(Rejudger(review, journal), SessionIds.Check(parsed.GetRequiredValue(set)), review, cancel).ConfigureAwait(false);
            if (done.Refusal is { } refusal)
            {
                throw ReviewRefusals.Of(refusal, review.NameOf);
            }

            RejudgeView.Head(review.App, done.Record.Id, RejudgeHead.Of(done.Record.State), parsed.GetValue(json));
            return ExitCodes.Done;
        }, cancel));
        return command;
    }

    private static Argument<string> Set() => new("set") { Description = Phrase.Of("rejudge.arg_set") };

    private static int Answer(ReviewHost review, Change<RejudgeSet> change, bool json)
    {
        if (change.Refusal is { } refusal)
        {
            throw ReviewRefusals.Of(refusal, review.NameOf);
        }

        if (json)
        {
            RejudgeJsonView.Write(new JsonLine(review.App.Out), change.Record.State);
        }
        else
        {
            RejudgeView.Show(new Page(review.App.Console), change.Record.State);
        }

        return ExitCodes.Done;
    }

    private static async Task AskAsync(ReviewHost review, CancellationToken cancel)
    {
        if (await review.Door.AskAsync(review.Actor, Right.Rejudge, AccessTarget.Store, "rejudge", review.Now, cancel).ConfigureAwait(false) is { } refusal)
        {
            throw ReviewRefusals.Of(refusal, review.NameOf);
        }
    }

    private static Rejudger Rejudger(ReviewHost review, IJournal journal)
    {
        var today = new Dictionary<string, TodaysCase?>(StringComparer.Ordinal);
        return new Rejudger(journal, review.CaseAsync, TodayAsync, new EmbeddedReader());

        // A case that is gone or broken is judged by what it was when it was played.
        async ValueTask<TodaysCase?> TodayAsync(string id, CancellationToken cancel)
        {
            if (!today.TryGetValue(id, out var found))
            {
                var bundle = review.App.Cases.RootOrNull is { } root && ScenarioId.IsValid(id) ? ScenarioBundle.ReadFolder(root, id) : null;
                today[id] = found = bundle is not null && ScenarioLoader.Load(bundle).Scenario is { } scenario
                    ? new TodaysCase(scenario, await journal.PutBlobAsync(bundle.ToBytes(), cancel).ConfigureAwait(false))
                    : null;
                if (bundle is not null && found is null)
                {
                    review.App.Say("rejudge.case_broken", id);
                }
            }

            return found;
        }
    }

    private static string NewId(ReviewHost review) =>
        "r" + review.Now.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetString(IdCharacters, IdLength);
}
