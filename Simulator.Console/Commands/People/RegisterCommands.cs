using System.Collections.Immutable;
using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Importing;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Importing;
using Simulator.Core.People.Units;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Console.Commands.People;

/// <summary><c>people add</c>, <c>people correct</c>, <c>people import</c>.</summary>
internal static class RegisterCommands
{
    public static Command Add(Func<ParseResult, Host> host)
    {
        var login = new Argument<string>("login") { Description = Phrase.Of("arg.login") };
        var words = new WordOptions();
        var unit = new Option<string?>("--unit") { Description = Phrase.Of("opt.unit") };
        var role = RoleOption();
        var whole = new Option<bool>("--whole-store") { Description = Phrase.Of("opt.whole_store") };
        var pin = new Option<bool>("--pin") { Description = Phrase.Of("opt.set_pin") };
        var pinFile = new Option<string?>("--new-pin-file") { Description = Phrase.Of("opt.new_pin_file") };
        var json = PeopleDesk.JsonOption();
        var command = new Command("add", Phrase.Of("cmd.people.add")) { login, words.Name, words.Number, words.Contact, words.Languages, unit, role, whole, pin, pinFile, json };
        return PeopleDesk.Writing(command, host, async (desk, parsed, cancel) =>
        {
            var roles = parsed.GetValue(role) is { Length: > 0 } named ? named.Select(r => RoleGrant.Named(r)!.Value).ToArray() : [Role.Trainee];
            var unitId = desk.UnitNamed(parsed.GetValue(unit));
            var hasSecret = parsed.GetValue(pin) || parsed.GetValue(pinFile) is not null;
            var person = new NewPerson(new PersonWords(parsed.GetRequiredValue(login), parsed.GetValue(words.Name), parsed.GetValue(words.Number), parsed.GetValue(words.Contact)))
            {
                Prefix = PeopleTable.PrefixOf(roles[0]),
                Languages = words.LanguagesIn(parsed) ?? ["zh"],
                Unit = unitId,
                Roles = [.. roles.Select(r => new RoleGrant(r, parsed.GetValue(whole) ? null : unitId))],
                Secret = hasSecret ? SecretInput.ReadNew(desk.App, parsed.GetValue(pinFile), cancel) : null,
                IsTemporary = !desk.Actor.IsLocal,
            };
            var wasOpen = desk.Directory.IsOpen;
            var answer = await desk.People.RegisterAsync(desk.Actor, person, desk.Now, cancel).ConfigureAwait(false);
            var code = await AnswerAsync(desk, answer, parsed.GetValue(json), cancel).ConfigureAwait(false);
            if (wasOpen && !desk.Directory.IsOpen)
            {
                desk.App.Say("people.store_closed");
            }

            return code;
        });
    }

    public static Command Correct(Func<ParseResult, Host> host)
    {
        var person = new Argument<string>("person") { Description = Phrase.Of("arg.person") };
        var login = new Option<string?>("--login") { Description = Phrase.Of("arg.login") };
        var words = new WordOptions();
        var json = PeopleDesk.JsonOption();
        var command = new Command("correct", Phrase.Of("cmd.people.correct")) { person, login, words.Name, words.Number, words.Contact, words.Languages, json };
        return PeopleDesk.Writing(command, host, async (desk, parsed, cancel) =>
        {
            var known = desk.Named(parsed.GetRequiredValue(person));
            var now = known.Words ?? throw Refusals.Failure(new Refusal("person.unknown"));
            var corrected = new PersonWords(
                parsed.GetValue(login) ?? now.Login,
                parsed.GetValue(words.Name) ?? now.Name,
                parsed.GetValue(words.Number) ?? now.StaffNumber,
                parsed.GetValue(words.Contact) ?? now.Contact);
            var answer = await desk.People.CorrectAsync(desk.Actor, known.Id, corrected, words.LanguagesIn(parsed) ?? known.Languages, desk.Now, cancel).ConfigureAwait(false);
            return await AnswerAsync(desk, answer, parsed.GetValue(json), cancel).ConfigureAwait(false);
        });
    }

    public static Command Import(Func<ParseResult, Host> host)
    {
        var file = new Argument<string>("file") { Description = Phrase.Of("arg.people_file") };
        var dry = new Option<bool>("--dry-run") { Description = Phrase.Of("opt.dry_run") };
        var units = new Option<bool>("--create-units") { Description = Phrase.Of("opt.create_units") };
        var json = PeopleDesk.JsonOption();
        var command = new Command("import", Phrase.Of("cmd.people.import")) { file, dry, units, json };
        return PeopleDesk.Writing(command, host, async (desk, parsed, cancel) =>
        {
            var rows = PeopleTable.Read(parsed.GetRequiredValue(file));
            IJournal journal = parsed.GetValue(dry) ? await RehearsalAsync(desk, cancel).ConfigureAwait(false) : desk.Writer!;
            if (parsed.GetValue(units))
            {
                await SetUpUnitsAsync(desk, journal, rows, cancel).ConfigureAwait(false);
            }

            using var people = new PeopleService(journal, desk.App.Hasher, desk.App.Unguessable, new Core.People.Access.InMemoryAccessLog());
            var report = await people.ImportAsync(desk.Actor, rows, PeopleTable.Words, desk.Now, cancel).ConfigureAwait(false);
            Report(desk, report, parsed.GetValue(dry), parsed.GetValue(json));
            return report.Refused.Count == 0 ? ExitCodes.Done : ExitCodes.Broken;
        });
    }

