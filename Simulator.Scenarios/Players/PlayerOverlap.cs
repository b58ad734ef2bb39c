using Simulator.Core.Scenarios;
using Simulator.Core.Understanding.Text;

namespace Simulator.Scenarios.Players;

/// <summary>Finds words of simulated trainees that stand among the topics' examples: they would measure memory, not understanding.</summary>
public static class PlayerOverlap
{
    private const int ShortestEqual = 4;
    private const int ShortestAlike = 16;
    private const int Gram = 6;
    private const double MostAlike = 0.5;

    /// <summary>Words that equal an example (folded, four characters or more), or share half of their runs of six characters with one (16 characters or more), with the topic.</summary>
    public static IEnumerable<(string Words, string Topic)> Find(Scenario scenario, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(words);
        var examples = scenario.Topics.Concat(scenario.Shared.Topics)
            .SelectMany(t => t.Examples.Concat(t.Counter).Select(e => (Text: Plain(e), t.Id)))
            .Where(e => e.Text.Length >= ShortestEqual)
            .ToList();
        var equal = examples.GroupBy(e => e.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var grams = examples.Select(e => Grams(e.Text)).ToList();
        for (var i = 0; i < grams.Count; i++)
        {
            foreach (var gram in grams[i])
            {
                if (!holders.TryGetValue(gram, out var at))
                {
                    holders[gram] = at = [];
                }

                at.Add(i);
            }
        }

        foreach (var line in words)
        {
            var plain = Plain(line);
            if (plain.Length >= ShortestEqual && equal.TryGetValue(plain, out var topic))
            {
                yield return (line, topic);
            }
            else if (plain.Length >= ShortestAlike && Alike(plain) is { } near)
            {
                yield return (line, examples[near].Id);
            }
        }

        int? Alike(string plain)
        {
            var mine = Grams(plain);
            var shared = mine.SelectMany(g => holders.GetValueOrDefault(g) ?? []).GroupBy(i => i);
            return shared.Where(g => g.Count() >= MostAlike * (mine.Count + grams[g.Key].Count - g.Count())).Select(g => (int?)g.Key).FirstOrDefault();
        }
    }

    private static string Plain(string text) => new([.. TextFolding.Fold(text).Text.Where(char.IsLetterOrDigit)]);

    private static HashSet<string> Grams(string text) =>
        text.Length < Gram ? [] : [.. Enumerable.Range(0, text.Length - Gram + 1).Select(i => text.Substring(i, Gram))];
}
