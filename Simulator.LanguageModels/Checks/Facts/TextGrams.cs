using System.Collections.Immutable;
using Simulator.Core.Understanding.Text;

namespace Simulator.LanguageModels.Checks.Facts;

/// <summary>Cuts a text into pieces of two and three characters that carry meaning.</summary>
internal static class TextGrams
{
    /// <summary>Lengths of a piece.</summary>
    public const int Shortest = 2;

    /// <inheritdoc cref="Shortest" />
    public const int Longest = 3;

    // Too common to tell anything: a piece made of these alone is none.
    private const string Empty = "的了是我你他她它在就也都不没有个这那啊吧呢嘛吗呀着过去来上下到说人一";

    /// <summary>Folded, numbers spelled, every stretch between marks on its own.</summary>
    public static ImmutableArray<string> Stretches(string text) => Split(NumberWords.Spell(TextFolding.Fold(text).Text), joined: false);

    /// <summary>The same with all marks and blanks taken out: for words that were pulled apart to hide them.</summary>
    public static ImmutableArray<string> Joined(string text) => Split(NumberWords.Spell(TextFolding.Fold(text).Text), joined: true);

    /// <summary>True when a piece says something.</summary>
    public static bool Tells(ReadOnlySpan<char> gram)
    {
        foreach (var c in gram)
        {
            if (!Empty.Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All pieces of a text, each once.</summary>
    public static HashSet<string> Of(string text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stretch in Stretches(text))
        {
            for (var length = Shortest; length <= Longest; length++)
            {
                for (var i = 0; i + length <= stretch.Length; i++)
                {
                    if (Tells(stretch.AsSpan(i, length)))
                    {
                        grams.Add(stretch.Substring(i, length));
                    }
                }
            }
        }

        return grams;
    }

    private static ImmutableArray<string> Split(string text, bool joined)
    {
        var stretches = ImmutableArray.CreateBuilder<string>();
        var kept = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(c);
            }
            else if (!joined && kept.Length > 0)
            {
                stretches.Add(kept.ToString());
                kept.Clear();
            }
        }

        if (kept.Length > 0)
        {
            stretches.Add(kept.ToString());
        }

        return stretches.ToImmutable();
    }
}
