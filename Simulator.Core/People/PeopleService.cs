using System.Collections.Immutable;
using Simulator.Core.People.Access;
using Simulator.Core.People.Credentials;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People;

/// <summary>Registers people and keeps what is known of them. Thread-safe; the only one that registers in its store.</summary>
/// <remarks>
/// Every refusal has a code: <c>access.denied</c>, <c>person.unknown</c>, <c>person.login_taken</c>, <c>person.staff_number_taken</c>, <c>person.last_administrator</c> and so on.
/// The first administrator closes the store: it must be one of the whole store with a secret, or nobody could ever open a door again.
/// </remarks>
/// <param name="journal">The store.</param>
/// <param name="hasher">Keeps secrets.</param>
/// <param name="random">Draws ids and pseudonyms.</param>
/// <param name="log">Gets the access to others.</param>
public sealed partial class PeopleService(IJournal journal, ISecretHasher hasher, IUnguessable random, IAccessLog log) : IDisposable
{
    private const int IdLength = 6;
    private const int PseudonymLength = 4;

    private readonly RecordWriter<Person, PersonEvent> _people = new(journal, PersonRecord.Kind);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Registers somebody.</summary>
    public ValueTask<PersonAnswer> RegisterAsync(Actor actor, NewPerson person, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(directory => RegisterAsync(directory, actor, person, now, cancel), cancel);

    /// <summary>Replaces personal data and languages.</summary>
    public ValueTask<PersonAnswer> CorrectAsync(Actor actor, string id, PersonWords words, ImmutableArray<string> languages, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async directory =>
        {
            var (clean, refusal) = Checked(directory, words, id);
            return clean is null
                ? new PersonAnswer(refusal!)
                : await ChangeAsync(directory, actor, Right.ManagePeople, id, now, person => person.Words == clean && person.Languages.SequenceEqual(languages)
                    ? new Decision<PersonEvent>()
                    : new PersonCorrected { At = now, By = actor.Id, Languages = languages, Words = clean }, cancel).ConfigureAwait(false);
        }, cancel);

    /// <summary>Puts somebody into another unit, or into none; the actor must be in charge of both.</summary>
    public ValueTask<PersonAnswer> MoveAsync(Actor actor, string id, string? unit, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async directory => UnitRefusal(directory, actor, Right.ManagePeople, unit) is { } refusal
            ? new PersonAnswer(refusal)
            : await ChangeAsync(directory, actor, Right.ManagePeople, id, now, person => person.Unit == unit
                ? new Decision<PersonEvent>()
                : new PersonMoved { At = now, By = actor.Id, Unit = unit }, cancel).ConfigureAwait(false), cancel);

    /// <summary>Gives a role; the actor must be in charge of the person and of the unit for which it is.</summary>
    public ValueTask<PersonAnswer> GiveRoleAsync(Actor actor, string id, RoleGrant grant, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async directory => (UnitRefusal(directory, actor, Right.ManageRoles, grant.Unit) ?? FirstAdministratorRefusal(directory, [grant], directory.Find(id)?.Credential is not null)) is { } refusal
            ? new PersonAnswer(refusal)
            : await ChangeAsync(directory, actor, Right.ManageRoles, id, now, person => person.Roles.Contains(grant)
                ? new Decision<PersonEvent>()
                : new RoleGiven { At = now, By = actor.Id, Role = grant.Role, Unit = grant.Unit }, cancel).ConfigureAwait(false), cancel);

    /// <summary>Takes a role away.</summary>
    public ValueTask<PersonAnswer> TakeRoleAsync(Actor actor, string id, RoleGrant grant, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async directory => grant is { Role: Role.Administrator, Unit: null } && IsLastAdministrator(directory, id)
            ? new PersonAnswer(new Refusal("person.last_administrator"))
            : UnitRefusal(directory, actor, Right.ManageRoles, grant.Unit) is { } refusal
            ? new PersonAnswer(refusal)
            : await ChangeAsync(directory, actor, Right.ManageRoles, id, now, person => !person.Roles.Contains(grant)
                ? new Decision<PersonEvent>()
                : new RoleTaken { At = now, By = actor.Id, Role = grant.Role, Unit = grant.Unit }, cancel).ConfigureAwait(false), cancel);

    /// <summary>Sets a PIN or password: one's own, or somebody else's, who then has to change it.</summary>
    public ValueTask<PersonAnswer> SetSecretAsync(Actor actor, string id, string secret, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async directory =>
        {
            var isOwn = actor.Id == id;
            if (!isOwn && !directory.Rules.May(actor, Right.ResetSecret, directory.TargetOf(id)))
            {
                return new PersonAnswer(new Refusal(AccessGate.DeniedCode));
            }

            if (directory.Find(id) is not { } person || person.ErasureOrderedAt is not null)
            {
                return new PersonAnswer(new Refusal("person.unknown"));
            }

            // Whoever resets an administrator's secret is one: a mentor must not become administrator this way.
            if (!isOwn && person.Roles.Any(r => !directory.Rules.May(actor, r.Role == Role.Trainee ? Right.ResetSecret : Right.ManageRoles, AccessTarget.OfUnit(r.Unit))))
            {
                return new PersonAnswer(new Refusal(AccessGate.DeniedCode));
            }

            if (SecretRules.Check(secret, person.Words) is { } refusal)
            {
                return new PersonAnswer(refusal);
            }

            var set = new CredentialSet { At = now, By = actor.Id, Words = hasher.Make(SecretRules.Settle(secret), isTemporary: !isOwn && !actor.IsLocal) };
            return Answer(await _people.ChangeAsync(id, _ => set, cancel).ConfigureAwait(false));
        }, cancel);

    /// <summary>Lets somebody sign in no more, or again.</summary>
    public ValueTask<PersonAnswer> SetActiveAsync(Actor actor, string id, bool isActive, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async directory => !isActive && IsLastAdministrator(directory, id)
            ? new PersonAnswer(new Refusal("person.last_administrator"))
            : await ChangeAsync(directory, actor, Right.ManagePeople, id, now, person => person.IsActive == isActive
                ? new Decision<PersonEvent>()
                : isActive ? new PersonEnabled { At = now, By = actor.Id } : new PersonDisabled { At = now, By = actor.Id }, cancel).ConfigureAwait(false), cancel);

    /// <summary>True when without this person nobody could administer the whole store any more.</summary>
    public static bool IsLastAdministrator(PeopleDirectory directory, string id)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var administrators = directory.All.Where(p => p.IsActive && p.Roles.Contains(new RoleGrant(Role.Administrator, null))).ToList();
        return administrators.Count == 1 && administrators[0].Id == id;
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async ValueTask<PersonAnswer> RegisterAsync(PeopleDirectory directory, Actor actor, NewPerson person, DateTimeOffset now, CancellationToken cancel)
    {
        var (words, refusal) = Checked(directory, person.Words, except: null);
        refusal ??= UnitRefusal(directory, actor, Right.ManagePeople, person.Unit)
            ?? person.Roles.Select(r => UnitRefusal(directory, actor, Right.ManageRoles, r.Unit)).FirstOrDefault(r => r is not null)
            ?? FirstAdministratorRefusal(directory, person.Roles, person.Secret is not null)
            ?? (person.Secret is null ? null : SecretRules.Check(person.Secret, words));
        if (refusal is not null)
        {
            return new PersonAnswer(refusal);
        }

        var id = Unused(() => $"p-{ShortNames.Draw(random, IdLength)}", i => directory.Find(i) is null);
        var pseudonym = Unused(() => $"{person.Prefix}-{ShortNames.Draw(random, PseudonymLength).ToUpperInvariant()}", p => directory.All.All(o => o.Pseudonym != p));
        List<PersonEvent> events = [new PersonRegistered { At = now, By = actor.Id, Pseudonym = pseudonym, Languages = person.Languages, Unit = person.Unit, Words = words }];
        if (person.Secret is not null)
        {
            events.Add(new CredentialSet { At = now, By = actor.Id, Words = hasher.Make(SecretRules.Settle(person.Secret), person.IsTemporary) });
        }

        events.AddRange(person.Roles.Distinct().Select(r => new RoleGiven { At = now, By = actor.Id, Role = r.Role, Unit = r.Unit }));
        return Answer(await _people.ChangeAsync(id, _ => new Decision<PersonEvent>([.. events]), cancel).ConfigureAwait(false));
    }

    private static (PersonWords? Words, Refusal? Refusal) Checked(PeopleDirectory directory, PersonWords words, string? except)
    {
        var (clean, refusal) = PersonRules.Clean(words);
        if (clean is null)
        {
            return (null, refusal);
        }

        if (directory.ByLogin(clean.Login) is { } namesake && namesake.Id != except)
        {
            return (null, new Refusal("person.login_taken", clean.Login));
        }

        return clean.StaffNumber is { } number && directory.ByStaffNumber(number) is { } same && same.Id != except
            ? (null, new Refusal("person.staff_number_taken", number))
            : (clean, null);
    }

    private static Refusal? UnitRefusal(PeopleDirectory directory, Actor actor, Right right, string? unit) =>
        unit is not null && directory.Units.Find(unit) is not { IsClosed: false } ? new Refusal("unit.unknown", unit)
        : directory.Rules.May(actor, right, AccessTarget.OfUnit(unit)) ? null
        : new Refusal(AccessGate.DeniedCode);

    private static Refusal? FirstAdministratorRefusal(PeopleDirectory directory, ImmutableArray<RoleGrant> grants, bool hasSecret) =>
        !directory.IsOpen || !grants.Any(g => g.Role == Role.Administrator) ? null
        : !grants.Contains(new RoleGrant(Role.Administrator, null)) ? new Refusal("person.first_administrator_everywhere")
        : !hasSecret ? new Refusal("person.first_administrator_secret")
        : null;

    private static string Unused(Func<string> draw, Func<string, bool> isFree)
    {
        while (true)
        {
            var drawn = draw();
            if (isFree(drawn))
            {
                return drawn;
            }
        }
    }

    private static PersonAnswer Answer(Change<Person> change) => change.Refusal is { } refusal ? new PersonAnswer(refusal) : new PersonAnswer(change.Record);

    private async ValueTask<PersonAnswer> ChangeAsync(PeopleDirectory directory, Actor actor, Right right, string id, DateTimeOffset now, Func<Person, Decision<PersonEvent>> decide, CancellationToken cancel)
    {
        var gate = new AccessGate(directory.Rules, log);
        if (await gate.AskAsync(actor, right, directory.TargetOf(id), about: null, now, cancel).ConfigureAwait(false) is { } denied)
        {
            return new PersonAnswer(denied);
        }

        return directory.Find(id) is not { ErasureOrderedAt: null }
            ? new PersonAnswer(new Refusal("person.unknown"))
            : Answer(await _people.ChangeAsync(id, decide, cancel).ConfigureAwait(false));
    }

    // That no two people have one login is looked up and then recorded: nobody else may register in between.
    private async ValueTask<T> AloneAsync<T>(Func<PeopleDirectory, ValueTask<T>> act, CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await act(await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}

/// <summary>The answer of <see cref="PeopleService"/>.</summary>
public sealed record PersonAnswer
{
    /// <summary>Done, or already so.</summary>
    public PersonAnswer(Record<Person> record) => Record = record;

    /// <summary>Not done.</summary>
    public PersonAnswer(Refusal refusal) => Refusal = refusal;

    /// <summary>The person as they stand; null when refused.</summary>
    public Record<Person>? Record { get; }

    /// <summary>Why not; null when done.</summary>
    public Refusal? Refusal { get; }
}
