using System.Collections.Immutable;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Understanding;

namespace Simulator.Console.Commands.Reviews;

/// <summary>Acts as people type them: by id or by the name on the screen.</summary>
internal static class ActNames
{
    /// <summary>The acts of a list, in order; none for null.</summary>
    /// <exception cref="CommandFailedException">A name is none.</exception>
    public static ImmutableArray<Act> Parse(string? list) =>
        [.. (list ?? "").Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    private static Act One(string name)
    {
        if (Acts.TryParse(name, out var act))
        {
            return act;
        }

        foreach (var known in Acts.All)
        {
            if (Phrase.Of("act." + known.Id()) == name)
            {
                return known;
            }
        }

        throw CommandFailedException.Usage("review.bad_act", name);
    }
}
