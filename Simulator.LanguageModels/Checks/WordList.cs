using System.Collections.Frozen;
using System.Reflection;
using Simulator.Core.Understanding.Patterns;

namespace Simulator.LanguageModels.Checks;

/// <summary>Word patterns from a file of this room. Immutable, thread-safe.</summary>
internal sealed class WordList
{
    private static readonly FrozenDictionary<string, WordList> Lists = Load();

    private readonly PatternSet _patterns;

    private WordList(IEnumerable<string> patterns)
    {
        var builder = new PatternSetBuilder();
        var group = builder.AddGroup();
        foreach (var pattern in patterns.SelectMany(Spread))
        {
            builder.Add(group, pattern);
        }

        _patterns = builder.Build();
    }

    /// <summary>The list of this name.</summary>
    public static WordList Named(string name) => Lists[name];

    /// <summary>True when a folded text holds one of the patterns.</summary>
    public bool In(string folded)
    {
        bool[] found = [false];
        _patterns.Match(folded, 0, folded.Length, found);
        return found[0];
    }

    private static FrozenDictionary<string, WordList> Load()
    {
        const string Folder = "Words/";
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(n => Path.GetFileNameWithoutExtension(n[Folder.Length..]), n => new WordList(Lines(assembly, n)), StringComparer.Ordinal);
    }

    private static List<string> Lines(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    // "(a|b|)" may also be nothing at all.
    private static IEnumerable<string> Spread(string pattern)
    {
        var close = pattern.IndexOf("|)", StringComparison.Ordinal);
        if (close < 0)
        {
            return [pattern];
        }

        var open = pattern.LastIndexOf('(', close);
        var with = pattern[..close] + pattern[(close + 1)..];
        var without = pattern[..open] + pattern[(close + 2)..];
        return Spread(with).Concat(Spread(without));
    }
}
