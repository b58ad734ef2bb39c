using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Credentials;
using Simulator.Core.People.Privacy;
using Simulator.Core.People.Units;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.People;

/// <summary>A store of people in memory, with a clock that stands still until it is moved.</summary>
internal sealed class PeopleKit : IDisposable
{
    public PeopleKit()
    {
        Journal = new InMemoryJournal(TimeProvider.System);
        People = new PeopleService(Journal, Hasher, Random, Log);
        Units = new UnitService(Journal, Random);
        Door = new SignInService(Journal, Journal, Hasher, Random, new NoApprentices());
    }

    public InMemoryJournal Journal { get; }

    public CheapHasher Hasher { get; } = new();

    public CountingChance Random { get; } = new();

    public InMemoryAccessLog Log { get; } = new();

    public PeopleService People { get; }

    public UnitService Units { get; }

    public SignInService Door { get; }

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public ErasureService Erasure(params IPersonalStreams[] others) => new(Journal, others, Log);

    public ValueTask<PeopleDirectory> DirectoryAsync() => PeopleDirectory.LoadAsync(Journal, default);

    public async Task<Person> AddAsync(string login, Role role = Role.Trainee, string? unit = null, string? secret = null, string? number = null, Actor? by = null)
    {
        var answer = await People.RegisterAsync(
            by ?? Actor.Local,
            new NewPerson(new PersonWords(login, StaffNumber: number)) { Prefix = "学员", Unit = unit, Roles = [new RoleGrant(role, role == Role.Administrator ? null : unit)], Secret = secret },
            Now,
            default);
        answer.Refusal.ShouldBeNull();
        return answer.Record!.State;
    }

    public async Task<string> UnitAsync(string name, UnitLevel level, string? parent = null) =>
        (await Units.SetUpAsync(Actor.Local, name, level, parent, Now, default)).Unit.ShouldNotBeNull().Id;

    public void Dispose()
    {
        People.Dispose();
        Units.Dispose();
    }
}

/// <summary>Keeps secrets readably: fast, and never outside a test.</summary>
internal sealed class CheapHasher : ISecretHasher
{
    public int Compared { get; private set; }

    public int Rounds { get; set; } = 1;

    public Credential Decoy => new("cheap", Rounds, "", "decoy");

    public Credential Make(string secret, bool isTemporary) => new("cheap", Rounds, "", $"<{secret}>", isTemporary);

    public bool Fits(string secret, Credential credential)
    {
        Compared++;
        return credential.Hash == $"<{secret}>";
    }

    public bool IsOutdated(Credential credential) => credential.Rounds < Rounds;
}

/// <summary>Different every time, the same in every run.</summary>
internal sealed class CountingChance : IUnguessable
{
    private readonly System.Random _random = new(7);
    private readonly Lock _gate = new();

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        lock (_gate)
        {
            _random.NextBytes(bytes);
        }

        return bytes;
    }
}
