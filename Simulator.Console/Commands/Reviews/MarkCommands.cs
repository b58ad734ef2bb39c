using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Reviews;

namespace Simulator.Console.Commands.Reviews;

/// <summary>A rater's own marks, and the anchor set.</summary>
internal static class MarkCommands
{
    private const string None = "none";

    public static Command Mark(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var levels = ReviewOptions.Marks(required: true);
        var overall = ReviewOptions.Whole("--overall", Phrase.Of("review.opt_overall"), 1);
        var red = new Option<string?>("--red") { Description = Phrase.Of("review.opt_red") };
        return ReviewChanges.Build(new Command("mark", Phrase.Of("review.cmd_mark")) { levels, overall, red }, options, host, async (desk, review, parsed, session, cancel) =>
        {
            var (page, refusal) = await review.Pages.OfAsync(review.Actor, session, Phrase.Language, review.Now, cancel).ConfigureAwait(false);
            if (page is null)
            {
                throw ReviewRefusals.Of(refusal!, review.NameOf);
            }

            ImmutableArray<string>? lines = parsed.GetValue(red) switch
            {
                null => null,
                None => [],
                var named => [.. named.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(r => r.ToUpperInvariant())],
            };
            var marks = new OwnMarks(parsed.GetRequiredValue(levels), parsed.GetValue(overall), lines);
            return await desk.MarkAsync(review.Actor, session, marks, ReviewPages.ShowsMachine(page), review.Now, cancel, parsed.GetValue(options.Seen)).ConfigureAwait(false);
        });
    }

    public static Command Anchor(Func<ParseResult, Host> host) => new("anchor", Phrase.Of("review.cmd_anchor")) { Add(host), Remove(host), List(host) };

    private static Command Add(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var levels = ReviewOptions.Marks(required: true);
        var overall = ReviewOptions.Whole("--overall", Phrase.Of("review.opt_overall"), 1);
        return ReviewChanges.Build(new Command("add", Phrase.Of("review.cmd_anchor_add")) { levels, overall }, options, host, (desk, review, parsed, session, cancel) =>
            desk.AnchorAsync(review.Actor, session, Given(parsed.GetRequiredValue(levels)), parsed.GetValue(overall), review.Now, cancel));
    }

    private static Command Remove(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        return ReviewChanges.Build(new Command("remove", Phrase.Of("review.cmd_anchor_remove")), options, host, (desk, review, _, session, cancel) =>
            desk.AnchorAsync(review.Actor, session, null, null, review.Now, cancel));
    }

    private static Command List(Func<ParseResult, Host> host)
    {
        var json = new ReviewOptions().Json;
        var command = new Command("list", Phrase.Of("review.cmd_anchor_list")) { json };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            if (await review.Door.AskAsync(review.Actor, Right.ReadAgreement, AccessTarget.Store, "anchors", review.Now, cancel).ConfigureAwait(false) is { } refusal)
            {
                throw ReviewRefusals.Of(refusal, review.NameOf);
            }

            var reader = new RecordReader<ReviewState, ReviewEvent>(review.Journal, ReviewRecord.Kind);
            foreach (var line in (await reader.ListAsync(cancel).ConfigureAwait(false)).Where(l => ReviewHead.Parse(l.Head).IsAnchor).OrderBy(l => l.Stream.Id, StringComparer.Ordinal))
            {
                var anchor = (await reader.LoadAsync(line.Stream.Id, cancel).ConfigureAwait(false)).State.Anchor!;
                Show(review.App, line.Stream.Id, anchor, parsed.GetValue(json));
            }

            return ExitCodes.Done;
        }, cancel));
        return command;
    }

    private static void Show(Host app, string session, AnchorSet anchor, bool json)
    {
        if (!json)
        {
            app.Out.WriteLine($"{session}  {string.Join(' ', anchor.Levels.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Key}={l.Value}")))}");
            return;
        }

        new JsonLine(app.Out).Write(w =>
        {
            w.WriteString("session", session);
            w.WriteStartObject("levels");
            foreach (var (dimension, level) in anchor.Levels)
            {
                w.WriteNumber(dimension, level);
            }

            w.WriteEndObject();
            ReviewJsonView.Number(w, "overall", anchor.Overall);
            w.WriteString("by", anchor.By);
        });
    }

    // A gold mark that is missing is none.
    private static ImmutableSortedDictionary<string, int> Given(ImmutableSortedDictionary<string, int?> levels) =>
        levels.Where(l => l.Value is not null).ToImmutableSortedDictionary(l => l.Key, l => l.Value!.Value, StringComparer.Ordinal);
}
