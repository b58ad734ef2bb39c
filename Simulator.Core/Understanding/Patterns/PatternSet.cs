using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Patterns;

/// <summary>
/// Many word patterns looked for in one pass. A pattern is a row of pieces, each piece one of several words; <c>..</c> between
/// pieces allows up to 8 characters, nothing between them allows none.
/// </summary>
/// <remarks>
/// Language: plain characters; <c>..</c> gap; <c>(a|b)</c> alternatives; <c>&lt;name&gt;</c> a named class of alternatives;
/// <c>^</c> in front and <c>$</c> behind tie to the ends of the stretch (closing marks aside). Immutable and thread-safe.
/// </remarks>
public sealed class PatternSet
{
    /// <summary>Most characters that <c>..</c> steps over.</summary>
    public const int Gap = 8;

    private readonly PieceTrie _trie;
    private readonly ImmutableArray<CompiledPattern> _patterns;
    private readonly int[][] _byFirstPiece;

    internal PatternSet(PieceTrie trie, ImmutableArray<CompiledPattern> patterns, int groups)
    {
        _trie = trie;
        _patterns = patterns;
        GroupCount = groups;
        var byFirstPiece = Enumerable.Range(0, patterns.Length).ToLookup(p => patterns[p].Pieces[0].Piece);
        _byFirstPiece = [.. Enumerable.Range(0, trie.PieceCount).Select(piece => byFirstPiece[piece].ToArray())];
    }

    /// <summary>How many groups patterns were sorted into.</summary>
    public int GroupCount { get; }

    /// <summary>Reports each group at most once, through <paramref name="found"/> (one flag a group, set to true on a match).</summary>
    /// <exception cref="ArgumentException">There are fewer flags than groups.</exception>
    public void Match(string text, int start, int end, bool[] found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        if (found.Length < GroupCount)
        {
            throw new ArgumentException("One flag a group is needed.", nameof(found));
        }

        var hits = _trie.Find(text, start, end);
        if (hits.Count == 0)
        {
            return;
        }

        var last = end;
        while (last > start && IsClosingMark(text[last - 1]))
        {
            last--;
        }

        var first = start;
        while (first < last && IsOpeningMark(text[first]))
        {
            first++;
        }

        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            foreach (var p in _byFirstPiece[hit.Piece])
            {
                var pattern = _patterns[p];
                if (!found[pattern.Group] && (!pattern.AtStart || hit.Start == first) && Continues(pattern, 1, hit.End, hits, i + 1, last))
                {
                    found[pattern.Group] = true;
                }
            }
        }
    }

    private static bool Continues(CompiledPattern pattern, int k, int from, List<PieceHit> hits, int next, int last)
    {
        if (k == pattern.Pieces.Length)
        {
            return !pattern.AtEnd || from >= last;
        }

        var step = pattern.Pieces[k];
        for (var i = next; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (hit.Start > from + step.Gap)
            {
                break;
            }

            if (hit.Piece == step.Piece && hit.Start >= from && Continues(pattern, k + 1, hit.End, hits, i + 1, last))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClosingMark(char c) => c is '。' or '!' or '?' or ',' or ';' or '.' or '~' or '…' or '、' or ' ' or '”' or '"' or ')' or ':' or '—';

    private static bool IsOpeningMark(char c) => c is '(' or '“' or '"' or ' ' or ',' or '…' or '—' or '、';
}

/// <summary>One piece of a pattern and how far it may stand from the piece before it.</summary>
internal readonly record struct PatternStep(int Piece, int Gap);

/// <summary>A pattern whose words have become numbers.</summary>
internal sealed record CompiledPattern(int Group, ImmutableArray<PatternStep> Pieces, bool AtStart, bool AtEnd);

/// <summary>Where a piece was seen.</summary>
internal readonly record struct PieceHit(int Piece, int Start, int End);
