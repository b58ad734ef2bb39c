using System.Collections.Immutable;
using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Records;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>notes write|list|show|say|discuss</c>.</summary>
internal static class NoteCommands
{
    private static readonly ImmutableArray<string> Fields = ["did", "why", "phrase", "facts", "thought", "step", "felt"];

    public static Command Write(Func<ParseResult, Host> host)
    {
        var week = new Option<string?>("--week") { Description = Phrase.Of("opt.week") };
        var fields = Fields.ToDictionary(f => f, f => new Option<string?>("--" + f) { Description = Phrase.Of("notes.field." + f) }, StringComparer.Ordinal);
        var mood = new Option<int>("--mood") { Description = Phrase.Of("opt.note_mood"), DefaultValueFactory = _ => 3 };
        var causes = Words("--cause", "opt.note_cause", Names<NoteCause>());
        var dimensions = Words("--dimension", "opt.note_dimension", ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"]);
        var wish = new Option<string>("--wish") { Description = Phrase.Of("opt.note_wish"), DefaultValueFactory = _ => "listen" };
        wish.AcceptOnlyFromAmong(Names<AdviceWish>());
        var isPrivate = new Option<bool>("--private") { Description = Phrase.Of("opt.note_private") };
        var help = new Option<string?>("--help-from") { Description = Phrase.Of("opt.note_help") };
        var best = new Option<string?>("--best-session") { Description = Phrase.Of("opt.best_session") };
        var worst = new Option<string?>("--worst-session") { Description = Phrase.Of("opt.worst_session") };
        var json = PeopleDesk.JsonOption();
        var command = new Command("write", Phrase.Of("cmd.notes.write")) { week, mood, causes, dimensions, wish, isPrivate, help, best, worst, json };
        foreach (var field in Fields)
        {
            command.Add(fields[field]);
        }

        return PeopleDesk.Writing(command, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            using var ask = new FieldQuestions(desk.App);
            var said = Fields.ToDictionary(f => f, f => parsed.GetValue(fields[f]) ?? ask.Ask(Phrase.Of("notes.field." + f), cancel), StringComparer.Ordinal);
            var words = new NoteWords(
                new BestThing(said["did"], said["why"], said["phrase"]),
                new WorstThing(said["facts"], said["thought"], said["step"], said["felt"]),
                parsed.GetValue(help));
            var marks = new NoteMarks(
                parsed.GetValue(mood),
                [.. (parsed.GetValue(causes) ?? []).Select(Named<NoteCause>)],
                [.. parsed.GetValue(dimensions) ?? []],
                parsed.GetValue(isPrivate),
                Named<AdviceWish>(parsed.GetRequiredValue(wish)),
                parsed.GetValue(best),
                parsed.GetValue(worst));
            var note = LearningDesks.Done(await desks.Notes.WriteAsync(desk.Actor, WeekOf(parsed.GetValue(week), desk.Now), words, marks, cancel).ConfigureAwait(false));
            NoteView.Show(desk, desks.File.Rules, [note], parsed.GetValue(json), isWhole: false);
            return ExitCodes.Done;
        });
    }

    public static Command List(Func<ParseResult, Host> host)
    {
        var person = new Argument<string?>("person") { Description = Phrase.Of("arg.person"), Arity = ArgumentArity.ZeroOrOne };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("list", Phrase.Of("cmd.notes.list")) { person, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var named = parsed.GetValue(person) is { } said ? desk.Named(said).Id : null;
            NoteView.Show(desk, desks.File.Rules, await desks.Notes.ListAsync(desk.Actor, named, cancel).ConfigureAwait(false), parsed.GetValue(json), isWhole: false);
            return ExitCodes.Done;
        });
    }

    public static Command Show(Func<ParseResult, Host> host)
    {
        var id = Id();
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("show", Phrase.Of("cmd.notes.show")) { id, json }, host, async (desk, parsed, cancel) =>
        {
            var desks = new LearningDesks(desk);
            var note = LearningDesks.Done(await desks.Notes.ReadAsync(desk.Actor, RecordIds.Check(parsed.GetRequiredValue(id), "note.unknown"), cancel).ConfigureAwait(false));
            NoteView.Show(desk, desks.File.Rules, [note], parsed.GetValue(json), isWhole: true);
            return ExitCodes.Done;
        });
    }

    public static Command Say(Func<ParseResult, Host> host)
    {
        var id = Id();
        var words = new Argument<string>("words") { Description = Phrase.Of("arg.words") };
        var question = new Option<bool>("--question") { Description = Phrase.Of("opt.note_question") };
        return PeopleDesk.Writing(new Command("say", Phrase.Of("cmd.notes.say")) { id, words, question }, host, async (desk, parsed, cancel) =>
        {
            var change = await new LearningDesks(desk).Notes
                .AnswerAsync(desk.Actor, RecordIds.Check(parsed.GetRequiredValue(id), "note.unknown"), parsed.GetRequiredValue(words), parsed.GetValue(question), cancel).ConfigureAwait(false);
            LearningDesks.Done(change);
            desk.App.Say("notes.said");
            return ExitCodes.Done;
        });
    }

    public static Command Discuss(Func<ParseResult, Host> host)
    {
        var id = Id();
        return PeopleDesk.Writing(new Command("discuss", Phrase.Of("cmd.notes.discuss")) { id }, host, async (desk, parsed, cancel) =>
        {
            LearningDesks.Done(await new LearningDesks(desk).Notes.DiscussAsync(desk.Actor, RecordIds.Check(parsed.GetRequiredValue(id), "note.unknown"), cancel).ConfigureAwait(false));
            desk.App.Say("notes.discussed");
            return ExitCodes.Done;
        });
    }

    /// <summary>Names of an enum's members on the command line.</summary>
    public static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(EnumNames.Spelled)];

    /// <summary>The member of a name that the parser let through.</summary>
    public static T Named<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private static WeekId WeekOf(string? said, DateTimeOffset now) =>
        said is null ? WeekId.Of(DateOnly.FromDateTime(now.ToLocalTime().Date))
        : WeekId.TryParse(said, out var week) ? week
        : throw Refusals.Failure(new Refusal("note.no_week", said));

    private static Argument<string> Id() => new("id") { Description = Phrase.Of("arg.note") };

    private static Option<string[]> Words(string name, string key, string[] allowed)
    {
        var option = new Option<string[]>(name) { Description = Phrase.Of(key), AllowMultipleArgumentsPerToken = true };
        option.AcceptOnlyFromAmong(allowed);
        return option;
    }
}
