using System.Text.RegularExpressions;
using Simulator.Console.Hosting;

namespace Simulator.Console.Commands;

/// <summary>Session ids as typed by people.</summary>
internal static partial class SessionIds
{
    /// <summary>The id, or "no such session" for what can be none.</summary>
    public static string Check(string typed) =>
        Pattern().IsMatch(typed) ? typed : throw CommandFailedException.Usage("err.unknown_session", typed);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
