using System.Buffers;
using Simulator.Console.Accounts;
using Simulator.Core.Records;

namespace Simulator.Console.Commands.Learning;

/// <summary>Ids that somebody typed, before they name a stream.</summary>
internal static class RecordIds
{
    private const int Longest = 64;
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The id when it can be one.</summary>
    /// <exception cref="Hosting.CommandFailedException">It cannot: there is no such record.</exception>
    public static string Check(string id, string unknown) =>
        id.Length is > 0 and <= Longest && !id.AsSpan().ContainsAnyExcept(Letters) ? id : throw Refusals.Failure(new Refusal(unknown, id));
}
