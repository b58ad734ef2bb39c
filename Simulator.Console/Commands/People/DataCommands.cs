using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.People.Access;
using Simulator.Core.People.Privacy;
using Simulator.Storage.Access;

namespace Simulator.Console.Commands.People;

/// <summary><c>people export</c>, <c>people erase</c>, <c>people access</c>, <c>people retention</c>: what becomes of a person's data.</summary>
internal static class DataCommands
{
    public static Command Export(Func<ParseResult, Host> host)
    {
        var person = Person();
        var to = new Option<string?>("--to") { Description = Phrase.Of("opt.export_to") };
        return PeopleDesk.Reading(new Command("export", Phrase.Of("cmd.people.export")) { person, to }, host, async (desk, parsed, cancel) =>
        {
            var id = desk.Named(parsed.GetRequiredValue(person)).Id;
            var export = new DataExport(desk.Reader, desk.App.PersonalStreams, new FileAccessLog(desk.App.Store));
            if (await export.AskAsync(desk.Actor, id, desk.Now, cancel).ConfigureAwait(false) is { } refusal)
            {
                throw Refusals.Failure(refusal);
            }

            var path = parsed.GetValue(to);
            await using var file = path is null ? null : OpenNew(path);
            await foreach (var line in export.LinesAsync(id, cancel).ConfigureAwait(false))
            {
                // On a terminal nothing of what people typed may move the cursor.
                await (file ?? desk.App.Out).WriteLineAsync(file is null ? SafeText.ForTerminal(line) : line).ConfigureAwait(false);
            }

            return ExitCodes.Done;
        });
    }

    public static Command Erase(Func<ParseResult, Host> host)
    {
        var person = Person();
        var yes = new Option<bool>("--yes") { Description = Phrase.Of("opt.yes") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("erase", Phrase.Of("cmd.people.erase")) { person, yes, json }, host, async (desk, parsed, cancel) =>
        {
            var known = desk.Named(parsed.GetRequiredValue(person));
            if (!parsed.GetValue(yes))
            {
                throw CommandFailedException.Usage("err.erase_needs_yes", known.Pseudonym);
            }

            var (erased, refusal) = await Service(desk).EraseAsync(desk.Actor, known.Id, desk.Now, cancel).ConfigureAwait(false);
            return Show(desk, erased, refusal is null ? null : Refusals.Failure(refusal), parsed.GetValue(json));
        });
    }

    public static Command Access(Func<ParseResult, Host> host)
    {
        var person = Person();
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("access", Phrase.Of("cmd.people.access")) { person, json }, host, async (desk, parsed, cancel) =>
        {
            var known = desk.Named(parsed.GetRequiredValue(person));
            await desk.EnterAsync(Right.ReadAccessLog, AccessTarget.Of(known), null, cancel).ConfigureAwait(false);
            var entries = (await new FileAccessLog(desk.App.Store).ReadAsync(cancel).ConfigureAwait(false)).Where(e => e.Whose == known.Id).ToList();
            var line = new JsonLine(desk.App.Out);
            foreach (var entry in entries)
            {
                var what = JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.What.ToString());
                if (parsed.GetValue(json))
                {
                    line.Write(w =>
                    {
                        w.WriteString("record", "access");
                        w.WriteString("at", entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                        w.WriteString("who", entry.Who);
                        w.WriteString("what", what);
                        w.WriteString("whose", entry.Whose);
                        w.WriteString("about", entry.About);
                        w.WriteBoolean("allowed", entry.IsAllowed);
                    });
                }
                else
                {
                    var at = entry.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                    var who = desk.Directory.Find(entry.Who)?.Pseudonym ?? entry.Who;
                    desk.App.Out.WriteLine(SafeText.ForLine($"{at}  {who}  {Phrase.Of("right." + what)}  {entry.About ?? "-"}  {Phrase.Of(entry.IsAllowed ? "people.allowed" : "people.denied")}"));
                }
            }

            if (entries.Count == 0 && !parsed.GetValue(json))
            {
                desk.App.Out.WriteLine(Phrase.Of("people.no_access"));
            }

            return ExitCodes.Done;
        });
    }

    public static Command Retention(Func<ParseResult, Host> host)
    {
        var days = new Option<int?>("--days") { Description = Phrase.Of("opt.retention_days") };
        var apply = new Option<bool>("--apply") { Description = Phrase.Of("opt.retention_apply") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("retention", Phrase.Of("cmd.people.retention")) { days, apply, json }, host, async (desk, parsed, cancel) =>
        {
            await desk.EnterAsync(Right.ManageRetention, AccessTarget.Store, null, cancel).ConfigureAwait(false);
            var service = Service(desk);
            if (parsed.GetValue(days) is { } set && await service.SetRetentionAsync(desk.Actor, set, desk.Now, cancel).ConfigureAwait(false) is { } refused)
            {
                throw Refusals.Failure(refused);
            }

            if (parsed.GetValue(apply))
            {
                var (erased, refusal) = await service.ApplyRetentionAsync(desk.Actor, desk.Now, cancel).ConfigureAwait(false);
                return Show(desk, erased, refusal is null ? null : Refusals.Failure(refusal), parsed.GetValue(json));
            }

            var plan = await service.DueAsync(desk.Now, cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                new JsonLine(desk.App.Out).Write(w =>
                {
                    w.WriteString("record", "retention");
                    if (plan.Days is { } period)
                    {
                        w.WriteNumber("days", period);
                    }
                    else
                    {
                        w.WriteNull("days");
                    }

                    w.WriteNumber("people_due", plan.People.Count);
                    w.WriteNumber("sessions_due", plan.Sessions.Count);
                });
            }
            else
            {
                desk.App.Out.WriteLine(plan.Days is { } period ? Phrase.Of("people.retention", period, plan.People.Count, plan.Sessions.Count) : Phrase.Of("people.retention_none"));
            }

            return ExitCodes.Done;
        });
    }

    private static Argument<string> Person() => new("person") { Description = Phrase.Of("arg.person") };

    private static ErasureService Service(PeopleDesk desk) => new(desk.Writer!, desk.App.PersonalStreams, new FileAccessLog(desk.App.Store));

    private static int Show(PeopleDesk desk, Erased? erased, CommandFailedException? failure, bool json)
    {
        if (failure is not null)
        {
            throw failure;
        }

        if (json)
        {
            new JsonLine(desk.App.Out).Write(w =>
            {
                w.WriteString("record", "erased");
                w.WriteNumber("streams", erased!.Streams);
                w.WriteNumber("events", erased.Events);
            });
        }
        else
        {
            desk.App.Out.WriteLine(Phrase.Of("people.erased", erased!.Streams, erased.Events));
        }

        return ExitCodes.Done;
    }

    private static StreamWriter OpenNew(string path)
    {
        try
        {
            return new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandFailedException.Usage("err.output_taken", path);
        }
    }
}
