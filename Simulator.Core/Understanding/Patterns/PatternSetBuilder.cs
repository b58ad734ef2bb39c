using System.Collections.Immutable;
using System.Text;

namespace Simulator.Core.Understanding.Patterns;

/// <summary>Reads patterns and compiles them into a <see cref="PatternSet"/>.</summary>
public sealed class PatternSetBuilder
{
    private readonly PieceTrie _trie = new();
    private readonly Dictionary<string, int> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _classes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<CompiledPattern>.Builder _patterns = ImmutableArray.CreateBuilder<CompiledPattern>();
    private int _groups;

    /// <summary>Names a class of words for <c>&lt;name&gt;</c>.</summary>
    public void DefineClass(string name, IEnumerable<string> words) => _classes[name] = [.. words];

    /// <summary>Opens a new group and gives its number, counted from 0.</summary>
    public int AddGroup() => _groups++;

    /// <summary>Adds a pattern to a group; a pattern without words is left out.</summary>
    /// <exception cref="FormatException">A bracket is not closed, or a class is unknown.</exception>
    public void Add(int group, string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var atStart = pattern.StartsWith('^');
        var atEnd = pattern.EndsWith('$');
        var body = pattern[(atStart ? 1 : 0)..(atEnd ? pattern.Length - 1 : pattern.Length)];
        var steps = ImmutableArray.CreateBuilder<PatternStep>();
        var gap = 0;
        for (var i = 0; i < body.Length;)
        {
            if (body[i] == '.')
            {
                gap = PatternSet.Gap;
                i++;
                continue;
            }

            steps.Add(new PatternStep(Piece(Words(body, ref i)), gap));
            gap = 0;
        }

        if (steps.Count > 0)
        {
            _patterns.Add(new CompiledPattern(group, steps.ToImmutable(), atStart, atEnd));
        }
    }

    /// <summary>Adds a writer's pattern: plain words with <c>..</c> between, no other signs.</summary>
    public void AddPlain(int group, string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var steps = ImmutableArray.CreateBuilder<PatternStep>();
        foreach (var piece in pattern.Split("..", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Text.TextFolding.Spell(piece);
            if (word.Length > 0)
            {
                steps.Add(new PatternStep(Piece([word]), steps.Count == 0 ? 0 : PatternSet.Gap));
            }
        }

        if (steps.Count > 0)
        {
            _patterns.Add(new CompiledPattern(group, steps.ToImmutable(), false, false));
        }
    }

    /// <summary>Compiles what was added.</summary>
    public PatternSet Build() => new(_trie, _patterns.ToImmutable(), _groups);

    private int Piece(ImmutableArray<string> words)
    {
        var key = string.Join('|', words);
        if (!_pieces.TryGetValue(key, out var piece))
        {
            _pieces[key] = piece = _trie.AddPiece(words.Select(Text.TextFolding.Spell));
        }

        return piece;
    }

    private ImmutableArray<string> Words(string body, ref int i)
    {
        if (body[i] is '(' or '<')
        {
            var close = body.IndexOf(body[i] == '(' ? ')' : '>', i);
            if (close < 0)
            {
                throw new FormatException($"Pattern '{body}': a bracket is not closed.");
            }

            var inner = body[(i + 1)..close];
            var named = body[i] == '<';
            i = close + 1;
            return !named ? [.. inner.Split('|', StringSplitOptions.RemoveEmptyEntries)]
                : _classes.TryGetValue(inner, out var words) ? words
                : throw new FormatException($"Pattern '{body}': there is no class '{inner}'.");
        }

        var literal = new StringBuilder();
        while (i < body.Length && body[i] is not ('(' or '<' or '.'))
        {
            literal.Append(body[i++]);
        }

        return [literal.ToString()];
    }
}
