using System.Collections.Immutable;

namespace Simulator.Core.People.Access;

/// <summary>Who does something: a person who has proved who they are, or the one at the keyboard of an open store.</summary>
/// <param name="Id">Id of the person; goes into <c>By</c> of every event.</param>
/// <param name="Roles">What they are, where.</param>
public sealed record Actor(string Id, ImmutableArray<RoleGrant> Roles)
{
    /// <summary>The only user of a store in which no administrator was ever registered: a single person at home. May everything.</summary>
    public static Actor Local { get; } = new("local", []);

    /// <summary>Nobody in particular in a store that has administrators: may nothing.</summary>
    public static Actor Nobody { get; } = new("nobody", []);

    /// <summary>Persons whom they are paired with as mentor now; see <see cref="IApprentices"/>.</summary>
    public ImmutableHashSet<string> Apprentices { get; init; } = [];

    /// <summary>True for <see cref="Local"/>.</summary>
    public bool IsLocal => ReferenceEquals(this, Local);

    /// <summary>A person who has signed in; without rights while disabled.</summary>
    public static Actor Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.IsActive ? new Actor(person.Id, person.Roles) : Nobody;
    }

    /// <summary>True when they have a role somewhere.</summary>
    public bool Is(Role role) => IsLocal || Roles.Any(r => r.Role == role);
}
