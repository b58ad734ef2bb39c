using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Credentials;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage;
using Simulator.Storage.Access;

namespace Simulator.Console.Accounts;

/// <summary>Who runs the command, and the door through which they get to other people's data.</summary>
/// <param name="Actor">Their rights; <see cref="Core.People.Access.Actor.Local"/> in a store without administrators.</param>
/// <param name="Person">The registered person; null for the local user and for a free nickname.</param>
/// <param name="Gate">Asks the rules and keeps the access log.</param>
internal sealed record Account(Actor Actor, Person? Person, AccessGate Gate)
{
    private const int Attempts = 200;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    /// <summary>Signs in whoever the options name.</summary>
    /// <exception cref="CommandFailedException">The store has administrators and nobody signed in, or the PIN is wrong.</exception>
    public static Task<Account> OfAsync(Host app, IJournalReader journal, AccountOptions options, ParseResult parsed, CancellationToken cancel) =>
        OfAsync(app, journal, parsed.GetValue(options.As), parsed.GetValue(options.PinFile), cancel);

    /// <inheritdoc cref="OfAsync(Host, IJournalReader, AccountOptions, ParseResult, CancellationToken)"/>
    public static async Task<Account> OfAsync(Host app, IJournalReader journal, string? login, string? pinFile, CancellationToken cancel)
    {
        var log = new FileAccessLog(app.Store);
        if (await PeopleDirectory.IsOpenAsync(journal, cancel).ConfigureAwait(false))
        {
            return new Account(Actor.Local, null, new AccessGate(new AccessRules(Core.People.Units.UnitTree.Empty), log));
        }

        if (login is null)
        {
            throw CommandFailedException.Usage("err.sign_in_needed");
        }

        return await SignInAsync(app, journal, login, pinFile, cancel).ConfigureAwait(false);
    }

    /// <summary>Who plays under a name: a registered person after their PIN, or nobody in particular under a nickname.</summary>
    public static async Task<Account?> OfPlayerAsync(Host app, string? name, string? pinFile, CancellationToken cancel)
    {
        if (name is null || !File.Exists(app.Store.DatabasePath))
        {
            return null;
        }

        using var journal = app.OpenReader();
        var directory = await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false);
        if (directory.ByLogin(name) is not { } person)
        {
            return null;
        }

        return directory.IsOpen && person.Credential is null
            ? new Account(Actor.Local, person, new AccessGate(directory.Rules, new FileAccessLog(app.Store)))
            : await SignInAsync(app, journal, name, pinFile, cancel).ConfigureAwait(false);
    }

    /// <summary>Asks for something about a session; a refusal is worded as if there were no such session.</summary>
    public async Task EnterAsync(Host app, IJournalReader journal, Right right, string session, CancellationToken cancel)
    {
        if (await RefuseAsync(app, journal, right, session, cancel).ConfigureAwait(false))
        {
            throw CommandFailedException.Usage("err.unknown_session", session);
        }
    }

    /// <summary>True when something about a session is not for this actor; the log knows.</summary>
    public async Task<bool> RefuseAsync(Host app, IJournalReader journal, Right right, string session, CancellationToken cancel)
    {
        if (Actor.IsLocal)
        {
            return false;
        }

        var lines = await journal.ListAsync("session", cancel).ConfigureAwait(false);
        var person = SessionHead.Parse(lines.FirstOrDefault(l => l.Stream.Id == session)?.Head ?? "{}")?.Person;
        var directory = await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false);
        return await Gate.AskAsync(Actor, right, directory.TargetOf(person), $"session/{session}", app.Clock.GetUtcNow(), cancel).ConfigureAwait(false) is not null;
    }

    private static async Task<Account> SignInAsync(Host app, IJournalReader journal, string login, string? pinFile, CancellationToken cancel)
    {
        var secret = SecretInput.Read(app, Phrase.Of("people.pin", login), pinFile, "pin", cancel);
        var doors = await OpenDoorsAsync(app, cancel).ConfigureAwait(false);
        SignInOutcome outcome;
        await using (doors.ConfigureAwait(false))
        {
            outcome = await new SignInService(journal, doors, app.Hasher, app.Unguessable, app.Apprentices(journal))
                .SignInAsync(login, secret, place: null, app.Clock.GetUtcNow(), cancel).ConfigureAwait(false);
        }

        if (outcome.Refusal is { } refusal)
        {
            throw Refusals.Failure(refusal);
        }

        if (outcome.MustChange)
        {
            app.Say("people.must_change", login);
        }

        var directory = await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false);
        return new Account(outcome.Actor, outcome.Person, new AccessGate(directory.Rules, new FileAccessLog(app.Store)));
    }

    /// <summary>The store of sign-in tries: its own, and taken for a moment only, so that people can sign in beside the owner of the store.</summary>
    public static async Task<SqliteJournal> OpenDoorsAsync(Host app, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SqliteJournal.OpenAsync(app.Doors, new SqliteJournalOptions { WritesAnchors = false }, app.Clock, cancel).ConfigureAwait(false);
            }
            catch (StoreOwnedException) when (attempt < Attempts)
            {
                await Task.Delay(BetweenAttempts, cancel).ConfigureAwait(false);
            }
        }
    }
}
