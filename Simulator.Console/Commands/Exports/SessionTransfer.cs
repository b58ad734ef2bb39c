using System.CommandLine;
using System.Text;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.People.Access;
using Simulator.Storage;
using Simulator.Storage.Transfer;

namespace Simulator.Console.Commands.Exports;

/// <summary><c>export session</c> and <c>import</c>: a session travels to another machine with its chain.</summary>
internal static class SessionTransfer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Export(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var to = ExportCommand.To();
        return PeopleDesk.Reading(new Command("session", Phrase.Of("cmd.export.session")) { session, to }, host, async (desk, parsed, cancel) =>
        {
            var id = SessionIds.Check(parsed.GetRequiredValue(session));
            await desk.Account.EnterAsync(desk.App, desk.Reader, Right.ReadTranscript, id, cancel).ConfigureAwait(false);
            using var reader = desk.App.OpenReader();
            if (!(await reader.ListAsync("session", cancel).ConfigureAwait(false)).Any(l => l.Stream.Id == id))
            {
                throw CommandFailedException.Usage("err.unknown_session", id);
            }

            var file = await SessionPacker.PackAsync(reader, id, cancel).ConfigureAwait(false) ?? throw CommandFailedException.Usage("err.unknown_session", id);
            var path = parsed.GetRequiredValue(to);
            await using var stream = ExportCommand.Create(path);
            await using var text = new StreamWriter(stream, Utf8);
            await SessionFileWriter.WriteAsync(file, text, cancel).ConfigureAwait(false);
            desk.App.Say("export.session_done", path, file.Streams.Sum(s => s.Events.Length));
            return ExitCodes.Done;
        });
    }

    public static Command Import(Func<ParseResult, Host> host)
    {
        var from = new Argument<string>("file") { Description = Phrase.Of("arg.session_file") };
        return PeopleDesk.Writing(new Command("import", Phrase.Of("cmd.import")) { from }, host, async (desk, parsed, cancel) =>
        {
            await desk.EnterAsync(Right.ManagePeople, AccessTarget.Store, "import", cancel).ConfigureAwait(false);
            var path = parsed.GetRequiredValue(from);
            var file = await ReadAsync(path, cancel).ConfigureAwait(false);
            var result = await SessionPacker.UnpackAsync(desk.Writer!, file, cancel).ConfigureAwait(false);
            switch (result.Outcome)
            {
                case IntakeOutcome.Taken:
                    desk.App.Say("import.done", file.Session);
                    return ExitCodes.Done;
                case IntakeOutcome.AlreadyThere:
                    desk.App.Say("import.there", file.Session);
                    return ExitCodes.Done;
                case IntakeOutcome.Differs:
                    throw CommandFailedException.Broken("import.differs", result.Stream?.ToString());
                default:
                    throw CommandFailedException.Broken("import.broken", result.Stream?.ToString());
            }
        });
    }

    private static async Task<SessionFile> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            return await SessionFileReader.ReadAsync(stream, cancel).ConfigureAwait(false);
        }
        catch (SessionFileException bad)
        {
            throw bad.Problem switch
            {
                SessionFileProblem.TooLarge => CommandFailedException.Broken("import.too_large", path),
                SessionFileProblem.CutOff => CommandFailedException.Broken("import.cut_off", path),
                SessionFileProblem.Broken => CommandFailedException.Broken("import.broken", bad.Detail ?? path),
                _ => CommandFailedException.Broken("import.not_this", path, bad.Line),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandFailedException.Usage("err.input_missing", path);
        }
    }
}
