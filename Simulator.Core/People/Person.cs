using System.Collections.Immutable;
using Simulator.Core.People.Credentials;

namespace Simulator.Core.People;

/// <summary>A registered person as they stand. Immutable.</summary>
/// <param name="Id"><c>p-</c> and six letters or digits; says nothing about who it is.</param>
public sealed record Person(string Id)
{
    /// <summary>Name in views that others share, for example <c>学员-3F7K</c>; unique in its store, stays after an erasure.</summary>
    public string Pseudonym { get; init; } = "";

    /// <summary>Personal data; null before registration and after erasure.</summary>
    public PersonWords? Words { get; init; }

    /// <summary>Languages they work in, in order of preference: <c>zh</c>, <c>bo</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Unit they belong to; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Their roles, in the order given.</summary>
    public ImmutableArray<RoleGrant> Roles { get; init; } = [];

    /// <summary>True while they may sign in.</summary>
    public bool IsActive { get; init; }

    /// <summary>When they were disabled; null while active.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>How they prove who they are; null when they cannot yet.</summary>
    public Credential? Credential { get; init; }

    /// <summary>When their erasure was ordered; null when it was not. The words may take a moment longer, see <see cref="IsErased"/>.</summary>
    public DateTimeOffset? ErasureOrderedAt { get; init; }

    /// <summary>True when an ordered erasure is complete.</summary>
    public bool IsErased { get; init; }

    /// <summary>True when they were ever given the role of administrator, also if not any more: it closed the store.</summary>
    public bool WasAdministrator { get; init; }

    /// <summary>True when they have a role anywhere.</summary>
    public bool Is(Role role) => Roles.Any(r => r.Role == role);
}
