using System.Collections.Immutable;
using Simulator.Core.People.Access;
using Simulator.Core.People.Units;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People;

/// <summary>Everybody and every unit as they stood when it was loaded. Immutable.</summary>
public sealed class PeopleDirectory
{
    private readonly Dictionary<string, Person> _byId;
    private readonly Dictionary<string, Person> _byLogin;
    private readonly Dictionary<string, Person> _byNumber;

    /// <summary>A directory of these.</summary>
    public PeopleDirectory(IEnumerable<Person> people, UnitTree units)
    {
        All = [.. people.OrderBy(p => p.Id, StringComparer.Ordinal)];
        Units = units;
        Rules = new AccessRules(units);
        _byId = All.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _byLogin = By(w => w.Login);
        _byNumber = By(w => w.StaffNumber);
    }

    /// <summary>Everybody ever registered, by id.</summary>
    public ImmutableArray<Person> All { get; }

    /// <summary>All units.</summary>
    public UnitTree Units { get; }

    /// <summary>The rules with these units.</summary>
    public AccessRules Rules { get; }

    /// <summary>The same with somebody added, or as they are now.</summary>
    public PeopleDirectory With(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PeopleDirectory(All.Where(p => p.Id != person.Id).Append(person), Units);
    }

    /// <summary>True while no administrator was ever registered: everything is allowed, as <see cref="Actor.Local"/>.</summary>
    public bool IsOpen => !All.Any(p => p.WasAdministrator);

    /// <summary>Reads everybody and every unit.</summary>
    public static async ValueTask<PeopleDirectory> LoadAsync(IJournalReader journal, CancellationToken cancel)
    {
        var people = await new RecordReader<Person, PersonEvent>(journal, PersonRecord.Kind).LoadAllAsync(cancel).ConfigureAwait(false);
        return new PeopleDirectory(people.Select(r => r.State), await LoadUnitsAsync(journal, cancel).ConfigureAwait(false));
    }

    /// <summary>Reads the units alone.</summary>
    public static async ValueTask<UnitTree> LoadUnitsAsync(IJournalReader journal, CancellationToken cancel)
    {
        var units = await new RecordReader<Unit, UnitEvent>(journal, UnitRecord.Kind).LoadAllAsync(cancel).ConfigureAwait(false);
        return new UnitTree(units.Select(r => r.State));
    }

    /// <summary>True while no administrator was ever registered in a store; reads listing lines only.</summary>
    public static async ValueTask<bool> IsOpenAsync(IJournalReader journal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var lines = await journal.ListAsync(PersonRecord.Kind.Kind, cancel).ConfigureAwait(false);
        return !lines.Any(l => PersonHead.Parse(l.Head) is { WasAdministrator: true });
    }

    /// <summary>The person of an id; null for none.</summary>
    public Person? Find(string? id) => id is not null && _byId.TryGetValue(id, out var person) ? person : null;

    /// <summary>The person who signs in under a login, however it is spelt; null for none.</summary>
    public Person? ByLogin(string login) => _byLogin.GetValueOrDefault(PersonalText.Fold(login));

    /// <summary>The person of a staff number, however it is spelt; null for none.</summary>
    public Person? ByStaffNumber(string number) => _byNumber.GetValueOrDefault(PersonalText.Fold(number));

    /// <summary>The person an id, a pseudonym or a login means; null for none.</summary>
    public Person? Named(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var folded = PersonalText.Fold(said);
        return Find(said) ?? All.FirstOrDefault(p => PersonalText.Fold(p.Pseudonym) == folded) ?? ByLogin(said);
    }

    /// <summary>What a right about a person of an id is asked about; the store when the id is null or unknown.</summary>
    public AccessTarget TargetOf(string? person) => Find(person) is { } known ? AccessTarget.Of(known) : AccessTarget.Store;

    private Dictionary<string, Person> By(Func<PersonWords, string?> word) => All
        .Where(p => p.Words is { } words && word(words) is not null)
        .DistinctBy(p => PersonalText.Fold(word(p.Words!)!), StringComparer.Ordinal)
        .ToDictionary(p => PersonalText.Fold(word(p.Words!)!), StringComparer.Ordinal);
}
