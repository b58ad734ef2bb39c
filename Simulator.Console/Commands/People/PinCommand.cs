using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Credentials;

namespace Simulator.Console.Commands.People;

/// <summary><c>people pin</c>: sets one's own PIN or password, or gives somebody a new one and lifts the lock.</summary>
internal static class PinCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var person = new Argument<string>("person") { Description = Phrase.Of("arg.person") };
        var generate = new Option<bool>("--generate") { Description = Phrase.Of("opt.generate_pin") };
        var unlock = new Option<bool>("--unlock") { Description = Phrase.Of("opt.unlock") };
        var file = new Option<string?>("--new-pin-file") { Description = Phrase.Of("opt.new_pin_file") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("pin", Phrase.Of("cmd.people.pin")) { person, generate, unlock, file, json }, host, async (desk, parsed, cancel) =>
        {
            var known = desk.Named(parsed.GetRequiredValue(person));
            if (!parsed.GetValue(unlock))
            {
                var secret = parsed.GetValue(generate) ? ShortNames.DrawPin(desk.App.Unguessable) : SecretInput.ReadNew(desk.App, parsed.GetValue(file), cancel);
                if ((await desk.People.SetSecretAsync(desk.Actor, known.Id, secret, desk.Now, cancel).ConfigureAwait(false)).Refusal is { } refused)
                {
                    throw Refusals.Failure(refused);
                }

                if (parsed.GetValue(generate))
                {
                    Show(desk, known, secret, parsed.GetValue(json));
                }
            }

            if (known.Id != desk.Actor.Id)
            {
                await UnlockAsync(desk, known.Id, cancel).ConfigureAwait(false);
            }

            desk.App.Say("people.pin_done", known.Pseudonym);
            return ExitCodes.Done;
        });
    }

    private static void Show(PeopleDesk desk, Person person, string secret, bool json)
    {
        if (json)
        {
            new JsonLine(desk.App.Out).Write(w =>
            {
                w.WriteString("record", "pin");
                w.WriteString("person", person.Id);
                w.WriteString("pin", secret);
            });
        }
        else
        {
            desk.App.Out.WriteLine(Phrase.Of("people.generated", person.Pseudonym, secret));
        }
    }

    private static async Task UnlockAsync(PeopleDesk desk, string person, CancellationToken cancel)
    {
        var doors = await Account.OpenDoorsAsync(desk.App, cancel).ConfigureAwait(false);
        await using (doors.ConfigureAwait(false))
        {
            var service = new SignInService(desk.Reader, doors, desk.App.Hasher, desk.App.Unguessable, desk.App.Apprentices(desk.Reader));
            if (await service.ResetAsync(desk.Actor, person, desk.Now, cancel).ConfigureAwait(false) is { } refusal)
            {
                throw Refusals.Failure(refusal);
            }
        }
    }
}
