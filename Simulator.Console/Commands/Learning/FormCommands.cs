using System.CommandLine;
using System.Globalization;
using Simulator.Console.Accounts;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Feedback;
using Simulator.Core.Records;
using Spectre.Console;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>notes form</c> and <c>notes results</c>: the anonymous questionnaires.</summary>
internal static class FormCommands
{
    public static Command Fill(Func<ParseResult, Host> host)
    {
        var form = Form();
        var about = new Option<string>("--about") { Description = Phrase.Of("opt.about"), Required = true };
        var answers = new Option<string[]>("--answer") { Description = Phrase.Of("opt.answer"), AllowMultipleArgumentsPerToken = true };
        return PeopleDesk.Writing(new Command("form", Phrase.Of("cmd.notes.form")) { form, about, answers }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var named = parsed.GetRequiredValue(form);
            var given = (parsed.GetValue(answers) ?? []).Select(Split).ToDictionary(p => p.Item, p => p.Value, StringComparer.Ordinal);
            if (given.Count == 0 && desks.File.Forms.FirstOrDefault(f => f.Id == named) is { } asked)
            {
                given = Ask(desk.App, asked, cancel);
            }

            LearningDesks.Done(await desks.Feedback.FillAsync(LearningDesks.NewId('a'), named, parsed.GetRequiredValue(about), given, cancel).ConfigureAwait(false));
            desk.App.Say("form.thanks");
            return ExitCodes.Done;
        });
    }

    public static Command Results(Func<ParseResult, Host> host)
    {
        var form = Form();
        var about = new Option<string?>("--about") { Description = Phrase.Of("opt.about") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("results", Phrase.Of("cmd.notes.results")) { form, about, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var (result, refusal) = await desks.Feedback.ResultAsync(desk.Actor, parsed.GetRequiredValue(form), parsed.GetValue(about), cancel).ConfigureAwait(false);
            if (result is null)
            {
                throw Refusals.Failure(refusal!);
            }

            Show(desk, desks.File.Forms.First(f => f.Id == result.Form), result, desks.File.Rules.SmallestGroup, parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static void Show(PeopleDesk desk, Questionnaire form, FormResult result, int smallest, bool asJson)
    {
        if (asJson)
        {
            new JsonLine(desk.App.Out).Write(w =>
            {
                w.WriteString("form", result.Form);
                w.WriteBoolean("shown", result.Sheets is not null);
                w.WriteNumber("smallest_group", smallest);
                w.WriteStartArray("items");
                foreach (var item in result.Items.Where(i => i.Mean is not null))
                {
                    w.WriteStartObject();
                    w.WriteString("item", item.Item);
                    w.WriteNumber("answers", item.Answers!.Value);
                    w.WriteNumber("mean", item.Mean!.Value);
                    w.WriteEndObject();
                }

                w.WriteEndArray();
            });
            return;
        }

        if (result.Sheets is null)
        {
            desk.App.Console.WriteLine(Phrase.Of("form.too_few", smallest));
            return;
        }

        foreach (var item in result.Items)
        {
            desk.App.Console.WriteLine(SafeText.ForTerminal($"{item.Item}  {item.Mean?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-"}  {Text(form.Find(item.Item)!)}"));
        }
    }

    private static Dictionary<string, string> Ask(Host app, Questionnaire form, CancellationToken cancel)
    {
        using var ask = new FieldQuestions(app);
        return form.Items.Select(i => (i.Id, Value: ask.Ask($"{i.Id} {Text(i)}{(i.IsOpen ? string.Empty : " (1-5)")}", cancel)))
            .Where(a => a.Value.Length > 0)
            .ToDictionary(a => a.Id, a => a.Value, StringComparer.Ordinal);
    }

    private static string Text(QuestionnaireItem item) => Phrase.Language.TwoLetterISOLanguageName == "en" ? item.TextEn : item.Text;

    private static (string Item, string Value) Split(string said)
    {
        var at = said.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (said[..at], said[(at + 1)..]) : throw Refusals.Failure(new Refusal("answer.no_equals", said));
    }

    private static Argument<string> Form()
    {
        var form = new Argument<string>("form") { Description = Phrase.Of("arg.form") };
        form.AcceptOnlyFromAmong("T", "P", "R", "M");
        return form;
    }
}
