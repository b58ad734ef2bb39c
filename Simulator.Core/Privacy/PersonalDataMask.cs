using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Simulator.Core.Privacy;

/// <summary>Finds personal data in Chinese text and masks it. Pure, without culture; safe for many threads.</summary>
/// <remarks>
/// Rules, no learning: what looks like personal data is masked rather than let through. It does not find names without surname, title or
/// context, nor descriptions that give somebody away; a person reads the text once more.
/// </remarks>
public static class PersonalDataMask
{
    /// <summary>The text without personal data.</summary>
    public static MaskedText Mask(string text) => Mask(text, []);

    /// <summary>The text without personal data, but with the known words (the people and places of a case).</summary>
    public static MaskedText Mask(string text, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var plain = HalfWidth(text);
        List<FoundData> all = [.. NumberFinder.Find(plain), .. AccountFinder.Find(plain), .. AddressFinder.Find(plain)];
        all = Apart(all);

        // A name inside a street is none.
        all = Apart([.. all, .. PersonFinder.Find(plain).Where(n => !all.Any(a => n.Start < a.End && a.Start < n.End))]);
        var spared = known.Where(k => k.Length > 0).SelectMany(k => Places(plain, k)).ToList();
        return Replace(text, plain, [.. all.Where(a => !spared.Any(s => Spares(s, a)))]);
    }

    // A known name spares what of it was found; "110" or "三楼" inside a longer number or address spare nothing.
    private static bool Spares((int Start, int End) known, FoundData found) => found.Kind == PersonalDataKind.Name
        ? known.Start < found.End && found.Start < known.End
        : known.Start <= found.Start && found.End <= known.End;

    private static IEnumerable<(int Start, int End)> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return (at, at + word.Length);
        }
    }

    private static MaskedText Replace(string text, string plain, List<FoundData> all)
    {
        var masked = new StringBuilder(text.Length);
        var items = ImmutableArray.CreateBuilder<MaskedItem>(all.Count);
        var known = new Dictionary<(PersonalDataKind Kind, string Value), string>();
        var counts = new Dictionary<PersonalDataKind, int>();
        var (from, line, lineStart) = (0, 1, 0);
        foreach (var found in all)
        {
            for (var i = from; i < found.Start; i++)
            {
                if (text[i] == '\n')
                {
                    (line, lineStart) = (line + 1, i + 1);
                }
            }

            var value = (found.Kind, Value(plain.AsSpan(found.Start, found.Length)));
            if (!known.TryGetValue(value, out var replacement))
            {
                var number = counts[found.Kind] = counts.GetValueOrDefault(found.Kind) + 1;
                known[value] = replacement = string.Create(CultureInfo.InvariantCulture, $"〔{PrivacyTexts.NameOf(found.Kind)}{number}〕");
            }

            masked.Append(text, from, found.Start - from).Append(replacement);
            items.Add(new(found.Kind, line, found.Start - lineStart + 1, found.Length, replacement));
            from = found.End;
        }

        return new(masked.Append(text, from, text.Length - from).ToString(), items.ToImmutable());
    }

    // Spaces and hyphens do not make another number.
    private static string Value(ReadOnlySpan<char> found)
    {
        var value = new StringBuilder(found.Length);
        foreach (var c in found)
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '·' or '.'))
            {
                value.Append(char.ToUpperInvariant(c));
            }
        }

        return value.ToString();
    }

    // The first kinds are the surest; of two that overlap the surer stays, then the longer.
    private static List<FoundData> Apart(List<FoundData> all)
    {
        List<FoundData> kept = [];
        foreach (var found in all.OrderBy(f => f.Kind).ThenByDescending(f => f.Length).ThenBy(f => f.Start))
        {
            if (!kept.Any(k => found.Start < k.End && k.Start < found.End))
            {
                kept.Add(found);
            }
        }

        return [.. kept.OrderBy(f => f.Start)];
    }

    private static string HalfWidth(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        const char First = '\uFF01';
        const char Last = '\uFF5E';
        const int Offset = 0xFEE0;
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is >= First and <= Last ? (char)(source[i] - Offset) : source[i] == '\u3000' ? ' ' : source[i];
        }
    });
}
