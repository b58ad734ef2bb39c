using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Core.Records;
using Simulator.Core.Reviews;

namespace Simulator.Console.Commands.Reviews;

/// <summary>Runs a command that changes a review, and says what came of it.</summary>
internal static class ReviewChanges
{
    /// <summary>Finishes a command: session, <c>--json</c> and <c>--seen</c> are added to what it has.</summary>
    /// <param name="command">The command with its own arguments after the session.</param>
    /// <param name="options">Its options.</param>
    /// <param name="host">The process.</param>
    /// <param name="change">What to do.</param>
    public static Command Build(
        Command command,
        ReviewOptions options,
        Func<ParseResult, Host> host,
        Func<ReviewDesk, ReviewHost, ParseResult, string, CancellationToken, ValueTask<Change<ReviewState>>> change)
    {
        command.Arguments.Insert(0, options.Session);
        command.Options.Add(options.Seen);
        command.Options.Add(options.Json);
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.WriteAsync(host(parsed), account, parsed, async (review, journal) =>
        {
            var session = SessionIds.Check(parsed.GetRequiredValue(options.Session));
            var done = await change(new ReviewDesk(journal, review.Door), review, parsed, session, cancel).ConfigureAwait(false);
            if (done.Refusal is { } refusal)
            {
                throw ReviewRefusals.Of(refusal, review.NameOf);
            }

            Show(review.App, done.Record, parsed.GetValue(options.Json));
            return ExitCodes.Done;
        }, cancel));
        return command;
    }

    private static void Show(Host app, Record<ReviewState> record, bool json)
    {
        var state = record.State;
        if (json)
        {
            new JsonLine(app.Out).Write(w =>
            {
                w.WriteNumber("v", 1);
                w.WriteString("event", "review_changed");
                w.WriteString("session", state.Id);
                w.WriteString("stage", Snake(state.Stage));
                w.WriteNumber("version", record.Version);
                w.WriteString("holder", state.Holder);
                if (state is { Stage: ReviewStage.SignedOff, Signature: { } signed })
                {
                    w.WriteString("status", Snake(signed.Status));
                    ReviewJsonView.Number(w, "total", signed.Total);
                    w.WriteString("grade", signed.Grade is { } grade ? Snake(grade) : null);
                }
            });
            return;
        }

        app.Out.WriteLine(Phrase.Of("review.done", Phrase.Of("review.stage." + Snake(state.Stage)), record.Version));
        if (state is { Stage: ReviewStage.SignedOff, Signature: { Total: { } total, Grade: { } band } })
        {
            app.Out.WriteLine(Phrase.Of("review.signed_total", total.ToString("0.0", CultureInfo.InvariantCulture), Phrase.Of("grade." + band.ToString().ToLowerInvariant())));
        }
    }

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