    internal static Option<string[]> RoleOption()
    {
        var role = new Option<string[]>("--role") { Description = Phrase.Of("opt.role") };
        role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(RoleGrant.NameOf)]);
        return role;
    }

    /// <summary>Shows the person a change was about.</summary>
    /// <exception cref="CommandFailedException">It was refused.</exception>
    internal static async Task<int> AnswerAsync(PeopleDesk desk, PersonAnswer answer, bool json, CancellationToken cancel)
    {
        if (answer.Refusal is { } refusal)
        {
            throw Refusals.Failure(refusal);
        }

        await desk.ReloadAsync(cancel).ConfigureAwait(false);
        var person = answer.Record!.State;
        if (json)
        {
            PeopleView.Json(desk, [person]);
        }
        else
        {
            PeopleView.Card(desk, person);
        }

        return ExitCodes.Done;
    }

    // A dry run is the import itself upon a copy in memory.
    private static async Task<InMemoryJournal> RehearsalAsync(PeopleDesk desk, CancellationToken cancel)
    {
        var copy = new InMemoryJournal(desk.App.Clock);
        foreach (var kind in (string[])["person", "unit"])
        {
            foreach (var line in await desk.Reader.ListAsync(kind, cancel).ConfigureAwait(false))
            {
                var events = await desk.Reader.ReadAsync(line.Stream, 0, cancel).ConfigureAwait(false);
                await copy.AppendAsync(line.Stream, 0, line.Stream.ToString(), [.. events.Select(e => new NewEvent(e.Type, e.Version, e.Body, e.Content))], line.Head, cancel).ConfigureAwait(false);
            }
        }

        return copy;
    }

    private static async Task SetUpUnitsAsync(PeopleDesk desk, IJournal journal, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        using var service = new UnitService(journal, desk.App.Unguessable);
        var paths = rows.Select(r => r.Unit).OfType<string>().Where(u => u.Contains(UnitTree.Separator) || u.Contains('／'));
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            string? parent = null;
            var level = UnitLevel.District;
            foreach (var name in path.Replace('／', UnitTree.Separator).Split(UnitTree.Separator, StringSplitOptions.TrimEntries).Take(4))
            {
                var (unit, _) = await service.SetUpAsync(desk.Actor, name, level, parent, desk.Now, cancel).ConfigureAwait(false);
                if (unit is null)
                {
                    break;
                }

                parent = unit.Id;
                level++;
            }
        }
    }

    private static void Report(PeopleDesk desk, ImportReport report, bool isDry, bool json)
    {
        var line = new JsonLine(desk.App.Out);
        foreach (var refused in report.Refused)
        {
            if (json)
            {
                line.Write(w =>
                {
                    w.WriteString("record", "refused");
                    w.WriteNumber("line", refused.Line);
                    w.WriteString("code", refused.Why.Code);
                    w.WriteString("reason", Refusals.Sentence(refused.Why));
                });
            }
            else
            {
                desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("people.refused_line", refused.Line, Refusals.Sentence(refused.Why))));
            }
        }

        if (json)
        {
            line.Write(w =>
            {
                w.WriteString("record", "imported");
                w.WriteBoolean("dry_run", isDry);
                w.WriteNumber("added", report.Added.Count);
                w.WriteNumber("changed", report.Changed.Count);
                w.WriteNumber("unchanged", report.Unchanged);
                w.WriteNumber("refused", report.Refused.Count);
            });
        }
        else
        {
            desk.App.Out.WriteLine(Phrase.Of(isDry ? "people.imported_dry" : "people.imported", report.Added.Count, report.Changed.Count, report.Unchanged, report.Refused.Count));
        }
    }

    /// <summary>Options for personal data.</summary>
    private sealed class WordOptions
    {
        public Option<string?> Name { get; } = new("--name") { Description = Phrase.Of("opt.person_name") };

        public Option<string?> Number { get; } = new("--staff-number") { Description = Phrase.Of("opt.staff_number") };

        public Option<string?> Contact { get; } = new("--contact") { Description = Phrase.Of("opt.contact") };

        public Option<string[]> Languages { get; } = MakeLanguages();

        public ImmutableArray<string>? LanguagesIn(ParseResult parsed) => parsed.GetValue(Languages) is { Length: > 0 } named ? [.. named.Distinct()] : null;

        private static Option<string[]> MakeLanguages()
        {
            var option = new Option<string[]>("--language") { Description = Phrase.Of("opt.languages") };
            option.AcceptOnlyFromAmong([.. PersonRules.Languages]);
            return option;
        }
    }
}
