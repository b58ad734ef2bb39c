namespace Simulator.Core.Understanding.Patterns;

/// <summary>A tree of words: finds all of them at all places of a text. Filled once, then only read.</summary>
internal sealed class PieceTrie
{
    private const int RootSlots = 1 << 16;
    private readonly Dictionary<int, int> _next = [];
    private readonly List<List<int>?> _piecesAt = [null];
    private readonly int[] _root = new int[RootSlots];

    /// <summary>Number of pieces given out.</summary>
    public int PieceCount { get; private set; }

    /// <summary>A new piece: any of these words.</summary>
    public int AddPiece(IEnumerable<string> words)
    {
        var piece = PieceCount++;
        foreach (var word in words)
        {
            Add(word, piece);
        }

        return piece;
    }

    /// <summary>All places of all pieces, in order of their first character.</summary>
    public List<PieceHit> Find(string text, int start, int end)
    {
        var hits = new List<PieceHit>();
        Find(text, start, end, hits);
        return hits;
    }

    /// <summary>Adds all places of all pieces, in order of their first character.</summary>
    public void Find(string text, int start, int end, List<PieceHit> hits)
    {
        for (var i = start; i < end; i++)
        {
            var node = _root[text[i]];
            for (var j = i + 1; node != 0; j++)
            {
                if (_piecesAt[node] is { } pieces)
                {
                    foreach (var piece in pieces)
                    {
                        hits.Add(new PieceHit(piece, i, j));
                    }
                }

                node = j < end && _next.TryGetValue(Key(node, text[j]), out var child) ? child : 0;
            }
        }
    }

    private void Add(string word, int piece)
    {
        var node = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var child = i == 0 ? _root[word[0]] : _next.GetValueOrDefault(Key(node, word[i]));
            if (child == 0)
            {
                child = _piecesAt.Count;
                _piecesAt.Add(null);
                if (i == 0)
                {
                    _root[word[0]] = child;
                }
                else
                {
                    _next[Key(node, word[i])] = child;
                }
            }

            node = child;
        }

        (_piecesAt[node] ??= []).Add(piece);
    }

    // Below 32768 nodes a pair of node and character fits one int.
    private static int Key(int node, char c) => (node << 16) | c;
}
