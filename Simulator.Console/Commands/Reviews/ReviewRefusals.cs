using Simulator.Console.Hosting;
using Simulator.Core.People.Access;
using Simulator.Core.Records;

namespace Simulator.Console.Commands.Reviews;

/// <summary>Says why something about a review was not done.</summary>
internal static class ReviewRefusals
{
    /// <summary>The failure of the command.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="nameOf">How somebody is shown.</param>
    public static CommandFailedException Of(Refusal refusal, Func<string, string> nameOf)
    {
        var reason = refusal.Code[(refusal.Code.IndexOf('.', StringComparison.Ordinal) + 1)..];
        object[] values = [.. refusal.Values.Select(v => reason == "held" ? nameOf(v) : v)];
        return CommandFailedException.Usage("review.no." + (refusal.Code == AccessGate.DeniedCode ? "right" : reason), values);
    }
}
