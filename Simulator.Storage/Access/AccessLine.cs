using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulator.Core.People.Access;

namespace Simulator.Storage.Access;

/// <summary>One line of the access log.</summary>
/// <param name="V">Version of the line, 1.</param>
/// <param name="N">Number from 1.</param>
/// <param name="At">When.</param>
/// <param name="Who">Id of the actor.</param>
/// <param name="What">Snake-case name of the <see cref="Right"/>.</param>
/// <param name="Whose">Id of the person; null when nobody registered.</param>
/// <param name="About">The thing.</param>
/// <param name="Allowed">False for a refused attempt.</param>
/// <param name="Previous">Hash of the line before; empty in the first.</param>
internal sealed record AccessLine(int V, long N, DateTimeOffset At, string Who, string What, string? Whose, string? About, bool Allowed, string Previous)
{
    public static AccessLine Of(AccessEntry entry, long n, string previous) => new(
        1,
        n,
        entry.At.ToUniversalTime(),
        entry.Who,
        JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.What.ToString()),
        entry.Whose,
        entry.About,
        entry.IsAllowed,
        previous);

    public static AccessLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, AccessJson.Default.AccessLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    public string ToText() => JsonSerializer.Serialize(this, AccessJson.Default.AccessLine);

    /// <summary>The entry; null when it asks for a right this version does not know.</summary>
    public AccessEntry? ToEntry()
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(right.ToString()) == What)
            {
                return new AccessEntry(At, Who, right, Whose, About, Allowed);
            }
        }

        return null;
    }
}

/// <summary>How far the log had come: finds a tail that was cut off.</summary>
internal sealed record AccessHead(long N, string Hash);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccessLine))]
[JsonSerializable(typeof(AccessHead))]
internal sealed partial class AccessJson : JsonSerializerContext;
