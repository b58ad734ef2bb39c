using System.Text.Json;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Tests.Understanding;

/// <summary>What judges the reader was not what it learned from.</summary>
public sealed class EvaluationIndependenceTests
{
    private const int ShortestCompared = 4;
    private const int ShortestForLikeness = 16;
    private const int Gram = 6;
    private static readonly string Root = FindRoot();

    [Fact]
    public void No_evaluation_line_was_trained_on_or_is_a_near_copy()
    {
        var formulas = File.ReadLines(Path.Combine(Root, "reader", "evaluation", "formulas.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(Fold).ToHashSet(StringComparer.Ordinal);
        var trained = Training().Select(Fold).Distinct(StringComparer.Ordinal).ToList();
        var known = trained.ToHashSet(StringComparer.Ordinal);
        var grams = trained.Select(Grams).ToList();
        var linesOf = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < grams.Count; i++)
        {
            foreach (var gram in grams[i])
            {
                (linesOf.TryGetValue(gram, out var lines) ? lines : linesOf[gram] = []).Add(i);
            }
        }

        List<string> copies = [];
        foreach (var line in Evaluation().Select(Fold).Where(l => l.Length >= ShortestCompared && !formulas.Contains(l)).Distinct(StringComparer.Ordinal))
        {
            if (known.Contains(line))
            {
                copies.Add("same: " + line);
            }
            else if (line.Length >= ShortestForLikeness)
            {
                var own = Grams(line);
                var best = own.SelectMany(g => linesOf.GetValueOrDefault(g, [])).GroupBy(i => i).Select(g => g.Count() / (double)(own.Count + grams[g.Key].Count - g.Count())).DefaultIfEmpty().Max();
                if (best >= 0.5)
                {
                    copies.Add("near: " + line);
                }
            }
        }

        copies.ShouldBeEmpty(string.Join('\n', copies));
    }

    private static IEnumerable<string> Training() =>
    [
        .. Json("examples").SelectMany(Texts),
        .. Json("redlines").SelectMany(Texts),
        .. Directory.GetFiles(Path.Combine(Root, "scenarios"), "topic-examples.yaml", SearchOption.AllDirectories).SelectMany(File.ReadLines).Where(l => l.TrimStart().StartsWith("- \"", StringComparison.Ordinal)).Select(l => l.Trim()[3..^1]),
    ];

    // Whole turns and, where a turn is cut into clauses, each of them.
    private static IEnumerable<string> Texts(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        yield return text;
        if (json.TryGetProperty("clauses", out var clauses))
        {
            foreach (var clause in clauses.EnumerateArray())
            {
                yield return text.Substring(clause.GetProperty("start").GetInt32(), clause.GetProperty("length").GetInt32());
            }
        }
    }

    private static IEnumerable<string> Evaluation()
    {
        var folder = Path.Combine(Root, "reader", "evaluation");
        return
        [
            .. Directory.GetFiles(Path.Combine(folder, "acts"), "*.jsonl").SelectMany(File.ReadLines).Select(l => JsonDocument.Parse(l).RootElement).SelectMany(Texts),
            .. Directory.GetFiles(Path.Combine(folder, "redlines"), "*.txt").Concat(Directory.GetFiles(Path.Combine(folder, "keyactions"), "*.tsv")).SelectMany(File.ReadLines).Select(l => l.Split('\t')[^1]),
            .. File.ReadLines(Path.Combine(folder, "ordinary.txt")),
            .. Directory.GetFiles(Path.Combine(folder, "performances"), "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines).Where(l => !l.StartsWith('#')),
        ];
    }

    private static IEnumerable<JsonElement> Json(string folder) =>
        Directory.GetFiles(Path.Combine(Root, "reader", folder), "*.jsonl").SelectMany(File.ReadLines).Select(l => JsonDocument.Parse(l).RootElement);

    private static string Fold(string text) => string.Concat(TextFolding.Spell(text).Where(char.IsLetterOrDigit));

    private static HashSet<string> Grams(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - Gram + 1)).Select(i => text.Substring(i, Gram))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
