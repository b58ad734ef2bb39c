using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.People;

namespace Simulator.Console.Commands.People;

/// <summary><c>people role</c>, <c>people move</c>, <c>people disable</c>.</summary>
internal static class ChangeCommands
{
    public static Command Role(Func<ParseResult, Host> host)
    {
        var person = Person();
        var role = new Argument<string>("role") { Description = Phrase.Of("opt.role") };
        role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(RoleGrant.NameOf)]);
        var unit = new Option<string?>("--unit") { Description = Phrase.Of("opt.role_unit") };
        var remove = new Option<bool>("--remove") { Description = Phrase.Of("opt.remove_role") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("role", Phrase.Of("cmd.people.role")) { person, role, unit, remove, json }, host, async (desk, parsed, cancel) =>
        {
            var id = desk.Named(parsed.GetRequiredValue(person)).Id;
            var grant = new RoleGrant(RoleGrant.Named(parsed.GetRequiredValue(role))!.Value, desk.UnitNamed(parsed.GetValue(unit)));
            var answer = parsed.GetValue(remove)
                ? await desk.People.TakeRoleAsync(desk.Actor, id, grant, desk.Now, cancel).ConfigureAwait(false)
                : await desk.People.GiveRoleAsync(desk.Actor, id, grant, desk.Now, cancel).ConfigureAwait(false);
            return await RegisterCommands.AnswerAsync(desk, answer, parsed.GetValue(json), cancel).ConfigureAwait(false);
        });
    }

    public static Command Move(Func<ParseResult, Host> host)
    {
        var person = Person();
        var unit = new Argument<string>("unit") { Description = Phrase.Of("opt.unit") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("move", Phrase.Of("cmd.people.move")) { person, unit, json }, host, async (desk, parsed, cancel) =>
        {
            var answer = await desk.People.MoveAsync(desk.Actor, desk.Named(parsed.GetRequiredValue(person)).Id, desk.UnitNamed(parsed.GetRequiredValue(unit)), desk.Now, cancel).ConfigureAwait(false);
            return await RegisterCommands.AnswerAsync(desk, answer, parsed.GetValue(json), cancel).ConfigureAwait(false);
        });
    }

    public static Command Disable(Func<ParseResult, Host> host)
    {
        var person = Person();
        var undo = new Option<bool>("--undo") { Description = Phrase.Of("opt.enable") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("disable", Phrase.Of("cmd.people.disable")) { person, undo, json }, host, async (desk, parsed, cancel) =>
        {
            var answer = await desk.People.SetActiveAsync(desk.Actor, desk.Named(parsed.GetRequiredValue(person)).Id, parsed.GetValue(undo), desk.Now, cancel).ConfigureAwait(false);
            return await RegisterCommands.AnswerAsync(desk, answer, parsed.GetValue(json), cancel).ConfigureAwait(false);
        });
    }

    private static Argument<string> Person() => new("person") { Description = Phrase.Of("arg.person") };
}
