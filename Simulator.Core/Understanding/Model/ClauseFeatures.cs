using Simulator.Core.Understanding.Commitments;

namespace Simulator.Core.Understanding.Model;

/// <summary>Where a clause stands in its turn.</summary>
/// <param name="IsAction">In brackets or after <c>/do</c>.</param>
/// <param name="Index">Number in the turn, from 0.</param>
/// <param name="IsLast">No clause follows.</param>
/// <param name="Previous">Head that won for the clause before; -1 for the first.</param>
internal readonly record struct ClausePosition(bool IsAction, int Index, bool IsLast, int Previous)
{
    /// <summary>A clause that is a turn of its own.</summary>
    public static ClausePosition Alone(bool isAction) => new(isAction, 0, true, -1);
}

/// <summary>Describes a clause to the model. One per reading, not thread-safe.</summary>
internal sealed class ClauseFeatures
{
    /// <summary>Properties beside the cues.</summary>
    public const int ShapeCount = 96;

    private const int LongestGram = 4;
    private static readonly CueSet Cues = CueSet.Default;
    private readonly ClauseMask _mask = new();
    private readonly ConceptFeatures _concepts = new();
    private readonly bool[] _cues = new bool[Cues.Names.Length];

    /// <summary>How many numbered properties there are.</summary>
    public static int DenseCount => ShapeCount + Cues.Names.Length + ConceptFeatures.DenseCount;

    /// <summary>Flags of the cues of the clause described last.</summary>
    public bool[] CueFlags => _cues;

    /// <summary>Times of the clause described last.</summary>
    public List<TimeExpression> Times => _mask.Times;

    /// <summary>Describes a clause and where it stands.</summary>
    public void Describe(string text, int start, int end, ClausePosition position, FeatureVector into)
    {
        DescribeWords(text, start, end, position.IsAction, into);
        AddPosition(position, into);
    }

    /// <summary>Describes the words alone: what a clause is about does not depend on its place.</summary>
    public void DescribeWords(string text, int start, int end, bool isAction, FeatureVector into)
    {
        into.Clear();
        _mask.Build(text, start, end);
        AddGrams(into);
        Cues.Match(text, start, end, _cues);
        for (var i = 0; i < _cues.Length; i++)
        {
            if (_cues[i])
            {
                into.AddDense(ShapeCount + i);
            }
        }

        AddShape(text, start, end, isAction, into);
        _concepts.Describe(text, start, end, ShapeCount + Cues.Names.Length, into);
    }

    private void AddGrams(FeatureVector into)
    {
        var chars = _mask.Chars;
        for (var i = -1; i < chars.Count; i++)
        {
            var hash = 2166136261u;
            for (var n = 0; n < LongestGram && i + n <= chars.Count; n++)
            {
                var at = i + n;
                var c = at < 0 ? '^' : at == chars.Count ? '$' : chars[at];
                var salt = at >= 0 && at < chars.Count && _mask.Quoted[at] ? 0x9E37u : 0u;
                hash = (hash ^ c ^ salt) * 16777619u;
                hash ^= hash >> 15;
                if (n > 0 || (at >= 0 && at < chars.Count))
                {
                    into.AddGram(hash ^ (uint)n);
                }
            }
        }
    }

    private void AddShape(string text, int start, int end, bool isAction, FeatureVector into)
    {
        var length = end - start;
        into.AddDense(length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : length < 16 ? 3 : length < 24 ? 4 : length < 36 ? 5 : length < 55 ? 6 : 7);
        into.AddDense(isAction ? 8 : 9);
        var hasBracket = text.IndexOf('(', start, length) >= 0;
        AddIf(into, hasBracket, 10);
        var question = text.IndexOf('?', start, length);
        AddIf(into, question >= 0, 11);
        AddIf(into, end > start && text[end - 1] == '?', 12);
        AddIf(into, text.IndexOf('!', start, length) >= 0, 13);
        AddIf(into, _mask.HasPerson, 14);
        AddIf(into, _mask.HasNumber, 15);
        AddIf(into, _mask.HasQuote, 16);
        AddIf(into, text.IndexOf('…', start, length) >= 0, 17);
        AddIf(into, _mask.Chars.Count > 0 && _mask.Chars[0] == ClauseMask.Person, 18);
        foreach (var time in _mask.Times)
        {
            into.AddDense(19 + (int)time.Kind);
            AddIf(into, time.DueInMinutes is not null, 23);
        }

        AddIf(into, _mask.Times.Count == 0, 24);
        AddIf(into, HasLatin(text, start, end), 31);
    }

    /// <summary>True for a property that <see cref="AddPosition"/> adds.</summary>
    public static bool IsPosition(int dense) => dense is (>= 25 and <= 30) or (>= 32 and <= 33 + Heads.Void);

    /// <summary>Adds where the described clause stands.</summary>
    public static void AddPosition(ClausePosition position, FeatureVector into)
    {
        into.AddDense(25 + Math.Min(position.Index, 3));
        AddIf(into, position.IsLast, 29);
        AddIf(into, position.Index == 0 && position.IsLast, 30);
        into.AddDense(position.Previous < 0 ? 32 : 33 + Math.Min(position.Previous, Heads.Void));
    }

    private static bool HasLatin(string text, int start, int end)
    {
        for (var i = start + 2; i < end; i++)
        {
            if (char.IsAsciiLetter(text[i]) && char.IsAsciiLetter(text[i - 1]) && char.IsAsciiLetter(text[i - 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddIf(FeatureVector into, bool holds, int number)
    {
        if (holds)
        {
            into.AddDense(number);
        }
    }
}
