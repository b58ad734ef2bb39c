using System.Collections.Immutable;
using Simulator.Core.People.Access;
using Simulator.Core.People.Importing;
using Simulator.Core.Records;

namespace Simulator.Core.People;

public sealed partial class PeopleService
{
    private static readonly char[] Between = [',', '，', '、', ';', '；', '|', ' ', '/'];

    /// <summary>Registers or brings up to date a list of people; every good line, whatever the others are.</summary>
    /// <remarks>The same list again changes nothing. Roles and units are given, roles are never taken away; an administrator is never made by a list.</remarks>
    public ValueTask<ImportReport> ImportAsync(Actor actor, IReadOnlyList<ImportRow> rows, ImportWords words, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async directory =>
        {
            var (added, changed, refused, unchanged) = (new List<string>(), new List<string>(), new List<RefusedRow>(), 0);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                var (wanted, refusal) = Wanted(directory, row, words);
                refusal ??= seen.Add(PersonalText.Fold(wanted!.Words.StaffNumber!)) ? null : new Refusal("import.twice", wanted.Words.StaffNumber!);
                if (refusal is not null)
                {
                    refused.Add(new RefusedRow(row.Line, refusal));
                    continue;
                }

                var known = directory.ByStaffNumber(wanted!.Words.StaffNumber!);
                var answer = known is null
                    ? await RegisterAsync(directory, actor, wanted, now, cancel).ConfigureAwait(false)
                    : await UpdateAsync(directory, actor, known, wanted, now, cancel).ConfigureAwait(false);
                if (answer.Refusal is { } why)
                {
                    refused.Add(new RefusedRow(row.Line, why));
                    continue;
                }

                var person = answer.Record!.State;
                directory = directory.With(person);
                if (known is null)
                {
                    added.Add(person.Id);
                }
                else if (ReferenceEquals(person, known))
                {
                    unchanged++;
                }
                else
                {
                    changed.Add(person.Id);
                }
            }

            return new ImportReport(added, changed, unchanged, refused);
        }, cancel);

    private static (NewPerson? Wanted, Refusal? Refusal) Wanted(PeopleDirectory directory, ImportRow row, ImportWords words)
    {
        if (string.IsNullOrWhiteSpace(row.StaffNumber))
        {
            return (null, new Refusal("import.no_staff_number"));
        }

        var (clean, bad) = PersonRules.Clean(new PersonWords(string.IsNullOrWhiteSpace(row.Login) ? row.StaffNumber : row.Login, row.Name, row.StaffNumber, row.Contact));
        if (clean is null)
        {
            return (null, bad);
        }

        string? unit = null;
        if (!string.IsNullOrWhiteSpace(row.Unit))
        {
            if (directory.Units.Named(row.Unit) is not { } named)
            {
                return (null, new Refusal("unit.unknown", Shown(row.Unit)));
            }

            unit = named.Id;
        }

        var roles = ImmutableArray.CreateBuilder<RoleGrant>();
        foreach (var said in Parts(row.Roles, "trainee"))
        {
            if (words.Role(said) is not { } role)
            {
                return (null, new Refusal("import.unknown_role", Shown(said)));
            }

            if (role == Role.Administrator)
            {
                return (null, new Refusal("import.administrator"));
            }

            roles.Add(new RoleGrant(role, unit));
        }

        var languages = ImmutableArray.CreateBuilder<string>();
        foreach (var said in Parts(row.Languages, "zh"))
        {
            if (words.Language(said) is not { } language)
            {
                return (null, new Refusal("import.unknown_language", Shown(said)));
            }

            languages.Add(language);
        }

        var first = roles[0].Role;
        return (new NewPerson(clean) { Unit = unit, Roles = roles.ToImmutable(), Languages = [.. languages.Distinct()], Prefix = words.Prefix(first) }, null);
    }

    private static string Shown(string said) => PersonalText.Clean(said, 60) ?? "?";

    private static string[] Parts(string? text, string usual) =>
        string.IsNullOrWhiteSpace(text) ? [usual] : text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private async ValueTask<PersonAnswer> UpdateAsync(PeopleDirectory directory, Actor actor, Person known, NewPerson wanted, DateTimeOffset now, CancellationToken cancel)
    {
        var (words, refusal) = Checked(directory, wanted.Words, known.Id);
        var given = wanted.Roles.Where(r => !known.Roles.Contains(r)).ToList();
        refusal ??= directory.Rules.May(actor, Right.ManagePeople, AccessTarget.Of(known)) ? null : new Refusal(AccessGate.DeniedCode);
        refusal ??= known.Unit == wanted.Unit ? null : UnitRefusal(directory, actor, Right.ManagePeople, wanted.Unit);
        refusal ??= given.Select(r => UnitRefusal(directory, actor, Right.ManageRoles, r.Unit)).FirstOrDefault(r => r is not null);
        if (refusal is not null)
        {
            return new PersonAnswer(refusal);
        }

        List<PersonEvent> events = [];
        if (known.Words != words || !known.Languages.SequenceEqual(wanted.Languages))
        {
            events.Add(new PersonCorrected { At = now, By = actor.Id, Languages = wanted.Languages, Words = words });
        }

        if (known.Unit != wanted.Unit)
        {
            events.Add(new PersonMoved { At = now, By = actor.Id, Unit = wanted.Unit });
        }

        events.AddRange(given.Select(r => new RoleGiven { At = now, By = actor.Id, Role = r.Role, Unit = r.Unit }));
        return events.Count == 0
            ? new PersonAnswer(new Record<Person>(known.Id, 0, known))
            : Answer(await _people.ChangeAsync(known.Id, _ => new Decision<PersonEvent>([.. events]), cancel).ConfigureAwait(false));
    }
}
