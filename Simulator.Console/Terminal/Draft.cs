using System.Text;

namespace Simulator.Console.Terminal;

/// <summary>The text being typed and the cursor in it; both always lie on cluster borders.</summary>
internal sealed class Draft
{
    /// <summary>UTF-16 units a draft holds at most: far above any turn limit, it only bounds the cost of a huge paste.</summary>
    public const int Capacity = 8000;

    private List<Cluster> _clusters = [];

    public Draft(string text) => Insert(text);

    public string Text { get; private set; } = "";

    /// <summary>Clusters left of the cursor.</summary>
    public int Cursor { get; private set; }

    public IReadOnlyList<Cluster> Clusters => _clusters;

    private int CursorIndex => Cursor < _clusters.Count ? _clusters[Cursor].Start : Text.Length;

    /// <summary>Inserts at the cursor, on one line and cleaned; false when something did not fit any more.</summary>
    public bool Insert(string text)
    {
        var room = Capacity - Text.Length;
        var fits = text.Length <= room;
        if (!fits)
        {
            text = text[..(room > 0 && char.IsHighSurrogate(text[room - 1]) ? room - 1 : room)];
        }

        var after = Text[CursorIndex..];
        var before = SafeText.ForLine(Text[..CursorIndex] + text);
        Replace(SafeText.ForLine(before + after), before.Length);
        return fits;
    }

    public void ReplaceAll(string text)
    {
        Replace("", 0);
        Insert(text);
    }

    public void MoveTo(int cursor) => Cursor = Math.Clamp(cursor, 0, _clusters.Count);

    /// <summary>Erases between the cursor and <paramref name="cursor"/>, on either side.</summary>
    public void EraseTo(int cursor)
    {
        cursor = Math.Clamp(cursor, 0, _clusters.Count);
        var (from, to) = (Math.Min(cursor, Cursor), Math.Max(cursor, Cursor));
        var start = from < _clusters.Count ? _clusters[from].Start : Text.Length;
        var end = to < _clusters.Count ? _clusters[to].Start : Text.Length;
        Replace(Text.Remove(start, end - start), start);
    }

    /// <summary>The border of the word on the left: spaces, then one run of letters, of ideographs or of signs.</summary>
    public int WordLeft()
    {
        var at = Cursor;
        while (at > 0 && KindOf(at - 1) == WordKind.Space)
        {
            at--;
        }

        for (var kind = at > 0 ? KindOf(at - 1) : WordKind.Space; at > 0 && KindOf(at - 1) == kind; at--)
        {
        }

        return at;
    }

    /// <summary>The border of the word on the right.</summary>
    public int WordRight()
    {
        var at = Cursor;
        while (at < _clusters.Count && KindOf(at) == WordKind.Space)
        {
            at++;
        }

        for (var kind = at < _clusters.Count ? KindOf(at) : WordKind.Space; at < _clusters.Count && KindOf(at) == kind; at++)
        {
        }

        return at;
    }

    private void Replace(string text, int cursorIndex)
    {
        Text = text;
        _clusters = Terminal.Clusters.Of(text);
        Cursor = _clusters.Count(cluster => cluster.Start < cursorIndex);
    }

    private WordKind KindOf(int index)
    {
        var cluster = _clusters[index];
        Rune.DecodeFromUtf16(Text.AsSpan(cluster.Start), out var rune, out _);
        return Rune.IsWhiteSpace(rune) ? WordKind.Space
            : !Rune.IsLetterOrDigit(rune) ? WordKind.Sign
            : cluster.Cells == 2 ? WordKind.Ideograph
            : WordKind.Letter;
    }

    private enum WordKind
    {
        Space,
        Sign,
        Ideograph,
        Letter,
    }
}
