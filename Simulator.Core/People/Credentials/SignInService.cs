using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People.Credentials;

/// <summary>Lets people in. Thread-safe when its journal is.</summary>
/// <remarks>
/// Logins and secrets are untrusted text of anybody who reaches the door. Whether a login exists cannot be told from the answer:
/// unknown names are hashed, delayed and locked like known ones.
/// </remarks>
/// <param name="people">Where people are registered; only read.</param>
/// <param name="doors">Where tries are recorded: the same store, or one of its own that commands can write to beside the owner of the store. All who let people in share one.</param>
/// <param name="hasher">Compares secrets.</param>
/// <param name="random">Marks tries.</param>
/// <param name="apprentices">Gives the actor's apprentices.</param>
public sealed class SignInService(IJournalReader people, IJournal doors, ISecretHasher hasher, IUnguessable random, IApprentices apprentices)
{
    /// <summary>Wrong login or secret, disabled, or no secret set: one answer for all.</summary>
    public const string WrongCode = "signin.wrong";

    /// <summary>Too many failures; its value is the seconds to wait, rounded up.</summary>
    public const string WaitCode = "signin.wait";

    private const int UnknownDoors = 4096;

    private readonly RecordWriter<SignInState, SignInEvent> _doors = new(doors, SignInRecord.Kind);

    /// <summary>Tries to sign somebody in.</summary>
    /// <param name="login">As typed.</param>
    /// <param name="secret">As typed.</param>
    /// <param name="place">The kiosk or address it comes from, any text; null when there is only one.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels waiting; a try that was recorded counts.</param>
    /// <exception cref="RecordFailedException">The try could not be recorded: nobody is let in.</exception>
    public async ValueTask<SignInOutcome> SignInAsync(string login, string secret, string? place, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(login);
        ArgumentNullException.ThrowIfNull(secret);
        var directory = await PeopleDirectory.LoadAsync(people, cancel).ConfigureAwait(false);
        var person = directory.ByLogin(login) is { IsActive: true, Credential: not null } known ? known : null;
        var placeDoor = place is null ? null : $"place-{Digest(place)[..16]}";
        var atPlace = placeDoor is null ? null : await TryAsync(placeDoor, SignInLimits.OfPlace, now, cancel).ConfigureAwait(false);
        if (atPlace?.Refusal is { } slow)
        {
            return new SignInOutcome(slow);
        }

        var door = person?.Id ?? UnknownDoor(login);
        var attempt = await TryAsync(door, SignInLimits.OfAccount, now, cancel).ConfigureAwait(false);
        if (attempt.Refusal is not null)
        {
            return new SignInOutcome(attempt.Refusal);
        }

        var settled = SecretRules.Settle(secret);
        var isRight = hasher.Fits(settled, person?.Credential ?? hasher.Decoy);
        if (person is null || !isRight)
        {
            return new SignInOutcome(new Refusal(WrongCode));
        }

        await SucceedAsync(door, attempt.Record.State.Tries, now, cancel).ConfigureAwait(false);
        if (atPlace is not null)
        {
            await SucceedAsync(placeDoor!, atPlace.Record.State.Tries, now, cancel).ConfigureAwait(false);
        }

        var actor = Actor.Of(person) with { Apprentices = await apprentices.OfAsync(person.Id, cancel).ConfigureAwait(false) };
        return new SignInOutcome(person, actor);
    }

    /// <summary>Keeps a secret anew that was kept with less than what is used now; after a sign-in, by who may write to the store of people.</summary>
    public async ValueTask RenewAsync(IJournal journal, Person person, string secret, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Credential is { } kept && hasher.IsOutdated(kept) && hasher.Fits(SecretRules.Settle(secret), kept))
        {
            var renewed = new CredentialSet { At = now, By = RecordEvent.System, Words = hasher.Make(SecretRules.Settle(secret), kept.IsTemporary) };
            await new RecordWriter<Person, PersonEvent>(journal, PersonRecord.Kind).ChangeAsync(person.Id, _ => renewed, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Lifts the lock of an account; the hourly limit stays.</summary>
    public async ValueTask<Refusal?> ResetAsync(Actor actor, string person, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var directory = await PeopleDirectory.LoadAsync(people, cancel).ConfigureAwait(false);
        if (!directory.Rules.May(actor, Right.ResetSecret, directory.TargetOf(person)))
        {
            return new Refusal(AccessGate.DeniedCode);
        }

        await _doors.ChangeAsync(person, s => s.Row == 0 ? new Decision<SignInEvent>() : new SignInReset { At = now, By = actor.Id }, cancel).ConfigureAwait(false);
        return null;
    }

    /// <summary>What is known of somebody's sign-ins.</summary>
    public async ValueTask<SignInState> StateOfAsync(string person, CancellationToken cancel) =>
        (await _doors.Reader.LoadAsync(person, cancel).ConfigureAwait(false)).State;

    private ValueTask<Change<SignInState>> TryAsync(string door, Func<SignInState, DateTimeOffset, TimeSpan> limit, DateTimeOffset now, CancellationToken cancel)
    {
        var mark = Convert.ToHexStringLower(random.Bytes(8));
        return _doors.ChangeAsync(door, state =>
        {
            var wait = limit(state, now);
            return wait > TimeSpan.Zero
                ? new Refusal(WaitCode, Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))
                : new SignInTried { At = now, By = RecordEvent.System, Try = state.Tries + 1, Mark = mark };
        }, cancel);
    }

    private async ValueTask SucceedAsync(string door, int attempt, DateTimeOffset now, CancellationToken cancel) =>
        await _doors.ChangeAsync(door, _ => new SignInSucceeded { At = now, By = RecordEvent.System, Try = attempt }, cancel).ConfigureAwait(false);

    // As many streams as this and no more, however many names are tried.
    private static string UnknownDoor(string login) =>
        string.Create(CultureInfo.InvariantCulture, $"unknown-{Convert.ToInt32(Digest(PersonalText.Fold(login))[..7], 16) % UnknownDoors}");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The answer of a door.</summary>
public sealed record SignInOutcome
{
    /// <summary>Not let in.</summary>
    public SignInOutcome(Refusal refusal)
    {
        Refusal = refusal;
        Actor = Actor.Nobody;
    }

    /// <summary>Let in.</summary>
    public SignInOutcome(Person person, Actor actor)
    {
        Person = person;
        Actor = actor;
    }

    /// <summary>Who it is; null when not let in.</summary>
    public Person? Person { get; }

    /// <summary>Their rights; <see cref="Actor.Nobody"/> when not let in.</summary>
    public Actor Actor { get; }

    /// <summary>Why not; null when let in.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when somebody else chose the secret: to be changed now.</summary>
    public bool MustChange => Person?.Credential is { IsTemporary: true };
}
