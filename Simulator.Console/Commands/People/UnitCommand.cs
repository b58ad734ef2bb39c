using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.People.Units;
using Simulator.Core.Records;

namespace Simulator.Console.Commands.People;

/// <summary><c>people unit list|add|rename|move|close</c>.</summary>
internal static class UnitCommand
{
    public static Command Build(Func<ParseResult, Host> host) => new("unit", Phrase.Of("cmd.people.unit"))
    {
        List(host),
        Add(host),
        Rename(host),
        Move(host),
        Close(host),
    };

    private static Command List(Func<ParseResult, Host> host)
    {
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("list", Phrase.Of("cmd.people.unit_list")) { json }, host, (desk, parsed, _) =>
        {
            PeopleView.Units(desk, parsed.GetValue(json));
            return Task.FromResult(ExitCodes.Done);
        });
    }

    private static Command Add(Func<ParseResult, Host> host)
    {
        var name = new Argument<string>("name") { Description = Phrase.Of("arg.unit_name") };
        var level = new Option<string>("--level") { Description = Phrase.Of("opt.unit_level"), Required = true };
        level.AcceptOnlyFromAmong([.. Enum.GetValues<UnitLevel>().Select(Unit.NameOf)]);
        var parent = new Option<string?>("--in") { Description = Phrase.Of("opt.unit_parent") };
        return Changing(new Command("add", Phrase.Of("cmd.people.unit_add")) { name, level, parent }, host, (desk, parsed, cancel) => desk.Units.SetUpAsync(
            desk.Actor,
            parsed.GetRequiredValue(name),
            Unit.LevelNamed(parsed.GetRequiredValue(level))!.Value,
            desk.UnitNamed(parsed.GetValue(parent)),
            desk.Now,
            cancel));
    }

    private static Command Rename(Func<ParseResult, Host> host)
    {
        var unit = Named();
        var name = new Argument<string>("name") { Description = Phrase.Of("arg.unit_name") };
        return Changing(new Command("rename", Phrase.Of("cmd.people.unit_rename")) { unit, name }, host, (desk, parsed, cancel) =>
            desk.Units.RenameAsync(desk.Actor, desk.UnitNamed(parsed.GetRequiredValue(unit))!, parsed.GetRequiredValue(name), desk.Now, cancel));
    }

    private static Command Move(Func<ParseResult, Host> host)
    {
        var unit = Named();
        var parent = new Option<string?>("--in") { Description = Phrase.Of("opt.unit_parent") };
        return Changing(new Command("move", Phrase.Of("cmd.people.unit_move")) { unit, parent }, host, (desk, parsed, cancel) =>
            desk.Units.MoveAsync(desk.Actor, desk.UnitNamed(parsed.GetRequiredValue(unit))!, desk.UnitNamed(parsed.GetValue(parent)), desk.Now, cancel));
    }

    private static Command Close(Func<ParseResult, Host> host)
    {
        var unit = Named();
        return Changing(new Command("close", Phrase.Of("cmd.people.unit_close")) { unit }, host, (desk, parsed, cancel) =>
            desk.Units.CloseAsync(desk.Actor, desk.UnitNamed(parsed.GetRequiredValue(unit))!, desk.Now, cancel));
    }

    private static Argument<string> Named() => new("unit") { Description = Phrase.Of("opt.unit") };

    private static Command Changing(
        Command command,
        Func<ParseResult, Host> host,
        Func<PeopleDesk, ParseResult, CancellationToken, ValueTask<(Unit? Unit, Refusal? Refusal)>> change)
    {
        var json = PeopleDesk.JsonOption();
        command.Add(json);
        return PeopleDesk.Writing(command, host, async (desk, parsed, cancel) =>
        {
            var (_, refusal) = await change(desk, parsed, cancel).ConfigureAwait(false);
            if (refusal is not null)
            {
                throw Refusals.Failure(refusal);
            }

            await desk.ReloadAsync(cancel).ConfigureAwait(false);
            PeopleView.Units(desk, parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }
}
