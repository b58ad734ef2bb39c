using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People.Privacy;

/// <summary>Writes out everything a store holds about a person, words included.</summary>
/// <remarks>
/// One JSON object a line: first <c>{"record":"person",…}</c>, then one <c>{"record":"event","stream","n","type","at","body","words"}</c> for each event.
/// Hashes of secrets are left out: they are of no use to the person and of much to a thief.
/// </remarks>
/// <param name="journal">The store.</param>
/// <param name="others">Streams that other parts of the program keep.</param>
/// <param name="log">Gets the export of somebody else's data.</param>
public sealed class DataExport(IJournalReader journal, IReadOnlyList<IPersonalStreams> others, IAccessLog log)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Asks whether somebody may have a person's data; the log knows before it returns.</summary>
    public async ValueTask<Refusal?> AskAsync(Actor actor, string person, DateTimeOffset now, CancellationToken cancel)
    {
        var directory = await PeopleDirectory.LoadAsync(journal, cancel).ConfigureAwait(false);
        var refusal = await new AccessGate(directory.Rules, log).AskAsync(actor, Right.ExportPerson, directory.TargetOf(person), about: null, now, cancel).ConfigureAwait(false);
        return refusal ?? (directory.Find(person) is null ? new Refusal("person.unknown") : null);
    }

    /// <summary>The lines; ask first.</summary>
    public async IAsyncEnumerable<string> LinesAsync(string person, [EnumeratorCancellation] CancellationToken cancel)
    {
        var record = await new RecordReader<Person, PersonEvent>(journal, PersonRecord.Kind).LoadAsync(person, cancel).ConfigureAwait(false);
        var it = record.State;
        yield return new JsonObject
        {
            ["record"] = "person",
            ["id"] = it.Id,
            ["pseudonym"] = it.Pseudonym,
            ["login"] = it.Words?.Login,
            ["name"] = it.Words?.Name,
            ["staff_number"] = it.Words?.StaffNumber,
            ["contact"] = it.Words?.Contact,
            ["unit"] = it.Unit,
            ["languages"] = new JsonArray([.. it.Languages.Select(l => (JsonNode)l)]),
            ["roles"] = new JsonArray([.. it.Roles.Select(r => (JsonNode)new JsonObject { ["role"] = RoleGrant.NameOf(r.Role), ["unit"] = r.Unit })]),
            ["active"] = it.IsActive,
        }.ToJsonString(Readable);
        foreach (var stream in await new PersonalData(journal, others).StreamsOfAsync(person, cancel).ConfigureAwait(false))
        {
            foreach (var stored in await journal.ReadAsync(stream, 0, cancel).ConfigureAwait(false))
            {
                yield return Line(stream, stored);
            }
        }
    }

    private static string Line(StreamId stream, StoredEvent stored) => new JsonObject
    {
        ["record"] = "event",
        ["stream"] = stream.ToString(),
        ["n"] = stored.N,
        ["type"] = stored.Type,
        ["at"] = stored.RecordedAt.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["body"] = JsonNode.Parse(stored.Body),
        ["words"] = stored.Content is null || stored.Type == "credential_set" ? null : Words(stored.Content),
        ["erased"] = stored.ContentErased,
    }.ToJsonString(Readable);

    // Words are JSON or plain text, as each kind of event has it.
    private static JsonNode? Words(string content)
    {
        try
        {
            return JsonNode.Parse(content);
        }
        catch (JsonException)
        {
            return JsonValue.Create(content);
        }
    }
}
