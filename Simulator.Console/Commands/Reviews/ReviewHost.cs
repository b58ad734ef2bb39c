using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Hosting;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Reviews;
using Simulator.Core.Reviews.Agreement;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Console.Commands.Reviews;

/// <summary>What every review command works with: the store, who asks, and the services over them.</summary>
internal sealed class ReviewHost
{
    private readonly Dictionary<string, Scenario?> _cases = new(StringComparer.Ordinal);

    private ReviewHost(Host app, IJournalReader journal, PeopleDirectory people, Account account)
    {
        App = app;
        Journal = journal;
        People = people;
        Actor = account.Actor;
        Door = new ReviewDoor(journal, CaseAsync, people, account.Gate);
        Agreement = new AgreementDesk(Door, AgreementRules.Default);
        Pages = new ReviewPages(Door, Agreement, ReviewRules.Default);
        Backlog = new ReviewBacklog(Door, ReviewRules.Default);
        Appeals = new AppealDesk(Door);
    }

    public Host App { get; }

    public IJournalReader Journal { get; }

    public PeopleDirectory People { get; }

    public Actor Actor { get; }

    public ReviewDoor Door { get; }

    public AgreementDesk Agreement { get; }

    public ReviewPages Pages { get; }

    public ReviewBacklog Backlog { get; }

    public AppealDesk Appeals { get; }

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    /// <summary>Adds the options that say who asks.</summary>
    public static AccountOptions AccountOf(Command command)
    {
        var account = new AccountOptions();
        account.AddTo(command);
        return account;
    }

    /// <summary>Runs a command that only reads, beside whoever writes.</summary>
    public static async Task<int> ReadAsync(Host app, AccountOptions account, ParseResult parsed, Func<ReviewHost, Task<int>> run, CancellationToken cancel)
    {
        using var journal = app.OpenReader();
        return await run(await OpenAsync(app, journal, account, parsed, cancel).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Runs a command that writes.</summary>
    public static async Task<int> WriteAsync(Host app, AccountOptions account, ParseResult parsed, Func<ReviewHost, IJournal, Task<int>> run, CancellationToken cancel)
    {
        // A store that is not there has nothing to review: say so instead of making one.
        app.OpenReader().Dispose();
        await using var journal = await app.OpenWriterAsync(cancel).ConfigureAwait(false);
        return await run(await OpenAsync(app, journal, account, parsed, cancel).ConfigureAwait(false), journal).ConfigureAwait(false);
    }

    /// <summary>The case of a stored bundle, loaded once.</summary>
    public async ValueTask<Scenario?> CaseAsync(string bundle, CancellationToken cancel)
    {
        if (!_cases.TryGetValue(bundle, out var scenario))
        {
            _cases[bundle] = scenario = CaseLibrary.OfBundle(await Journal.GetBlobAsync(bundle, cancel).ConfigureAwait(false));
        }

        return scenario;
    }

    /// <summary>How somebody is shown: by pseudonym.</summary>
    public string NameOf(string id) => People.Find(id)?.Pseudonym ?? id;

    private static async Task<ReviewHost> OpenAsync(Host app, IJournalReader journal, AccountOptions account, ParseResult parsed, CancellationToken cancel) => new(
        app,
        journal,
        await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false),
        await Account.OfAsync(app, journal, account, parsed, cancel).ConfigureAwait(false));
}
