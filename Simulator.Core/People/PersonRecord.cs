using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Core.People.Credentials;
using Simulator.Core.Records;

namespace Simulator.Core.People;

/// <summary>The streams of kind <c>person</c>.</summary>
public static class PersonRecord
{
    private static readonly PersonJson Json = new(new JsonSerializerOptions(PersonJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Events, fold and listing line of a person.</summary>
    public static RecordKind<Person, PersonEvent> Kind { get; } = new(
        "person",
        new RecordCodec<PersonEvent>(new RecordShapes<PersonEvent>()
            .Add("person_registered", Json.PersonRegistered, Json.PersonWords)
            .Add("person_corrected", Json.PersonCorrected, Json.PersonWords)
            .Add("person_moved", Json.PersonMoved)
            .Add("role_given", Json.RoleGiven)
            .Add("role_taken", Json.RoleTaken)
            .Add("credential_set", Json.CredentialSet, Json.Credential)
            .Add("person_disabled", Json.PersonDisabled)
            .Add("person_enabled", Json.PersonEnabled)
            .Add("erasure_ordered", Json.ErasureOrdered)
            .Add("person_erased", Json.PersonErased)),
        id => new Person(id),
        Fold,
        person => JsonSerializer.Serialize(PersonHead.Of(person), Json.PersonHead));

    internal static PersonHead? ParseHead(string head)
    {
        try
        {
            return JsonSerializer.Deserialize(head, Json.PersonHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Person Fold(Person person, PersonEvent happened) => happened switch
    {
        PersonRegistered it => person with { Pseudonym = it.Pseudonym, Languages = it.Languages, Unit = it.Unit, Words = it.Words, IsActive = true },
        PersonCorrected it => person with { Languages = it.Languages, Words = it.Words },
        PersonMoved it => person with { Unit = it.Unit },
        RoleGiven it => person with
        {
            Roles = [.. person.Roles.Where(r => r != new RoleGrant(it.Role, it.Unit)), new RoleGrant(it.Role, it.Unit)],
            WasAdministrator = person.WasAdministrator || it.Role == Role.Administrator,
        },
        RoleTaken it => person with { Roles = person.Roles.Remove(new RoleGrant(it.Role, it.Unit)) },
        CredentialSet it => person with { Credential = it.Words },
        PersonDisabled it => person with { IsActive = false, DisabledAt = it.At },
        PersonEnabled => person with { IsActive = true, DisabledAt = null },
        ErasureOrdered it => person with { IsActive = false, DisabledAt = person.DisabledAt ?? it.At, ErasureOrderedAt = it.At },
        PersonErased => person with { IsErased = true },
        _ => person,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(PersonCorrected))]
[JsonSerializable(typeof(PersonMoved))]
[JsonSerializable(typeof(RoleGiven))]
[JsonSerializable(typeof(RoleTaken))]
[JsonSerializable(typeof(CredentialSet))]
[JsonSerializable(typeof(PersonDisabled))]
[JsonSerializable(typeof(PersonEnabled))]
[JsonSerializable(typeof(ErasureOrdered))]
[JsonSerializable(typeof(PersonErased))]
[JsonSerializable(typeof(PersonWords))]
[JsonSerializable(typeof(Credential))]
[JsonSerializable(typeof(PersonHead))]
internal sealed partial class PersonJson : JsonSerializerContext;
