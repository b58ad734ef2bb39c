using System.Collections.Immutable;

namespace Simulator.Core.People;

/// <summary>A person's line in listings: pseudonymous, rebuildable from the events.</summary>
public sealed record PersonHead(string Pseudonym, string? Unit, ImmutableArray<RoleGrant> Roles, bool Active, bool Erased, bool WasAdministrator)
{
    /// <summary>The line of a person.</summary>
    public static PersonHead Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonHead(person.Pseudonym, person.Unit, person.Roles, person.IsActive, person.IsErased, person.WasAdministrator);
    }

    /// <summary>From a stored line; null when it is none.</summary>
    public static PersonHead? Parse(string head) => PersonRecord.ParseHead(head);
}
