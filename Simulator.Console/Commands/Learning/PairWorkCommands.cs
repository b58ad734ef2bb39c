using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Simulator.Console.Accounts;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Records;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>pairs confirm|change|end|plan|evaluate</c>: what the two of a pair do.</summary>
internal static class PairWorkCommands
{
    public static Command Confirm(Func<ParseResult, Host> host)
    {
        var no = new Option<bool>("--no") { Description = Phrase.Of("opt.pair_no") };
        var start = Date("--start", "opt.pair_start");
        var reason = Reason();
        return Working("confirm", "cmd.pairs.confirm", [no, start, reason], host, (desk, service, id, person, parsed, cancel) =>
            service.ConfirmAsync(desk.Actor, id, person, Day(parsed.GetValue(start)) ?? PairDesk.Today(desk), parsed.GetValue(no), parsed.GetValue(reason), desk.Now, cancel));
    }

    public static Command Change(Func<ParseResult, Host> host)
    {
        var reason = Reason();
        return Working("change", "cmd.pairs.change", [reason], host, (desk, service, id, person, parsed, cancel) =>
            service.ChangeAsync(desk.Actor, id, person, parsed.GetValue(reason), PairDesk.Today(desk), desk.Now, cancel));
    }

    public static Command End(Func<ParseResult, Host> host)
    {
        var reason = Reason();
        var finished = new Option<bool>("--finished") { Description = Phrase.Of("opt.pair_finished") };
        return Working("end", "cmd.pairs.end", [reason, finished], host, (desk, service, id, person, parsed, cancel) =>
            service.EndAsync(desk.Actor, id, person, parsed.GetValue(reason), parsed.GetValue(finished), PairDesk.Today(desk), desk.Now, cancel));
    }

    public static Command Plan(Func<ParseResult, Host> host)
    {
        var done = new Option<string?>("--done") { Description = Phrase.Of("opt.plan_done") };
        var on = Date("--on", "opt.plan_on");
        return Working("plan", "cmd.pairs.plan", [done, on], host, (desk, service, id, person, parsed, cancel) => parsed.GetValue(done) is { } step
            ? service.DoStepAsync(desk.Actor, id, person, step, Day(parsed.GetValue(on)) ?? PairDesk.Today(desk), desk.Now, cancel)
            : service.FindAsync(desk.Actor, id, desk.Now, cancel));
    }

    public static Command Evaluate(Func<ParseResult, Host> host)
    {
        var form = new Option<string>("--form") { Description = Phrase.Of("opt.pair_form"), Required = true };
        form.AcceptOnlyFromAmong([.. Enum.GetValues<PairForm>().Select(f => PairView.Snake(f.ToString()))]);
        var answers = new Option<string[]>("--answer") { Description = Phrase.Of("opt.pair_answer"), AllowMultipleArgumentsPerToken = true, Required = true };
        var words = new Option<string?>("--words") { Description = Phrase.Of("opt.pair_words") };
        return Working("evaluate", "cmd.pairs.evaluate", [form, answers, words], host, (desk, service, id, person, parsed, cancel) =>
        {
            var asked = Enum.GetValues<PairForm>().First(f => PairView.Snake(f.ToString()) == parsed.GetRequiredValue(form));
            return service.FillAsync(desk.Actor, id, person, asked, Answers(parsed.GetRequiredValue(answers)), parsed.GetValue(words), PairDesk.Today(desk), desk.Now, cancel);
        });
    }

    private static Command Working(
        string name,
        string key,
        Option[] options,
        Func<ParseResult, Host> host,
        Func<PeopleDesk, PairService, string, string, ParseResult, CancellationToken, ValueTask<(Pair? Pair, Refusal? Refusal)>> work)
    {
        var id = PairDesk.Pair();
        var inName = PairDesk.For();
        var json = PeopleDesk.JsonOption();
        var command = new Command(name, Phrase.Of(key)) { id, inName, json };
        foreach (var option in options)
        {
            command.Add(option);
        }

        return PeopleDesk.Writing(command, host, async (desk, parsed, cancel) =>
        {
            using var service = PairDesk.Service(desk);
            var person = PairDesk.Name(desk, parsed.GetValue(inName));
            var pair = PairDesk.Done(await work(desk, service, PairDesk.Id(parsed.GetRequiredValue(id)), person, parsed, cancel).ConfigureAwait(false));
            PairView.Show(desk, service, pair, parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static Option<string?> Reason() => new("--reason") { Description = Phrase.Of("opt.pair_reason") };

    private static Option<string?> Date(string name, string key) => new(name) { Description = Phrase.Of(key) };

    private static DateOnly? Day(string? typed) => typed is null ? null
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refusals.Failure(new Refusal("pair.no_date", typed));

    private static ImmutableSortedDictionary<string, int> Answers(string[] typed)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var said in typed.SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            var at = said.IndexOf('=', StringComparison.Ordinal);
            answers[at > 0 && int.TryParse(said[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? said[..at]
                : throw Refusals.Failure(new Refusal("pair.bad_answers", said))] = value;
        }

        return answers.ToImmutable();
    }
}
