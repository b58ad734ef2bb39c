using System.Collections.Immutable;
using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Commitments;

namespace Simulator.Core.Learning.Notes;

/// <summary>What a specific note names (domain 6.4). The content is never judged.</summary>
public enum SpecificItem
{
    TimeOrPlace,
    Speech,
    MyChoice,
    Consequence,
    NextTime,
}

/// <summary>An item that was found, with the words.</summary>
/// <param name="Item">Which.</param>
/// <param name="Span">In the text that was looked at.</param>
public readonly record struct FoundItem(SpecificItem Item, TextSpan Span);

/// <summary>How specific a note is: one point each for time or place, quoted speech, my own choice, the consequence, what I do next time.</summary>
/// <param name="Found">At most one of each, in the order of <see cref="SpecificItem"/>.</param>
public sealed record Specificity(ImmutableArray<FoundItem> Found)
{
    private const int Noon = 720;
    private const int ShortestQuote = 3;
    private static readonly (char Open, char Close)[] Quotes = [('"', '"'), ('“', '”'), ('「', '」'), ('『', '』'), ('\'', '\'')];

    /// <summary>0 to 5.</summary>
    public int Points => Found.Length;

    /// <summary>What nobody can tell from the text, in order: what a mentor may ask about.</summary>
    public ImmutableArray<SpecificItem> Missing => [.. Enum.GetValues<SpecificItem>().Except(Found.Select(f => f.Item))];

    /// <summary>Looks at a text.</summary>
    public static Specificity Of(string text, SpecificityWords signs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signs);
        var found = ImmutableArray.CreateBuilder<FoundItem>();
        Add(found, SpecificItem.TimeOrPlace, Time(text) ?? Word(text, signs.Place));
        Add(found, SpecificItem.Speech, Quoted(text) ?? Word(text, signs.Speech));
        Add(found, SpecificItem.MyChoice, Word(text, signs.Choice));
        Add(found, SpecificItem.Consequence, Word(text, signs.Consequence));
        Add(found, SpecificItem.NextTime, Word(text, signs.Next));
        return new Specificity(found.ToImmutable());
    }

    private static void Add(ImmutableArray<FoundItem>.Builder found, SpecificItem item, TextSpan? span)
    {
        if (span is { } words)
        {
            found.Add(new FoundItem(item, words));
        }
    }

    private static TextSpan? Time(string text) =>
        TimeFinder.Find(text, 0, text.Length, Noon) is [var first, ..] ? new TextSpan(first.Start, first.End - first.Start) : null;

    private static TextSpan? Quoted(string text)
    {
        foreach (var (open, close) in Quotes)
        {
            var start = text.IndexOf(open, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(close, start + 1);
            if (end - start > ShortestQuote)
            {
                return new TextSpan(start, end - start + 1);
            }
        }

        return null;
    }

    private static TextSpan? Word(string text, ImmutableArray<string> words)
    {
        TextSpan? first = null;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (first is null || at < first.Value.Start))
            {
                first = new TextSpan(at, word.Length);
            }
        }

        return first;
    }
}
