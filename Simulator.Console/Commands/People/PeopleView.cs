using System.Globalization;
using System.Text.Json;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Units;
using Spectre.Console;

namespace Simulator.Console.Commands.People;

/// <summary>Shows people; names only to whom the rules show them.</summary>
internal static class PeopleView
{
    /// <summary>One JSON line per person.</summary>
    public static void Json(PeopleDesk desk, IEnumerable<Person> people)
    {
        var line = new JsonLine(desk.App.Out);
        foreach (var person in people)
        {
            line.Write(w => Fields(w, desk, person));
        }
    }

    /// <summary>A table.</summary>
    public static void Table(PeopleDesk desk, IReadOnlyList<Person> people)
    {
        if (people.Count == 0)
        {
            desk.App.Console.WriteLine(Phrase.Of("people.none"));
            return;
        }

        var table = new Table().Border(TableBorder.None);
        foreach (var column in (string[])["id", "pseudonym", "name", "unit", "roles", "state"])
        {
            table.AddColumn(SafeText.ForMarkup(Phrase.Of("people.header." + column)));
        }

        foreach (var person in people)
        {
            table.AddRow(
                person.Id,
                SafeText.ForMarkup(person.Pseudonym),
                SafeText.ForMarkup(Names(desk, person) is { } words ? words.Name ?? words.Login : Phrase.Of("people.hidden")),
                SafeText.ForMarkup(desk.Directory.Units.Find(person.Unit)?.Name ?? Phrase.Of("people.no_unit")),
                SafeText.ForMarkup(Roles(desk, person, withUnits: false)),
                SafeText.ForMarkup(State(person)));
        }

        desk.App.Console.Write(table);
    }

    /// <summary>Everything about one person.</summary>
    public static void Card(PeopleDesk desk, Person person)
    {
        var words = Names(desk, person);
        Write("id", person.Id);
        Write("pseudonym", person.Pseudonym);
        Write("login", words?.Login);
        Write("name", words?.Name);
        Write("staff_number", words?.StaffNumber);
        Write("contact", words?.Contact);
        Write("unit", desk.Directory.Units.PathOf(person.Unit));
        Write("languages", string.Join(", ", person.Languages.Select(l => Phrase.Of("people.words." + l).Split('|')[0])));
        Write("roles", Roles(desk, person, withUnits: true));
        Write("state", State(person));

        void Write(string field, string? value) =>
            desk.App.Out.WriteLine(SafeText.ForLine($"{Phrase.Of("people.header." + field)}: {(string.IsNullOrEmpty(value) ? Phrase.Of("people.hidden") : value)}"));
    }

    private static void Fields(Utf8JsonWriter w, PeopleDesk desk, Person person)
    {
        var words = Names(desk, person);
        w.WriteString("record", "person");
        w.WriteString("person", person.Id);
        w.WriteString("pseudonym", person.Pseudonym);
        w.WriteString("login", words?.Login);
        w.WriteString("name", words?.Name);
        w.WriteString("staff_number", words?.StaffNumber);
        w.WriteString("contact", words?.Contact);
        w.WriteString("unit", person.Unit);
        w.WriteString("unit_path", person.Unit is null ? null : desk.Directory.Units.PathOf(person.Unit));
        w.WriteStartArray("languages");
        foreach (var language in person.Languages)
        {
            w.WriteStringValue(language);
        }

        w.WriteEndArray();
        w.WriteStartArray("roles");
        foreach (var grant in person.Roles)
        {
            w.WriteStartObject();
            w.WriteString("role", RoleGrant.NameOf(grant.Role));
            w.WriteString("unit", grant.Unit);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteBoolean("active", person.IsActive);
        w.WriteBoolean("erased", person.IsErased);
        w.WriteBoolean("has_pin", person.Credential is not null);
    }

    private static PersonWords? Names(PeopleDesk desk, Person person) =>
        desk.Directory.Rules.May(desk.Actor, Right.SeeNames, AccessTarget.Of(person)) ? person.Words : null;

    private static string Roles(PeopleDesk desk, Person person, bool withUnits) => string.Join(
        ", ",
        person.Roles.Select(g => RoleName(g.Role) + (!withUnits ? string.Empty : $" ({(g.Unit is null ? Phrase.Of("people.whole_store") : desk.Directory.Units.PathOf(g.Unit))})")).Distinct());

    private static string RoleName(Role role) => Phrase.Of("people.words." + RoleGrant.NameOf(role)).Split('|')[0];

    private static string State(Person person) => person switch
    {
        { IsErased: true } => Phrase.Of("people.state.erased"),
        { IsActive: false } => Phrase.Of("people.state.disabled"),
        { Credential: null } => Phrase.Of("people.state.no_pin"),
        _ => Phrase.Of("people.state.active"),
    };

    /// <summary>Units as a tree, or as JSON lines.</summary>
    public static void Units(PeopleDesk desk, bool json)
    {
        var line = new JsonLine(desk.App.Out);
        foreach (var unit in desk.Directory.Units.All)
        {
            var people = desk.Directory.All.Count(p => p.Unit == unit.Id);
            if (!json)
            {
                var depth = desk.Directory.Units.Upwards(unit.Id).Count() - 1;
                desk.App.Out.WriteLine(SafeText.ForLine(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', 2 * depth)}{unit.Name}  {unit.Id}  {people}{(unit.IsClosed ? "  " + Phrase.Of("people.unit_closed") : string.Empty)}")));
                continue;
            }

            line.Write(w =>
            {
                w.WriteString("record", "unit");
                w.WriteString("unit", unit.Id);
                w.WriteString("name", unit.Name);
                w.WriteString("level", Unit.NameOf(unit.Level));
                w.WriteString("parent", unit.Parent);
                w.WriteString("path", desk.Directory.Units.PathOf(unit.Id));
                w.WriteBoolean("closed", unit.IsClosed);
                w.WriteNumber("people", people);
            });
        }
    }
}
