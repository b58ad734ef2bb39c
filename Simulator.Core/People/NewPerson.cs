using System.Collections.Immutable;

namespace Simulator.Core.People;

/// <summary>Somebody to be registered.</summary>
/// <param name="Words">Personal data; only the login is required.</param>
public sealed record NewPerson(PersonWords Words)
{
    /// <summary>First part of the pseudonym, for example 学员.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Languages: <c>zh</c>, <c>bo</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["zh"];

    /// <summary>Id of the unit; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Roles to give.</summary>
    public ImmutableArray<RoleGrant> Roles { get; init; } = [];

    /// <summary>First PIN or password; null when it is set later.</summary>
    public string? Secret { get; init; }

    /// <summary>True when the secret is to be changed at the first sign-in.</summary>
    public bool IsTemporary { get; init; }
}
