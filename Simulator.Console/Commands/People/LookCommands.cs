using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Access;

namespace Simulator.Console.Commands.People;

/// <summary><c>people list</c> and <c>people show</c>.</summary>
internal static class LookCommands
{
    public static Command List(Func<ParseResult, Host> host)
    {
        var unit = new Option<string?>("--unit") { Description = Phrase.Of("opt.unit") };
        var role = RegisterCommands.RoleOption();
        var all = new Option<bool>("--all") { Description = Phrase.Of("opt.all_people") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("list", Phrase.Of("cmd.people.list")) { unit, role, all, json }, host, async (desk, parsed, cancel) =>
        {
            var unitId = desk.UnitNamed(parsed.GetValue(unit));
            var roles = parsed.GetValue(role) is { Length: > 0 } named ? named.Select(RoleGrant.Named).ToList() : null;
            var people = desk.Directory.All
                .Where(p => parsed.GetValue(all) || p.IsActive)
                .Where(p => unitId is null || desk.Directory.Units.IsWithin(p.Unit, unitId))
                .Where(p => roles is null || p.Roles.Any(r => roles.Contains(r.Role)))
                .ToList();

            // One entry for the whole list: who saw names, of everybody they may see.
            if (people.Any(p => p.Id != desk.Actor.Id && desk.Directory.Rules.May(desk.Actor, Right.SeeNames, AccessTarget.Of(p))))
            {
                await desk.LogAsync(Right.SeeNames, "people", cancel).ConfigureAwait(false);
            }

            if (parsed.GetValue(json))
            {
                PeopleView.Json(desk, people);
            }
            else
            {
                PeopleView.Table(desk, people);
            }

            return ExitCodes.Done;
        });
    }

    public static Command Show(Func<ParseResult, Host> host)
    {
        var person = new Argument<string>("person") { Description = Phrase.Of("arg.person") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("show", Phrase.Of("cmd.people.show")) { person, json }, host, async (desk, parsed, cancel) =>
        {
            var known = desk.Named(parsed.GetRequiredValue(person));
            if (desk.Directory.Rules.May(desk.Actor, Right.SeeNames, AccessTarget.Of(known)))
            {
                await desk.EnterAsync(Right.SeeNames, AccessTarget.Of(known), null, cancel).ConfigureAwait(false);
            }

            if (parsed.GetValue(json))
            {
                PeopleView.Json(desk, [known]);
            }
            else
            {
                PeopleView.Card(desk, known);
            }

            return ExitCodes.Done;
        });
    }
}
