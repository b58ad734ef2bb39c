using System.Text.RegularExpressions;

namespace Simulator.Console.Tests.Processes;

/// <summary>The turns of a walkthrough of the repository, as lines to play.</summary>
internal static partial class Walkthrough
{
    public static string TurnsOf(string scenario, string name) => string.Concat(
        Turn().Matches(File.ReadAllText(Repository.Of("scenarios", scenario, "walkthroughs", name + ".yaml")))
            .Select(match => (match.Groups["say"].Success ? match.Groups["say"].Value.Trim('"') : "/wait") + "\n"));

    [GeneratedRegex(@"^  - (?:say: (?<say>.*?)|wait: true)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Turn();
}
