using System.CommandLine;
using System.Text;
using System.Text.Json;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Console.Views.Reviews;
using Simulator.Core.Reviews;
using Simulator.Core.Understanding;

namespace Simulator.Console.Commands.Reviews;

/// <summary>Appeals from the mentor's side: list, answer, hand on as examples.</summary>
internal static class AppealCommands
{
    private const string Accept = "accept";
    private const string Decline = "decline";
    private const string Author = "appeal";

    public static Command Answer(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var appeal = new Argument<string>("appeal") { Description = Phrase.Of("review.arg_appeal") };
        var verdict = new Argument<string>("verdict") { Description = Phrase.Of("review.arg_answer") };
        verdict.AcceptOnlyFromAmong(Accept, Decline);
        var text = new Argument<string>("text") { Description = Phrase.Of("review.arg_text") };
        var acts = new Option<string?>("--acts") { Description = Phrase.Of("review.opt_acts") };
        return ReviewChanges.Build(new Command("answer", Phrase.Of("review.cmd_answer")) { appeal, verdict, text, acts }, options, host, (desk, review, parsed, session, cancel) =>
            desk.AnswerAsync(
                review.Actor,
                session,
                parsed.GetRequiredValue(appeal),
                parsed.GetValue(verdict) == Accept,
                parsed.GetRequiredValue(text),
                ActNames.Parse(parsed.GetValue(acts)),
                review.Now,
                cancel,
                parsed.GetValue(options.Seen)));
    }

    public static Command List(Func<ParseResult, Host> host)
    {
        var json = new ReviewOptions().Json;
        var export = new Option<string?>("--export") { Description = Phrase.Of("review.opt_export") };
        var command = new Command("appeals", Phrase.Of("review.cmd_appeals")) { export, json };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            if (parsed.GetValue(export) is { } file)
            {
                var examples = await review.Appeals.AcceptedAsync(review.Actor, review.Now, cancel).ConfigureAwait(false);
                Write(file, string.Concat(examples.Select(e => Line(e) + "\n")));
                review.App.Say("review.exported", examples.Length, file);
                return ExitCodes.Done;
            }

            var waiting = await review.Appeals.WaitingAsync(review.Actor, review.Now, cancel).ConfigureAwait(false);
            foreach (var one in waiting)
            {
                Show(review.App, one, parsed.GetValue(json));
            }

            if (waiting.IsEmpty && !parsed.GetValue(json))
            {
                review.App.Out.WriteLine(Phrase.Of("review.no_appeals"));
            }

            return ExitCodes.Done;
        }, cancel));
        return command;
    }

    private static void Show(Host app, WaitingAppeal waiting, bool json)
    {
        if (json)
        {
            new JsonLine(app.Out).Write(w =>
            {
                w.WriteString("session", waiting.Subject.Id);
                ReviewJsonView.Appeal(w, new AppealState(waiting.Appeal, null), waiting.Subject.History.State);
            });
            return;
        }

        new Page(app.Console).Item(AppealTexts.Of(waiting.Appeal, waiting.Subject.History.State, waiting.Subject.Id), indent: 0);
    }

    // One clause: what was cut around it says nothing about how it should be read.
    private static string Line(LabelledExample example)
    {
        var text = new StringWriter();
        new JsonLine(text).Write(w =>
        {
            w.WriteString("text", example.Text);
            w.WriteStartArray("clauses");
            w.WriteStartObject();
            w.WriteNumber("start", 0);
            w.WriteNumber("length", example.Text.Length);
            Ids(w, example);
            w.WriteString("mode", example.Mode.ToString().ToLowerInvariant());
            w.WriteEndObject();
            w.WriteEndArray();
            Ids(w, example);
            w.WriteString("author", Author);
            w.WriteString("source", example.Source);
        });
        return text.ToString().TrimEnd('\n');
    }

    private static void Ids(Utf8JsonWriter w, LabelledExample example)
    {
        w.WriteStartArray("acts");
        foreach (var act in example.Acts)
        {
            w.WriteStringValue(act.Id());
        }

        w.WriteEndArray();
    }

    private static void Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandFailedException.Usage("review.cannot_write", file);
        }
    }
}
