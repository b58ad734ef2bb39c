using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Units;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage;
using Simulator.Storage.Access;

namespace Simulator.Console.Commands.People;

/// <summary>What the commands of <c>people</c> work with: the store, who asks, everybody as they stand.</summary>
internal sealed class PeopleDesk : IAsyncDisposable
{
    private readonly IDisposable? _reader;
    private PeopleService? _people;
    private UnitService? _units;

    private PeopleDesk(Host app, IJournalReader reader, SqliteJournal? writer, Account account, PeopleDirectory directory)
    {
        App = app;
        Reader = reader;
        _reader = writer is null ? reader as IDisposable : null;
        Writer = writer;
        Account = account;
        Directory = directory;
    }

    public Host App { get; }

    public IJournalReader Reader { get; }

    /// <summary>Null for a command that only reads.</summary>
    public SqliteJournal? Writer { get; }

    public Account Account { get; }

    public Actor Actor => Account.Actor;

    public PeopleDirectory Directory { get; private set; }

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    public PeopleService People => _people ??= new PeopleService(Writer!, App.Hasher, App.Unguessable, new FileAccessLog(App.Store));

    public UnitService Units => _units ??= new UnitService(Writer!, App.Unguessable);

    /// <summary>A command that reads, also beside the owner of the store.</summary>
    public static Command Reading(Command command, Func<ParseResult, Host> host, Func<PeopleDesk, ParseResult, CancellationToken, Task<int>> run) =>
        Of(command, host, run, async (app, account, cancel) =>
        {
            var reader = app.OpenReader();
            return new PeopleDesk(app, reader, null, await account(reader).ConfigureAwait(false), await PeopleDirectory.LoadAsync(reader, cancel).ConfigureAwait(false));
        });

    /// <summary>A command that changes something; creates the store when there is none.</summary>
    public static Command Writing(Command command, Func<ParseResult, Host> host, Func<PeopleDesk, ParseResult, CancellationToken, Task<int>> run) =>
        Of(command, host, run, async (app, account, cancel) =>
        {
            var writer = await app.OpenWriterAsync(cancel).ConfigureAwait(false);
            try
            {
                return new PeopleDesk(app, writer, writer, await account(writer).ConfigureAwait(false), await PeopleDirectory.LoadAsync(writer, cancel).ConfigureAwait(false));
            }
            catch
            {
                await writer.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        });

    /// <summary>Reads everybody anew, after a change.</summary>
    public async Task ReloadAsync(CancellationToken cancel) => Directory = await PeopleDirectory.LoadAsync(Reader, cancel).ConfigureAwait(false);

    /// <summary>The person an id, a pseudonym or a login means.</summary>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public Person Named(string said) => Directory.Named(said) ?? throw Refusals.Failure(new Refusal("person.unknown"));

    /// <summary>The id of a unit by id, path or name; null for null.</summary>
    /// <exception cref="CommandFailedException">There is none, or more than one.</exception>
    public string? UnitNamed(string? said) => said is null ? null : (Directory.Units.Named(said) ?? throw Refusals.Failure(new Refusal("unit.unknown", said))).Id;

    /// <summary>Asks for something about a person.</summary>
    /// <exception cref="CommandFailedException">Not allowed; in the log.</exception>
    public async Task EnterAsync(Right right, AccessTarget target, string? about, CancellationToken cancel)
    {
        if (await Account.Gate.AskAsync(Actor, right, target, about, Now, cancel).ConfigureAwait(false) is { } denied)
        {
            throw Refusals.Failure(denied);
        }
    }

    /// <summary>Notes a look at many people at once; nothing for the local user.</summary>
    public async Task LogAsync(Right right, string about, CancellationToken cancel)
    {
        if (!Actor.IsLocal)
        {
            await new FileAccessLog(App.Store).WriteAsync(new AccessEntry(Now, Actor.Id, right, null, about, true), cancel).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _people?.Dispose();
        _units?.Dispose();
        _reader?.Dispose();
        if (Writer is not null)
        {
            await Writer.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Command Of(
        Command command,
        Func<ParseResult, Host> host,
        Func<PeopleDesk, ParseResult, CancellationToken, Task<int>> run,
        Func<Host, Func<IJournalReader, Task<Account>>, CancellationToken, Task<PeopleDesk>> open)
    {
        var options = new AccountOptions();
        options.AddTo(command).SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            var desk = await open(app, journal => Account.OfAsync(app, journal, options, parsed, cancel), cancel).ConfigureAwait(false);
            await using (desk.ConfigureAwait(false))
            {
                return await run(desk, parsed, cancel).ConfigureAwait(false);
            }
        });
        return command;
    }

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = Phrase.Of("opt.json") };
}
