using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Simulator.LanguageModels.Tests.Support;

/// <summary>What a model can read out of the tail of a prompt.</summary>
internal static partial class Tail
{
    /// <summary>Who is to speak, with the meaning they are to word.</summary>
    public static IReadOnlyList<(string Speaker, string Meaning)> Speakers(IReadOnlyList<ChatMessage> messages) =>
        [.. SpeakerLine().Matches(messages[^1].Text).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>The trainee's words.</summary>
    public static string Heard(IReadOnlyList<ChatMessage> messages) => HeardWords().Match(messages[^1].Text).Groups[1].Value;

    [GeneratedRegex("^@([a-z0-9_-]+) .*意思是：「(.*?)」", RegexOptions.Multiline)]
    private static partial Regex SpeakerLine();

    [GeneratedRegex("给你的吩咐）：\n「(.*?)」", RegexOptions.Singleline)]
    private static partial Regex HeardWords();
}
