using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Reviews;

namespace Simulator.Console.Commands.Reviews;

/// <summary><c>review queue</c>: what waits for this mentor.</summary>
internal static class QueueCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var json = new ReviewOptions().Json;
        var doubles = new Option<bool>("--double") { Description = Phrase.Of("review.opt_double") };
        var command = new Command("queue", Phrase.Of("review.cmd_queue")) { doubles, json };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            var entries = parsed.GetValue(doubles)
                ? await review.Backlog.DoubleAsync(review.Actor, cancel).ConfigureAwait(false)
                : await review.Backlog.OfAsync(review.Actor, cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                foreach (var entry in entries)
                {
                    new JsonLine(review.App.Out).Write(w => Write(w, entry));
                }

                return ExitCodes.Done;
            }

            var page = new Page(review.App.Console);
            foreach (var entry in entries)
            {
                page.Item(Line(entry), entry.Reasons[0] == QueueReason.RedLine ? "red" : "default", 0);
            }

            page.Text(entries.IsEmpty ? Phrase.Of("review.queue_empty") : Phrase.Of("review.queue_next", entries[0].Session), "dim", 0);
            return ExitCodes.Done;
        }, cancel));
        return command;
    }

    private static string Line(QueueEntry entry)
    {
        var reasons = string.Join('、', entry.Reasons.Select(r => Phrase.Of("review.reason." + Snake(r))));
        var total = entry.Total?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
        var who = entry.Trainee is { } trainee ? trainee + "  " : string.Empty;
        var holder = entry.Holder is { } mentor ? "  " + Phrase.Of("review.held_by", mentor) : string.Empty;
        return $"{entry.Session}  {entry.Title}  {who}{total}  {reasons}{holder}";
    }

    private static void Write(Utf8JsonWriter w, QueueEntry entry)
    {
        w.WriteString("session", entry.Session);
        w.WriteString("scenario", entry.Scenario);
        w.WriteString("trainee", entry.Trainee);
        w.WriteString("played_at", entry.PlayedAt.ToString("O", CultureInfo.InvariantCulture));
        ReviewJsonView.Number(w, "total", entry.Total);
        w.WriteStartArray("reasons");
        foreach (var reason in entry.Reasons)
        {
            w.WriteStringValue(Snake(reason));
        }

        w.WriteEndArray();
        w.WriteNumber("red_lines", entry.RedLines);
        ReviewJsonView.Number(w, "gap", entry.Gap);
        w.WriteNumber("appeals", entry.Appeals);
        w.WriteString("holder", entry.Holder);
    }

    private static string Snake(QueueReason reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());
}
