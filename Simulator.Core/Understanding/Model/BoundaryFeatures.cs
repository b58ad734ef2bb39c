using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Model;

/// <summary>Describes a place at which a clause may begin. One per reading, not thread-safe.</summary>
internal sealed class BoundaryFeatures
{
    private const int Shape = 200;
    private const int Same = 44;
    private const int Levels = 48;
    private const int Winners = 90;
    private static readonly CueSet Cues = CueSet.Default;
    private readonly bool[] _cues = new bool[Cues.Names.Length];
    private readonly ClauseFeatures _clause = new();
    private readonly FeatureVector _vector = new();
    private readonly int[] _scores = new int[Heads.Count];

    public static int DenseCount => Shape + (2 * Cues.Names.Length);

    /// <summary>Describes the place <paramref name="at"/> between the stretch before it and the one after it.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="from">Where the stretch before begins.</param>
    /// <param name="at">Where the new clause would begin.</param>
    /// <param name="to">Where the stretch after ends.</param>
    /// <param name="clauseStart">The last accepted boundary.</param>
    /// <param name="acts">Weights that say what each side would be by itself.</param>
    /// <param name="into">Receives the description.</param>
    public void Describe(string text, int from, int at, int to, int clauseStart, LinearBlock acts, FeatureVector into)
    {
        into.Clear();
        var left = at;
        while (left > from && (BoundaryFinder.IsMark(text[left - 1]) || text[left - 1] is '”' or '"'))
        {
            left--;
        }

        AddEdge(text, Math.Max(from, left - 4), left, 'L', into);
        AddEdge(text, at, Math.Min(to, at + 4), 'R', into);
        for (var n = 1; n <= 4; n++)
        {
            into.AddGram(Hash(text, Math.Max(from, left - n), left, (char)('a' + n)));
            into.AddGram(Hash(text, at, Math.Min(to, at + n), (char)('e' + n)));
        }

        for (var i = from; i + 1 < left; i++)
        {
            into.AddGram(Hash(text, i, i + 2, 'l'));
        }

        for (var i = at; i + 1 < to; i++)
        {
            into.AddGram(Hash(text, i, i + 2, 'r'));
        }

        AddMarks(text, left, at, into);
        into.AddDense(20 + Bucket(left - from));
        into.AddDense(28 + Bucket(to - at));
        into.AddDense(36 + Bucket(at - clauseStart));
        AddWinners(text, clauseStart, left, at, to, acts, into);
        AddCues(text, from, left, Shape, into);
        AddCues(text, at, to, Shape + Cues.Names.Length, into);
    }

    // What the clause so far, the stretch behind and both together would be read as.
    private void AddWinners(string text, int clauseStart, int left, int at, int to, LinearBlock acts, FeatureVector into)
    {
        var before = Winner(text, clauseStart, left, acts);
        var after = Winner(text, at, to, acts);
        var both = Winner(text, clauseStart, to, acts);
        into.AddDense(before.Head == after.Head ? Same : Same + 1);
        into.AddDense(both.Head == before.Head ? Same + 2 : Same + 3);
        into.AddDense(Levels + Level(before.Score));
        into.AddDense(Levels + 10 + Level(after.Score));
        into.AddDense(Levels + 20 + Level(both.Score));
        into.AddDense(Levels + 30 + Level(both.Score - Math.Max(before.Score, after.Score) + 256));
        into.AddDense(Winners + before.Head);
        into.AddDense(Winners + Heads.Void + 1 + after.Head);
    }

    private (int Head, int Score) Winner(string text, int start, int end, LinearBlock acts)
    {
        _clause.Describe(text, start, end, ClausePosition.Alone(false), _vector);
        acts.Score(_vector, _scores);
        var best = 0;
        for (var h = 1; h <= Heads.Void; h++)
        {
            best = _scores[h] > _scores[best] ? h : best;
        }

        return (best, _scores[best]);
    }

    private static int Level(int score) => Math.Clamp((score + 1024) / 205, 0, 9);

    private static void AddMarks(string text, int left, int at, FeatureVector into)
    {
        into.AddDense(left == at ? 0 : 1);
        for (var i = left; i < at; i++)
        {
            into.AddDense(text[i] switch { '。' or '.' => 2, '!' => 3, '?' => 4, ';' => 5, ',' => 6, '…' => 7, '~' => 8, ' ' => 9, ':' => 10, '—' => 11, '、' => 12, '”' or '"' => 13, _ => 14 });
        }
    }

    private void AddCues(string text, int from, int to, int offset, FeatureVector into)
    {
        Cues.Match(text, from, to, _cues);
        for (var i = 0; i < _cues.Length; i++)
        {
            if (_cues[i])
            {
                into.AddDense(offset + i);
            }
        }
    }

    private static void AddEdge(string text, int from, int to, char side, FeatureVector into)
    {
        for (var i = from; i < to; i++)
        {
            into.AddGram(Hash(text, i, i + 1, side));
        }
    }

    private static int Bucket(int length) => length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : length < 15 ? 3 : length < 22 ? 4 : length < 32 ? 5 : length < 48 ? 6 : 7;

    private static uint Hash(string text, int from, int to, char salt)
    {
        var hash = (2166136261u ^ salt) * 16777619u;
        for (var i = from; i < to; i++)
        {
            hash = (hash ^ text[i]) * 16777619u;
            hash ^= hash >> 15;
        }

        return hash;
    }
}
