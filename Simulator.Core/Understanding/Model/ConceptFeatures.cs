using Simulator.Core.Understanding.Patterns;

namespace Simulator.Core.Understanding.Model;

/// <summary>Describes a clause by the concepts its words belong to and by which concept follows which. One per reading, not thread-safe.</summary>
internal sealed class ConceptFeatures
{
    private const int FarthestPair = 8;
    private readonly List<PieceHit> _hits = new(128);

    /// <summary>How many concepts there are.</summary>
    public static int DenseCount => Lexicon.Default.Names.Length;

    /// <summary>Adds one property a concept, numbered from <paramref name="offset"/>, and one sequence a pair of neighbours.</summary>
    public void Describe(string text, int start, int end, int offset, FeatureVector into)
    {
        _hits.Clear();
        Lexicon.Default.Find(text, start, end, _hits);
        for (var a = 0; a < _hits.Count; a++)
        {
            into.AddDense(offset + _hits[a].Piece);
            for (var b = a + 1; b < _hits.Count && _hits[b].Start - _hits[a].End <= FarthestPair; b++)
            {
                if (_hits[b].Start >= _hits[a].End && _hits[b].Piece != _hits[a].Piece)
                {
                    into.AddGram(Hash(_hits[a].Piece, _hits[b].Piece));
                }
            }
        }
    }

    private static uint Hash(int first, int second)
    {
        var hash = 0x51ED270Bu ^ ((uint)first * 2654435761u) ^ ((uint)(second + 977) * 2654439937u);
        hash = (hash ^ (hash >> 15)) * 2246822519u;
        return hash ^ (hash >> 13);
    }
}
