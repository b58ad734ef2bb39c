using System.Collections.Immutable;
using Simulator.Core.Understanding.Patterns;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Model;

/// <summary>The words of <c>lexicon.txt</c> by meaning: which concepts a stretch touches, and in what order.</summary>
internal sealed class Lexicon
{
    private readonly PieceTrie _trie = new();

    private Lexicon(IEnumerable<string> lines)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            names.Add(words[0]);
            _trie.AddPiece(words.Skip(1));
        }

        Names = names.ToImmutable();
    }

    /// <summary>The one inside the assembly.</summary>
    public static Lexicon Default { get; } = new(ReaderResources.Lines("lexicon.txt"));

    /// <summary>Concepts by number.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Adds the words of the stretch that stand in a concept, in order of their place; the piece is the concept's number.</summary>
    public void Find(string text, int start, int end, List<PieceHit> into) => _trie.Find(text, start, end, into);
}
