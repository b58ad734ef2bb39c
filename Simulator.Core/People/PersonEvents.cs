using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Simulator.Core.People.Credentials;
using Simulator.Core.Records;

namespace Simulator.Core.People;

/// <summary>Something that happened to a person's registration.</summary>
public abstract record PersonEvent : RecordEvent;

/// <summary>A person was registered; their first event.</summary>
public sealed record PersonRegistered : PersonEvent, IHasWords<PersonRegistered, PersonWords>
{
    public required string Pseudonym { get; init; }

    public ImmutableArray<string> Languages { get; init; } = [];

    public string? Unit { get; init; }

    [JsonIgnore]
    public PersonWords? Words { get; init; }

    public PersonRegistered With(PersonWords? words) => this with { Words = words };
}

/// <summary>Personal data or languages were corrected; holds all of them as they are now.</summary>
public sealed record PersonCorrected : PersonEvent, IHasWords<PersonCorrected, PersonWords>
{
    public ImmutableArray<string> Languages { get; init; } = [];

    [JsonIgnore]
    public PersonWords? Words { get; init; }

    public PersonCorrected With(PersonWords? words) => this with { Words = words };
}

/// <summary>A person belongs to another unit, or to none.</summary>
public sealed record PersonMoved : PersonEvent
{
    public string? Unit { get; init; }
}

/// <summary>A role was given.</summary>
public sealed record RoleGiven : PersonEvent
{
    public required Role Role { get; init; }

    public string? Unit { get; init; }
}

/// <summary>A role was taken away.</summary>
public sealed record RoleTaken : PersonEvent
{
    public required Role Role { get; init; }

    public string? Unit { get; init; }
}

/// <summary>A PIN or password was set; its hash is erased with the person.</summary>
public sealed record CredentialSet : PersonEvent, IHasWords<CredentialSet, Credential>
{
    [JsonIgnore]
    public Credential? Words { get; init; }

    public CredentialSet With(Credential? words) => this with { Words = words };
}

/// <summary>A person may not sign in any more.</summary>
public sealed record PersonDisabled : PersonEvent;

/// <summary>A disabled person may sign in again.</summary>
public sealed record PersonEnabled : PersonEvent;

/// <summary>Erasure was ordered: from now on nobody signs in as this person; the words go next.</summary>
public sealed record ErasureOrdered : PersonEvent
{
    /// <summary><c>request</c> or <c>retention</c>.</summary>
    public required string Reason { get; init; }
}

/// <summary>The words are gone.</summary>
public sealed record PersonErased : PersonEvent
{
    /// <summary>Streams whose words were erased, the person's own included.</summary>
    public int Streams { get; init; }

    /// <summary>Events that lost words.</summary>
    public int Events { get; init; }
}
