using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Records;

namespace Simulator.Console.Accounts;

/// <summary>Words what a service refused.</summary>
internal static class Refusals
{
    /// <summary>A sentence for a refusal.</summary>
    public static string Sentence(Refusal refusal) => Phrase.Of("refusal." + refusal.Code, [.. refusal.Values.Select(v => (object)SafeText.ForLine(v))]);

    /// <summary>The failure of a command that was refused.</summary>
    public static CommandFailedException Failure(Refusal refusal) => CommandFailedException.Refused(Sentence(refusal));
}
